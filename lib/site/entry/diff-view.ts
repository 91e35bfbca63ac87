// What changed between two public versions, in lines of words: for a page that shows and explains, and edits nothing.
import type { Citation, FieldValue, ProseNode, Rival } from "#lib/editorial/content.ts";
import {
  diffEntries,
  type AnnotationsDiff,
  type BlockDiff,
  type Change,
  type CitationDiff,
  type FieldDiff,
  type Segment,
  type ValueDiff,
} from "#lib/editorial/diff.ts";
import type { Field, RowsField, ScalarSpec } from "#lib/editorial/fields.ts";
import type { FrozenEntry } from "#lib/editorial/frozen.ts";
import { plainText } from "#lib/editorial/prose.ts";
import type { Reading } from "../reading/reading.ts";
import { lineOf, show } from "./shown.ts";

/** A line of a difference: words that stayed, came and went. */
export type DiffLine = { label?: string | undefined; pieces: Segment[] };
/** A value, a row, or a block of prose, with what changed around it. */
export type DiffItem = { lines: DiffLine[]; remarks: string[] };
export type DiffField = {
  field: string;
  label: string;
  change: Exclude<Change, "unchanged">;
  items: DiffItem[];
  /** Rows or blocks that stayed. */
  unchanged: number;
};

type Making = { reading: Reading; sources: FrozenEntry["sources"]; labels: FrozenEntry["labels"] };

/** What changed from one version to another; of a version that nothing went before, everything is new. */
export function diffView(
  before: FrozenEntry | undefined,
  after: FrozenEntry,
  reading: Reading,
): DiffField[] {
  const making: Making = {
    reading,
    sources: { ...before?.sources, ...after.sources },
    labels: { ...before?.labels, ...after.labels },
  };
  const specs: Readonly<Record<string, Field>> = reading.kinds[after.content.kind].fields;
  return diffEntries(before, after).fields.flatMap((field) => {
    if (field.change === "unchanged") return [];
    const spec = specs[field.field];
    const { field: name, change } = field;
    const label = spec?.label ?? field.label;
    return [{ field: name, label, change, ...itemsOf(field, spec, making) }];
  });
}

type Items = Pick<DiffField, "items" | "unchanged">;

function itemsOf(field: FieldDiff, spec: Field | undefined, making: Making): Items {
  if (!spec) return { items: [], unchanged: 0 };
  if (field.shape === "value") {
    if (spec.type === "rows" || spec.type === "prose") return { items: [], unchanged: 0 };
    const lines = [{ pieces: valuePieces(spec, field, making) }];
    return {
      items: [item([...lines, ...around(field.around, making, spec)])],
      unchanged: 0,
    };
  }
  if (field.shape === "rows") {
    if (spec.type !== "rows") return { items: [], unchanged: 0 };
    const changed = field.rows.filter(isChanged);
    const beside = around(field.around, making);
    return {
      items: [
        ...changed.map((row) => rowItem(row, spec, making)),
        ...(beside.length > 0 ? [item(beside)] : []),
      ],
      unchanged: field.rows.length - changed.length,
    };
  }
  const changed = field.blocks.filter(isChanged);
  return {
    items: changed.map((block) => blockItem(block, making)),
    unchanged: field.blocks.length - changed.length,
  };
}

const isChanged = ({ change, moved }: { change: Change; moved: boolean }) =>
  change !== "unchanged" || moved;

/** An item without the lines that say nothing. */
const item = (lines: DiffLine[], remarks: string[] = []): DiffItem => ({
  lines: lines.filter(({ pieces }) => pieces.length > 0),
  remarks,
});

type Sides = Pick<ValueDiff, "before" | "after" | "words">;

function valuePieces(spec: ScalarSpec, { before, after, words }: Sides, making: Making): Segment[] {
  if (words) return words;
  const said = (value: Sides["before"]) =>
    value === undefined ? undefined : valueWords(spec, value, making);
  return pair(said(before), said(after));
}

const valueWords = (spec: ScalarSpec, value: FieldValue, { reading, labels }: Making): string =>
  lineOf(show(spec, value, { ...reading, labels, hrefOf: () => undefined }));

/** Both sides whole: what went, then what came. */
function pair(before: string | undefined, after: string | undefined): Segment[] {
  if (before === after) return after ? [{ op: "same", text: after }] : [];
  return [
    ...(before ? [{ op: "removed" as const, text: before }] : []),
    ...(before && after ? [{ op: "same" as const, text: " " }] : []),
    ...(after ? [{ op: "added" as const, text: after }] : []),
  ];
}

