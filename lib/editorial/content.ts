// What an entry says, in the plain form that is frozen, hashed, compared and shown.

/** Why a field holds nothing: four different statements, none of them a blank. */
export const EMPTY_REASONS = ["unknown", "none", "not-decided", "not-on-record"] as const;
export type EmptyReason = (typeof EMPTY_REASONS)[number];

/** How firm a statement is. Absent means that its sources state it outright. */
export const CERTAINTIES = [
  "reported",
  "approximate",
  "inferred",
  "announced",
  "uncertain",
  "weak",
  "disputed",
  "contradicted",
  "denied",
] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** A claim's pointer to a source. `id` tells two citations of one source apart; it is not part of the claim's hash. */
export type Citation = {
  id: string;
  source: string;
  quote?: string;
  locator?: string;
};

/** A competing value that the record keeps beside the preferred one. */
export type Rival = { id: string; value: FieldValue; citations: Citation[]; note?: string };

/** What any claim carries around its value. Absent keys are left out, so that the canonical form is stable. */
export type Annotations = {
  citations?: Citation[];
  certainty?: Certainty;
  note?: string;
};

/** One field's value as stated: either `value` or `empty`, or neither while nobody has filled it in. */
export type Statement = Annotations & {
  value?: FieldValue;
  empty?: EmptyReason;
  rivals?: Rival[];
};

/** One row, itself one claim: its cells by column name. */
export type Row = Annotations & { id: string; cells: Record<string, FieldValue> };
export type Rows = { rows: Row[]; empty?: EmptyReason };

/** ProseMirror JSON of a prose field. Paragraphs and table rows carry `attrs.id`, the last part of their claim's path. */
export type ProseNode = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: ProseNode[];
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  text?: string;
};
/** `notes` and `certainty` are keyed by block id. */
export type Prose = {
  doc: ProseNode;
  notes?: Record<string, string>;
  certainty?: Record<string, Certainty>;
};

export type FieldContent = Statement | Rows | Prose;

/** The whole of an entry's words; which member of `FieldContent` a field holds follows from its type in the kind. */
export type EntryContent = {
  kind: KindName;
  schemaVersion: number;
  fields: Record<string, FieldContent>;
};

export const KIND_NAMES = ["overview", "meeting", "member", "pledge"] as const;
export type KindName = (typeof KIND_NAMES)[number];

// Values, one type per field type.

export const QUANTITY_QUALIFIERS = [
  "exact",
  "approximate",
  "more-than",
  "less-than",
  "range",
  "planned",
  "derived",
  "uncertain",
] as const;
export type QuantityQualifier = (typeof QUANTITY_QUALIFIERS)[number];

/** `raw` is the wording of the source. "More than 5,000" is `min: 5001` without `max`; "around 30" has no invented tolerance. */
export type Quantity = {
  raw?: string;
  value?: number;
  min?: number;
  max?: number;
  qualifier: QuantityQualifier;
  unit: string;
  includes?: string;
  excludes?: string;
};

export const INSTRUMENTS = ["grant", "loan", "export-finance", "budget", "unspecified"] as const;
export type Instrument = (typeof INSTRUMENTS)[number];

/** `amount` is a decimal string in the currency's main unit ("1600000000"), `currency` an ISO 4217 code. Never converted. */
export type Money = {
  amount: string;
  currency: string;
  instrument: Instrument;
  qualifier?: "exact" | "approximate" | "more-than" | "less-than";
  raw?: string;
};

/** `lang` is a BCP 47 tag. */
export type Name = { lang: string; text: string; variant?: boolean; note?: string };

/** Somebody who spoke or presided: name and office of that day; `member` is an entry's id, `representative` a row of it. */
export type Person = { name: string; office?: string; member?: string; representative?: string };

/** A pointer to another entry by its id. */
export type Relation = { entry: string };

/** Degrees, WGS 84. */
export type Coordinates = { lat: number; lon: number };

/** Membership by a sourced rule: presence at one of `levels` in at least `atLeast` meetings of `series`. */
export type MembershipRule = { text: string; series: string; atLeast: number; levels: string[] };

export type FieldValue =
  string | Quantity | Money | Name[] | Person | Relation | Coordinates | MembershipRule;
