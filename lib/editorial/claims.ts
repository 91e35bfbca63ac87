// The claims of an entry: each statement that can be true or false, under a path that stays.
import { own } from "./own.ts";
import { canonical } from "./canonical.ts";
import type {
  Certainty,
  Citation,
  EmptyReason,
  EntryContent,
  FieldValue,
  KindName,
  ProseNode,
  Prose,
  Rival,
  Row,
  Rows,
  Statement,
} from "./content.ts";
import type { Field, ProseField, RowsField, ScalarField } from "./fields.ts";
import { fieldsOf } from "./kinds.ts";
import { blockKind, blocksOf, citationOf, type Block } from "./prose.ts";
import { isBlank, tidyContent } from "./tidy.ts";

type AnyClaim = {
  /** `heldOn`, `present/r7f2`, `account/p31a`. */
  path: string;
  field: string;
  /** What a person calls it: "Held on", "Attendance 3", "Account, paragraph 2". */
  label: string;
  note?: string;
  certainty?: Certainty;
  citations: Citation[];
  rivals: Rival[];
  /** Whether it must carry a citation before the entry can be submitted, and a check before it is approved. */
  mustCite: boolean;
};
/** A scalar field's value, or the reason why it has none. */
export type ValueClaim = AnyClaim & {
  kindOfClaim: "value";
  value?: FieldValue;
  empty?: EmptyReason;
};
export type RowClaim = AnyClaim & { kindOfClaim: "row"; cells: Record<string, FieldValue> };
/** A paragraph of prose or a row of a table in it. */
export type BlockClaim = AnyClaim & { kindOfClaim: "block"; text: string; node: ProseNode };
export type Claim = ValueClaim | RowClaim | BlockClaim;

/** Empty reasons that say something about the world, and not only about the record: they need evidence like a value. */
const CLAIMS_OF_ABSENCE: readonly EmptyReason[] = ["none", "not-decided"];

const aside = (held: { note?: string; certainty?: Certainty }) => ({
  ...(held.note !== undefined && { note: held.note }),
  ...(held.certainty !== undefined && { certainty: held.certainty }),
});

const claimOfStatement = (name: string, field: ScalarField, held: Statement): Claim[] => {
  const { value, empty } = held;
  if (isBlank(value) && empty === undefined) return [];
  const evidenceWanted = !isBlank(value) || (empty && CLAIMS_OF_ABSENCE.includes(empty));
  return [
    {
      path: name,
      field: name,
      label: field.label,
      kindOfClaim: "value",
      ...(value !== undefined && { value }),
      ...(empty !== undefined && { empty }),
      ...aside(held),
      citations: held.citations ?? [],
      rivals: held.rivals ?? [],
      mustCite: field.cited === true && evidenceWanted === true,
    },
  ];
};

const sentenceCase = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const claimsOfRows = (name: string, field: RowsField, held: Rows): Claim[] => {
  if (held.rows.length === 0 && held.empty !== undefined) {
    return [
      {
        path: name,
        field: name,
        label: field.label,
        kindOfClaim: "value",
        empty: held.empty,
        citations: [],
        rivals: [],
        mustCite: false,
      },
    ];
  }
  return held.rows.map((row: Row, index) => ({
    path: `${name}/${row.id}`,
    field: name,
    label: `${sentenceCase(field.one)} ${index + 1}`,
    kindOfClaim: "row",
    cells: row.cells,
    ...aside(row),
    citations: row.citations ?? [],
    rivals: [],
    mustCite: field.cited === "each-row",
  }));
};

const claimsOfProse = (
  name: string,
  field: ProseField,
  held: Prose,
  block: ClaimNames["block"],
): Claim[] => {
  const counts = { paragraph: 0, row: 0, heading: 0 };
  return blocksOf(held.doc)
    .filter(({ claim }) => claim)
    .map((found: Block) => ({
      path: `${name}/${found.id}`,
      field: name,
      label: block(field.label, found.kind, ++counts[found.kind]),
      kindOfClaim: "block",
      text: found.text,
      node: found.node,
      ...aside({ note: own(held.notes, found.id), certainty: own(held.certainty, found.id) }),
      citations: found.citations,
      rivals: [],
      mustCite: field.cited === "each-paragraph",
    }));
};

