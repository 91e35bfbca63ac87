// Whether a stranger's value has the shape that the code relies on. What is said with it is judged
// by lib/editorial when the draft is frozen: here a wrong date is a string like any other.
import type { Certainty, EmptyReason, FieldValue } from "#lib/editorial/content.ts";
import { CERTAINTIES, EMPTY_REASONS } from "#lib/editorial/content.ts";
import type { ScalarType } from "#lib/editorial/fields.ts";

type Shape = (value: unknown) => boolean;
type Plain = Record<string, unknown>;

export const isPlain = (value: unknown): value is Plain =>
  typeof value === "object" &&
  value !== null &&
  [Object.prototype, null].includes(Object.getPrototypeOf(value));

const string: Shape = (value) => typeof value === "string";
const number: Shape = (value) => typeof value === "number" && Number.isFinite(value);
const flag: Shape = (value) => typeof value === "boolean";
const maybe =
  (shape: Shape): Shape =>
  (value) =>
    value === undefined || shape(value);
const listOf =
  (shape: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(shape);
const record =
  (members: Record<string, Shape>): Shape =>
  (value) =>
    isPlain(value) && Object.entries(members).every(([key, shape]) => shape(value[key]));

const SHAPES: Record<ScalarType, Shape> = {
  text: string,
  longText: string,
  date: string,
  choice: string,
  code: string,
  language: string,
  timeZone: string,
  quantity: record({
    qualifier: string,
    unit: string,
    raw: maybe(string),
    value: maybe(number),
    min: maybe(number),
    max: maybe(number),
    includes: maybe(string),
    excludes: maybe(string),
  }),
  money: record({
    amount: string,
    currency: string,
    instrument: string,
    qualifier: maybe(string),
    raw: maybe(string),
  }),
  names: listOf(record({ lang: string, text: string, variant: maybe(flag), note: maybe(string) })),
  person: record({
    name: string,
    office: maybe(string),
    member: maybe(string),
    representative: maybe(string),
  }),
  relation: record({ entry: string }),
  coordinates: record({ lat: number, lon: number }),
  membershipRule: record({ text: string, series: string, atLeast: number, levels: listOf(string) }),
};

/** The value, if it has its type's shape. */
export const shapedValue = (type: ScalarType, value: unknown): FieldValue | undefined =>
  SHAPES[type](value) ? (value as FieldValue) : undefined; // just checked

/** An empty reason that the record knows. */
export const shapedEmpty = (value: unknown): EmptyReason | undefined =>
  EMPTY_REASONS.find((reason) => reason === value);

/** A certainty that the record knows. */
export const shapedCertainty = (value: unknown): Certainty | undefined =>
  CERTAINTIES.find((certainty) => certainty === value);
