// What changed between two states of an entry, as data: per field, and inside it per row, cell, block and word.
import type {
  Certainty,
  Citation,
  EmptyReason,
  EntryContent,
  FieldValue,
  ProseNode,
  Rival,
  Row,
} from "../content.ts";
import type { FieldType, ScalarType } from "../fields.ts";
import type { FrozenSource } from "../frozen.ts";
import type { Block } from "../prose.ts";

/** A side of a comparison. A frozen entry is one; a draft is one without sources, and then versions of sources don't count. */
export type Side = { content: EntryContent; sources?: Record<string, FrozenSource> };

export type Change = "unchanged" | "added" | "removed" | "changed";
export type Segment = { op: "same" | "added" | "removed"; text: string };
/** A stretch of prose: texts with their marks, citations and line breaks. */
export type ProseSegment = { op: "same" | "added" | "removed"; nodes: ProseNode[] };

/** A citation on one side or both; `version` says that the source itself was edited in between. */
export type CitationDiff = {
  change: Change;
  before?: Citation;
  after?: Citation;
  version?: { before: number; after: number };
};
/** What stands around a value. Each part is there only if it changed. */
export type AnnotationsDiff = {
  citations?: CitationDiff[];
  note?: { before?: string; after?: string; words: Segment[] };
  certainty?: { before?: Certainty; after?: Certainty };
  empty?: { before?: EmptyReason; after?: EmptyReason };
  rivals?: { change: Change; before?: Rival; after?: Rival }[];
};

export type ValueDiff = {
  shape: "value";
  type: ScalarType;
  before?: FieldValue;
  after?: FieldValue;
  /** For text and long text on both sides, where it changed. */
  words?: Segment[];
  around: AnnotationsDiff;
};
export type CellDiff = {
  column: string;
  label: string;
  type: ScalarType;
  change: Change;
  before?: FieldValue;
  after?: FieldValue;
  words?: Segment[];
};
export type RowDiff = {
  id: string;
  path: string;
  change: Change;
  /** It stands elsewhere among the rows that both sides have. */
  moved: boolean;
  before?: Row;
  after?: Row;
  cells: CellDiff[];
  around: AnnotationsDiff;
};
/** Rows in the order of the new side, with removed ones where they stood. */
export type RowsDiff = { shape: "rows"; rows: RowDiff[]; around: AnnotationsDiff };

export type BlockDiff = {
  path: string;
  change: Change;
  moved: boolean;
  /** It became another kind of block, or entered or left a list, quote or table. */
  restructured: boolean;
  before?: Block;
  after?: Block;
  /** Its words and atoms, where it changed. */
  words?: ProseSegment[];
  around: AnnotationsDiff;
};
export type ProseDiff = { shape: "prose"; blocks: BlockDiff[] };

export type FieldDiff = {
  field: string;
  label: string;
  fieldType: FieldType;
  change: Change;
} & (ValueDiff | RowsDiff | ProseDiff);

/** Every field that either side holds, in the reader's order. */
export type EntryDiff = { changed: boolean; fields: FieldDiff[] };
