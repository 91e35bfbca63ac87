// The shape of an import file, as people write it: relations by address, prose as plain blocks, ids optional.
import type {
  Certainty,
  EmptyReason,
  FieldValue,
  KindName,
  Person,
} from "#lib/editorial/content.ts";
import type { CslItem } from "#lib/editorial/source.ts";

export type ImportCitation = { source: string; quote?: string; locator?: string };
type ImportAnnotations = {
  certainty?: Certainty;
  note?: string;
  citations?: ImportCitation[];
};

/** A value as in an entry's content, but with every entry named by address ("member/japan"). */
export type ImportValue = Exclude<FieldValue, Person> | ImportPerson;
export type ImportPerson = Person;

export type ImportStatement = ImportAnnotations & {
  value?: ImportValue;
  empty?: EmptyReason;
  rivals?: { id?: string; value: ImportValue; citations?: ImportCitation[]; note?: string }[];
};
export type ImportRow = ImportAnnotations & { id?: string; cells: Record<string, ImportValue> };
export type ImportRows = { rows: ImportRow[]; empty?: EmptyReason };

/** A stretch of text, or a citation at its place in the text. */
export type ImportInline =
  string | { text: string; bold?: true; italic?: true; link?: string } | { cite: ImportCitation };
export type ImportBlock =
  | { heading: string; level?: 2 | 3 | 4 }
  | { paragraph: ImportInline[]; id?: string; note?: string; certainty?: Certainty }
  | { list: ImportInline[][]; ordered?: boolean }
  | { quote: ImportInline[] };
export type ImportProse = { blocks: ImportBlock[] };

export type ImportField = ImportStatement | ImportRows | ImportProse;
export type ImportEntry = {
  kind: KindName;
  slug: string;
  fields: Record<string, ImportField>;
};
/** The citation key stands beside the CSL-JSON item and is its id. */
export type ImportSource = { id: string; csl: Omit<CslItem, "id"> };

export type ImportFile = {
  format: "ratify-import";
  version: 1;
  title?: string;
  sources: ImportSource[];
  entries: ImportEntry[];
};

/** How an entry is named in a file, and in what is said about it. */
export const addressOf = (entry: { kind: string; slug: string }): string =>
  `${entry.kind}/${entry.slug}`;