/** What claims are called: the declarations with their labels, and a block of prose by its number among its like. */
export type ClaimNames = {
  fieldsOf: (kind: KindName) => [string, Field][];
  block: (field: string, kind: Block["kind"], number: number) => string;
};
const CALLED = { paragraph: "paragraph", row: "table row", heading: "heading" };
const IN_ENGLISH: ClaimNames = {
  fieldsOf,
  block: (field, kind, number) => `${field}, ${CALLED[kind]} ${number}`,
};

/** Every claim that an entry makes, in the order in which a reader meets them. Takes drafts as they are: it tidies them first. */
export const claimsOf = (content: EntryContent, names: ClaimNames = IN_ENGLISH): Claim[] => {
  const { fields } = tidyContent(content);
  return names.fieldsOf(content.kind).flatMap(([name, field]) => {
    const held = fields[name];
    if (!held) return [];
    if (field.type === "prose")
      return "doc" in held ? claimsOfProse(name, field, held, names.block) : [];
    if (field.type === "rows") return "rows" in held ? claimsOfRows(name, field, held) : [];
    return "doc" in held || "rows" in held ? [] : claimOfStatement(name, field, held);
  });
};

/** A source's state as a claim sees it: its version's hash, or nothing where versions don't matter. */
export type SourceState = (source: string) => string | undefined;

/** What a citation says, without its id. */
export const essenceOfCitation = (citation: Citation, state: SourceState) => ({
  source: citation.source,
  version: state(citation.source),
  quote: citation.quote,
  locator: citation.locator,
});

// Evidence has no order: a check does not lapse when two citations change places.
const sorted = <T>(items: T[]): T[] =>
  items.toSorted((a, b) => (canonical(a) < canonical(b) ? -1 : 1));

/** What a node of prose says, without ids of blocks and citations. */
export const essenceOfNode = (node: ProseNode, state: SourceState): unknown => {
  if (node.type === "citation") return { citation: essenceOfCitation(citationOf(node), state) };
  const attrs = { ...node.attrs };
  if (blockKind(node)) delete attrs.id;
  return {
    type: node.type,
    attrs: Object.keys(attrs).length > 0 ? attrs : undefined,
    marks: node.marks,
    text: node.text,
    content: node.content?.map((child) => essenceOfNode(child, state)),
  };
};

/**
 * What makes a claim this claim: value, reason for being empty, note, certainty, rivals and citations with the versions
 * of their sources. Ids of citations, rivals and blocks are no part of it. A check holds as long as this stays the same.
 */
export const essenceOf = (claim: Claim, state: SourceState = () => undefined): unknown => ({
  said:
    claim.kindOfClaim === "value"
      ? { value: claim.value, empty: claim.empty }
      : claim.kindOfClaim === "row"
        ? { cells: claim.cells }
        : { block: essenceOfNode(claim.node, state) },
  note: claim.note,
  certainty: claim.certainty,
  rivals: sorted(
    claim.rivals.map((rival) => ({
      value: rival.value,
      note: rival.note,
      citations: sorted(rival.citations.map((citation) => essenceOfCitation(citation, state))),
    })),
  ),
  citations:
    claim.kindOfClaim === "block" // they stand in the block, where they matter
      ? undefined
      : sorted(claim.citations.map((citation) => essenceOfCitation(citation, state))),
});

/** All citations that a claim rests on, its rivals' included. */
export const evidenceOf = (claim: Claim): Citation[] => [
  ...claim.citations,
  ...claim.rivals.flatMap(({ citations }) => citations),
];

/** Ids of the sources that a claim rests on, its rivals' included, each once. */
export const sourcesOf = (claim: Claim): string[] => [
  ...new Set(evidenceOf(claim).map(({ source }) => source)),
];
