// The field types from which kinds are declared: pure data, read by validation, form, diff, claims and the public view.
import type {
  Coordinates,
  KindName,
  MembershipRule,
  Money,
  Name,
  Person,
  Quantity,
  Relation,
} from "./content.ts";

type AlsoCalled = {
  /** What others call it in tables and lists, in lower case: pasted words are understood by it. */
  alsoCalled?: readonly string[];
};
type Common = AlsoCalled & {
  label: string;
  /** Said under the label on the desk: what to put here, in a sentence. */
  help?: string;
  /** Blocks a submission while empty; an `EmptyReason` counts as an answer unless `requiredTo` is "save". */
  requiredTo?: "save" | "submit";
};
type Citable = {
  /** The value must carry at least one citation before the entry can be submitted. */
  cited?: boolean;
};
export type Option = AlsoCalled & { value: string; label: string };

/** A type that holds one atomic value, in a field of its own or in a cell of a row. */
export type ScalarSpec =
  | { type: "text"; max: number }
  | { type: "longText"; max: number }
  | { type: "date" }
  | { type: "choice"; options: readonly Option[] }
  | { type: "quantity"; units: readonly string[] }
  | { type: "money" }
  | { type: "names" }
  | { type: "person" }
  | { type: "relation"; to: readonly KindName[] }
  | { type: "code" }
  | { type: "language" }
  | { type: "timeZone" }
  | { type: "coordinates" }
  | { type: "membershipRule" };
export type ScalarType = ScalarSpec["type"];

/** What the value of each scalar type is, after parsing. A `date` is an EDTF string; a `code` ISO 3166-1 alpha-2 or an organisation's code. */
export type ValueOfType = {
  text: string;
  longText: string;
  date: string;
  choice: string;
  quantity: Quantity;
  money: Money;
  names: Name[];
  person: Person;
  relation: Relation;
  code: string;
  language: string;
  timeZone: string;
  coordinates: Coordinates;
  membershipRule: MembershipRule;
};

export type ScalarField = Common & Citable & ScalarSpec;
export type Column = Common & ScalarSpec;
export type RowsField = Common & {
  type: "rows";
  columns: Readonly<Record<string, Column>>;
  cited?: "each-row";
  /** What one row is called: "Add an attendance". */
  one: string;
};
export type ProseField = Common & { type: "prose"; cited?: "each-paragraph" };
export type Field = ScalarField | RowsField | ProseField;
export type FieldType = Field["type"];

export type Kind = {
  kind: KindName;
  /** Plural path segment of its public addresses; the overview lives at "/". */
  path: string;
  label: { one: string; many: string };
  /** There is one entry of it alone, at the site's first page: it is not copied, moved or made a template. */
  isOnlyOne?: true;
  /** Raised when the meaning of stored content changes; see `upgrade`. */
  version: number;
  fields: Readonly<Record<string, Field>>;
};

type Options<T extends FieldType> = Omit<Extract<Field, { type: T }>, "type">;
const scalar =
  <T extends ScalarType>(type: T) =>
  (options: Options<T>) =>
    ({ type, ...options }) as unknown as Extract<ScalarField, { type: T }>; // the spread of a generic union loses its tag

export const text = scalar("text");
export const longText = scalar("longText");
/** EDTF, levels 0 and 1 (ISO 8601-2:2019). */
export const date = scalar("date");
export const choice = scalar("choice");
export const quantity = scalar("quantity");
export const money = scalar("money");
export const names = scalar("names");
export const person = scalar("person");
export const relation = scalar("relation");
export const code = scalar("code");
export const language = scalar("language");
export const timeZone = scalar("timeZone");
export const coordinates = scalar("coordinates");
export const membershipRule = scalar("membershipRule");
/** Keeps the columns' own types, from which `DataOf` types the cells. */
export const rows = <const C extends Readonly<Record<string, Column>>>(
  options: Omit<RowsField, "type" | "columns"> & { columns: C },
): RowsField & { columns: C } => ({ type: "rows", ...options });
export const prose = (options: Omit<ProseField, "type">): ProseField => ({
  type: "prose",
  ...options,
});

/** `options("Held", "Announced only")` → values "held", "announced-only"; pass [value, label] to name the value. */
export const options = (...labels: (string | readonly [string, string])[]): readonly Option[] =>
  labels.map((label) =>
    typeof label === "string"
      ? { value: label.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-"), label }
      : { value: label[0], label: label[1] },
  );

/** The same options, with what others call them, by their values. */
export const alsoCalled = (
  list: readonly Option[],
  words: Readonly<Record<string, readonly string[]>>,
): readonly Option[] =>
  list.map((option) => {
    const others = words[option.value];
    return others ? { ...option, alsoCalled: others } : option;
  });
