import { own } from "./own.ts";
import { claimsOf, evidenceOf, type Claim } from "./claims.ts";
import type { EntryContent, FieldValue, Prose, Statement } from "./content.ts";
import type { Field, ScalarSpec } from "./fields.ts";
import { valueText, type FormatOptions } from "./format.ts";
import { kindOf } from "./kinds.ts";
import { blocksOf } from "./prose.ts";
import { tidyContent } from "./tidy.ts";

/** A longer text is found by its beginning: an index of more words can grow too big for the database. */
const MOST = 200_000;

/**
 * What an entry says, one statement a line, for whoever looks for words: values as they are shown, rows, prose with its
 * headings, notes, rivals and quotes. Without the labels of fields, which would be found everywhere.
 */
export const contentWords = (
  content: EntryContent,
  labels: FormatOptions["labels"] = {},
): string => {
  const fields = kindOf(content.kind).fields;
  const write = (spec: ScalarSpec | undefined, value: FieldValue | undefined): string => {
    if (!spec || value === undefined) return "";
    // An id in place of a name is nothing that anybody looks for.
    if (spec.type === "relation" && !own(labels, entryOf(value))) return "";
    return valueText(spec, value, { labels });
  };
  const said = (claim: Claim): string => {
    const field = own(fields, claim.field);
    if (claim.kindOfClaim === "block") return claim.text;
    if (claim.kindOfClaim === "value") return write(scalarOf(field), claim.value);
    return Object.entries(claim.cells)
      .map(([column, value]) =>
        write(field?.type === "rows" ? own(field.columns, column) : undefined, value),
      )
      .filter(Boolean)
      .join("; ");
  };
  const lines = claimsOf(content).flatMap((claim) => [
    said(claim),
    claim.note ?? "",
    ...claim.rivals.map(({ value }) => write(scalarOf(own(fields, claim.field)), value)),
    ...evidenceOf(claim).map(({ quote }) => quote ?? ""),
  ]);
  const headings = Object.entries(fields).flatMap(([name, field]) => {
    const held = own(content.fields, name);
    return field.type === "prose" && held ? headingsIn(held as Prose) : []; // a prose field holds Prose
  });
  return storable([...headings, ...lines].filter(Boolean).join("\n").slice(0, MOST));
};

/** Whether it holds anything beside the words of its title: a note, a rival or a cell without a claim is somebody's too. */
export const saysAnything = (content: EntryContent): boolean => {
  const { title, ...others } = tidyContent(content).fields;
  if (Object.keys(others).length > 0) return true;
  const { value: _, ...beside } = (title ?? {}) as Partial<Statement>; // every kind's title is one
  return Object.keys(beside).length > 0;
};

const entryOf = (value: FieldValue): string =>
  typeof value === "object" && "entry" in value ? value.entry : "";

const headingsIn = ({ doc }: Prose): string[] =>
  blocksOf(doc)
    .filter(({ kind }) => kind === "heading")
    .map(({ text }) => text);

const scalarOf = (field: Field | undefined): ScalarSpec | undefined =>
  field && field.type !== "rows" && field.type !== "prose" ? field : undefined;

/** Without what a column of text does not take: half a letter, or none at all. */
export const storable = (text: string): string => text.toWellFormed().replaceAll("\u0000", " ");
