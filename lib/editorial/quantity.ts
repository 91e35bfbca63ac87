// Quantities as sources state them: with a qualifier and a unit, and without tolerances that nobody stated.
import type { Quantity } from "./content.ts";
import { numberFormat } from "./intl.ts";
import { quantityWords, type QuantityWords } from "./quantity-words.ts";

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

const formatNumber = (number: number, locale: string): string =>
  numberFormat(locale, { maximumFractionDigits: 6 }).format(number);

/** A quantity's number as words take it, by the last number of which the unit gets its form. */
type Bounds = { said: string; last: number; isExact: boolean };

const bounds = (
  { value, min, max, qualifier }: Quantity,
  locale: string,
  words: QuantityWords["bounds"],
): Bounds => {
  const say = (number: number) => formatNumber(number, locale);
  const one = (number: number): Bounds => ({ said: say(number), last: number, isExact: true });
  const limit = (put: (said: string) => string, number: number): Bounds => ({
    said: put(say(number)),
    last: number,
    isExact: false,
  });
  // "More than 5,000" is stored as at least 5,001, and "fewer than 100" as at most 99.
  if (qualifier === "more-than" && value !== undefined) return limit(words.moreThan, value);
  if (qualifier === "more-than" && min !== undefined && Number.isInteger(min) && min > 0) {
    return limit(words.moreThan, min - 1);
  }
  if (qualifier === "less-than" && value !== undefined) return limit(words.fewerThan, value);
  if (qualifier === "less-than" && max !== undefined && Number.isInteger(max)) {
    return limit(words.fewerThan, max + 1);
  }
  if (qualifier === "more-than" && min !== undefined) return limit(words.atLeast, min);
  if (qualifier === "less-than" && max !== undefined) return limit(words.atMost, max);
  if (value !== undefined) return one(value);
  if (min !== undefined && max !== undefined) {
    return min === max
      ? one(min)
      : { said: words.range(say(min), say(max)), last: max, isExact: false };
  }
  if (min !== undefined) return { ...limit(words.atLeast, min), isExact: true };
  return max === undefined
    ? { said: "", last: 0, isExact: false }
    : { ...limit(words.atMost, max), isExact: true };
};

/** The quantity in words: "more than 5,000 missiles", "50 to 250 soldiers", "around 30 countries". */
export const formatQuantity = (quantity: Quantity, locale = "en-GB"): string => {
  const words = quantityWords(locale);
  const { said, last, isExact } = bounds(quantity, locale, words.bounds);
  const whole = `${said} ${words.unit(quantity.unit, last, isExact)}`;
  return words.hedges[quantity.qualifier]?.(whole) ?? whole;
};

/** The number by which a quantity is sorted: its value, else its least, else its most. */
export const quantitySortKey = ({ value, min, max }: Quantity): number => value ?? min ?? max ?? 0;