function rowItem(
  row: Extract<FieldDiff, { shape: "rows" }>["rows"][number],
  { columns }: RowsField,
  making: Making,
): DiffItem {
  const cells = row.cells.flatMap((cell) => {
    const spec = columns[cell.column];
    return spec
      ? [{ label: spec.label ?? cell.label, pieces: valuePieces(spec, cell, making) }]
      : [];
  });
  const beside = row.change === "changed" ? around(row.around, making) : [];
  return item([...cells, ...beside], row.moved ? [making.reading.say("diff.moved")] : []);
}

function blockItem(block: BlockDiff, making: Making): DiffItem {
  const { say } = making.reading;
  const { before, after, words, change, moved, restructured } = block;
  const shown = after ?? before;
  const op = change === "added" ? "added" : change === "removed" ? "removed" : "same";
  const pieces = words
    ? words.map((part) => ({ op: part.op, text: wordsIn(part.nodes, making) }))
    : [{ op, text: wordsIn(shown?.node.content ?? [], making) } satisfies Segment];
  // In prose citations stand in the words, where their changes are marked; only an edited source is not.
  const citations = block.around.citations?.filter(({ version }) => !words || version);
  const beside = change === "changed" ? around({ ...block.around, citations }, making) : [];
  return item(
    [{ pieces }, ...beside],
    [
      ...(moved ? [say("diff.moved")] : []),
      ...(restructured && before && after ? [say("diff.restructured")] : []),
    ],
  );
}

/** Prose in one line; a citation is named by its source. */
const wordsIn = (nodes: readonly ProseNode[], making: Making): string =>
  nodes
    .map((node) => {
      if (node.type === "text") return linkedText(node);
      if (node.type === "hardBreak") return " ";
      if (node.type === "citation") return ` [${titleOf(String(node.attrs?.source), making)}]`;
      return `${wordsIn(node.content ?? [], making)} `;
    })
    .join("");

function linkedText(node: ProseNode): string {
  const href = node.marks?.find(({ type }) => type === "link")?.attrs?.href;
  return typeof href === "string" ? `${plainText(node)} (${href})` : plainText(node);
}

const titleOf = (source: string, { sources }: Making): string =>
  sources[source]?.csl.title ?? source;

/** What changed around a value: why it is empty, how firm it is, its note, rivals and citations. */
function around(diff: AnnotationsDiff, making: Making, spec?: ScalarSpec): DiffLine[] {
  const { say } = making.reading;
  const { empty, certainty, note, rivals = [], citations = [] } = diff;
  return [
    ...(empty
      ? [
          {
            pieces: pair(
              empty.before && say(`empty.${empty.before}`),
              empty.after && say(`empty.${empty.after}`),
            ),
          },
        ]
      : []),
    ...(certainty
      ? [
          {
            label: say("diff.certainty"),
            pieces: pair(
              certainty.before && say(`certainty.${certainty.before}`),
              certainty.after && say(`certainty.${certainty.after}`),
            ),
          },
        ]
      : []),
    ...(note ? [{ label: say("diff.note"), pieces: note.words }] : []),
    ...rivals.filter(changes).map(({ before, after }) => ({
      label: say("diff.rival"),
      pieces: pair(rivalText(before, making, spec), rivalText(after, making, spec)),
    })),
    ...citations.filter(changes).map((citation) => ({
      label: say("diff.citation"),
      pieces: citationPieces(citation, making),
    })),
  ];
}

const changes = ({ change }: { change: Change }) => change !== "unchanged";

function rivalText(rival: Rival | undefined, making: Making, spec?: ScalarSpec) {
  if (!rival || !spec) return undefined;
  return [valueWords(spec, rival.value, making), rival.note].filter(Boolean).join(" – ");
}

function citationPieces({ before, after, version }: CitationDiff, making: Making): Segment[] {
  const said = (citation: Citation | undefined) =>
    citation &&
    [
      titleOf(citation.source, making),
      citation.quote && `“${citation.quote}”`,
      citation.locator && `(${citation.locator})`,
    ]
      .filter(Boolean)
      .join(" ");
  const pieces = pair(said(before), said(after));
  if (!version) return pieces;
  return [...pieces, { op: "added", text: ` ${making.reading.say("diff.sourceEdited", version)}` }];
}
