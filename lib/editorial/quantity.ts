// Quantities as sources state them: with a qualifier and a unit, and without tolerances that nobody stated.
import type { Quantity, QuantityQualifier } from "./content.ts";

export type QuantityFault =
  | "wrong_type"
  | "unknown_qualifier"
  | "no_unit"
  | "unknown_unit"
  | "no_number"
  | "invalid_number"
  | "min_over_max";

const numberAt = (value: unknown): boolean =>
  value === undefined ||
  (typeof value === "number" && value >= 0 && value <= Number.MAX_SAFE_INTEGER);

/** What is wrong with a quantity, if anything. It needs a unit and a number; its least is not over its most. */
export const quantityFault = (
  candidate: unknown,
  units: readonly string[],
  qualifiers: readonly string[],
): QuantityFault | undefined => {
  if (typeof candidate !== "object" || candidate === null || Array.isArray(candidate)) {
    return "wrong_type";
  }
  const quantity = candidate as Partial<Quantity>; // each member is checked below
  const { raw, value, min, max, qualifier, unit, includes, excludes } = quantity;
  const texts = [raw, unit, includes, excludes];
  if (texts.some((text) => text !== undefined && typeof text !== "string")) return "wrong_type";
  if (!qualifier || !qualifiers.includes(qualifier)) return "unknown_qualifier";
  if (!unit) return "no_unit";
  if (!units.includes(unit)) return "unknown_unit";
  if (![value, min, max].every(numberAt)) return "invalid_number";
  if (value === undefined && min === undefined && max === undefined) return "no_number";
  if (qualifier === "range" && (min === undefined || max === undefined)) return "no_number";
  const [least, most] = [min ?? value, max ?? value];
  if (least !== undefined && most !== undefined && least > most) return "min_over_max";
  return undefined;
};

const SINGULARS: Record<string, string> = {
  bodies: "body",
  countries: "country",
  people: "person",
};
/** The unit of one: "countries" → "country". */
export const singular = (unit: string): string => SINGULARS[unit] ?? unit.replace(/s$/, "");

const formatNumber = (number: number, locale: string): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(number);

const bounds = ({ value, min, max, qualifier }: Quantity, locale: string): string => {
  const say = (number: number) => formatNumber(number, locale);
  if (qualifier === "more-than") {
    if (value !== undefined) return `more than ${say(value)}`;
    // "More than 5,000" is stored as at least 5,001.
    if (min !== undefined)
      return Number.isInteger(min) && min > 0
        ? `more than ${say(min - 1)}`
        : `at least ${say(min)}`;
  }
  if (qualifier === "less-than") {
    if (value !== undefined) return `fewer than ${say(value)}`;
    if (max !== undefined)
      return Number.isInteger(max) ? `fewer than ${say(max + 1)}` : `at most ${say(max)}`;
  }
  if (value !== undefined) return say(value);
  if (min !== undefined && max !== undefined) {
    return min === max ? say(min) : `${say(min)} to ${say(max)}`;
  }
  if (min !== undefined) return `at least ${say(min)}`;
  return max === undefined ? "" : `at most ${say(max)}`;
};

const HEDGES: Partial<Record<QuantityQualifier, (said: string) => string>> = {
  approximate: (said) => `around ${said}`,
  uncertain: (said) => `possibly ${said}`,
  planned: (said) => `${said} (planned)`,
  derived: (said) => `${said} (derived)`,
};

/** The quantity in words: "more than 5,000 missiles", "50 to 250 soldiers", "around 30 countries". */
export const formatQuantity = (quantity: Quantity, locale = "en-GB"): string => {
  const one = [quantity.value, quantity.min, quantity.max].every(
    (number) => number === undefined || number === 1,
  );
  const exactlyOne =
    one && quantity.qualifier !== "more-than" && quantity.qualifier !== "less-than";
  const unit = exactlyOne ? singular(quantity.unit) : quantity.unit;
  const said = `${bounds(quantity, locale)} ${unit}`;
  return HEDGES[quantity.qualifier]?.(said) ?? said;
};

/** The number by which a quantity is sorted: its value, else its least, else its most. */
export const quantitySortKey = ({ value, min, max }: Quantity): number => value ?? min ?? max ?? 0;
