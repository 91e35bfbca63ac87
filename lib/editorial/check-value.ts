// Whether a value may stand in its field: one answer for the form, for what is missing, and for the schema.
import {
  INSTRUMENTS,
  QUANTITY_QUALIFIERS,
  type Coordinates,
  type MembershipRule,
  type Name,
  type Person,
} from "./content.ts";
import { parseEdtf } from "./edtf.ts";
import type { ScalarSpec, ScalarType } from "./fields.ts";
import { SERIES, ATTENDANCE_LEVELS } from "./kinds/vocabulary.ts";
import { moneyFault } from "./money.ts";
import { quantityFault } from "./quantity.ts";

/** What is wrong with a value, in the order in which it is looked for. */
export const VALUE_FAULTS = [
  "wrong_type",
  "too_long",
  "invalid_date",
  "unknown_choice",
  "unknown_qualifier",
  "unknown_unit",
  "no_unit",
  "no_number",
  "invalid_number",
  "min_over_max",
  "invalid_amount",
  "no_currency",
  "unknown_currency",
  "unknown_instrument",
  "no_name",
  "invalid_language",
  "invalid_code",
  "invalid_time_zone",
  "invalid_coordinates",
  "no_entry",
  "rule_incomplete",
] as const;
export type ValueFault = (typeof VALUE_FAULTS)[number];
export type ValueProblem = { code: ValueFault; params?: Record<string, string | number> };

type Check<T extends ScalarType> = (
  value: unknown,
  spec: Extract<ScalarSpec, { type: T }>,
) => ValueProblem | undefined;

const wrongType: ValueProblem = { code: "wrong_type" };
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isOptionalText = (value: unknown): boolean =>
  value === undefined || typeof value === "string";

const ofText =
  (code: ValueFault, holds: (text: string) => boolean) =>
  (value: unknown): ValueProblem | undefined => {
    if (typeof value !== "string") return wrongType;
    return holds(value) ? undefined : { code };
  };

const withinLength = (value: unknown, { max }: { max: number }): ValueProblem | undefined => {
  if (typeof value !== "string") return wrongType;
  const { length } = value.trim();
  return length > max ? { code: "too_long", params: { max, length } } : undefined;
};

/** Whether a text is a well-formed BCP 47 language tag. */
export const isLanguageTag = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

const isTimeZone = (zone: string): boolean => {
  try {
    const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions();
    return timeZone !== "" && /^[A-Za-z]/.test(zone); // an offset ("+01:00") decides no calendar day across a year
  } catch {
    return false;
  }
};

const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
const isCode = (code: string): boolean =>
  /^[A-Z]{2}$/.test(code) ? regions.of(code) !== undefined : /^[A-Z][A-Z0-9-]{2,15}$/.test(code);

const checkNames = (value: unknown): ValueProblem | undefined => {
  if (!Array.isArray(value)) return wrongType;
  for (const name of value as Partial<Name>[]) {
    if (!isRecord(name) || !isOptionalText(name.note)) return wrongType;
    if (typeof name.text !== "string" || name.text.trim() === "") return { code: "no_name" };
    if (name.text.length > 200)
      return { code: "too_long", params: { max: 200, length: name.text.length } };
    if (typeof name.lang !== "string" || !isLanguageTag(name.lang)) {
      return { code: "invalid_language", params: { language: name.lang ?? "" } };
    }
  }
  return undefined;
};

const checkPerson = (value: unknown): ValueProblem | undefined => {
  if (!isRecord(value)) return wrongType;
  const { name, office, member, representative } = value as Partial<Person>;
  if (![name, office, member, representative].every(isOptionalText)) return wrongType;
  return name?.trim() ? undefined : { code: "no_name" };
};

const checkCoordinates = (value: unknown): ValueProblem | undefined => {
  if (!isRecord(value)) return wrongType;
  const { lat, lon } = value as Partial<Coordinates>;
  const within = (degrees: unknown, most: number) =>
    typeof degrees === "number" && Math.abs(degrees) <= most;
  return within(lat, 90) && within(lon, 180) ? undefined : { code: "invalid_coordinates" };
};

const checkRule = (value: unknown): ValueProblem | undefined => {
  if (!isRecord(value)) return wrongType;
  const { text, series, atLeast, levels } = value as Partial<MembershipRule>;
  const complete =
    typeof text === "string" &&
    text.trim() !== "" &&
    SERIES.some((option) => option.value === series) &&
    typeof atLeast === "number" &&
    Number.isInteger(atLeast) &&
    atLeast >= 1 &&
    Array.isArray(levels) &&
    levels.length > 0 &&
    levels.every((level) => ATTENDANCE_LEVELS.some((option) => option.value === level));
  return complete ? undefined : { code: "rule_incomplete" };
};

const CHECKS: { [T in ScalarType]: Check<T> } = {
  text: withinLength,
  longText: withinLength,
  date: (value) => {
    if (typeof value !== "string") return wrongType;
    return parseEdtf(value) === undefined
      ? { code: "invalid_date", params: { typed: value } }
      : undefined;
  },
  choice: (value, { options }) => {
    if (typeof value !== "string") return wrongType;
    return options.some((option) => option.value === value)
      ? undefined
      : { code: "unknown_choice", params: { choice: value } };
  },
  quantity: (value, { units }) => {
    const code = quantityFault(value, units, QUANTITY_QUALIFIERS);
    return code && { code };
  },
  money: (value) => {
    const code = moneyFault(value, INSTRUMENTS);
    return code && { code };
  },
  names: checkNames,
  person: checkPerson,
  relation: (value) => {
    if (!isRecord(value)) return wrongType;
    return typeof value.entry === "string" && value.entry !== "" ? undefined : { code: "no_entry" };
  },
  code: ofText("invalid_code", isCode),
  language: ofText("invalid_language", isLanguageTag),
  timeZone: ofText("invalid_time_zone", isTimeZone),
  coordinates: checkCoordinates,
  membershipRule: checkRule,
};

/** What is wrong with a value that is there, by its field's type; undefined if nothing is. Takes anything that a draft may hold. */
export const valueProblem = (spec: ScalarSpec, value: unknown): ValueProblem | undefined => {
  const check = CHECKS[spec.type] as Check<ScalarType>; // the table pairs each check with its own spec
  return check(value, spec);
};
