// Quantities as people say them.
import type { Quantity, QuantityQualifier } from "../content.ts";
import { singular } from "../quantity-words.ts";
import { numberFrom } from "./amounts.ts";

type Numbers = Pick<Quantity, "value" | "min" | "max">;
type Bounds = Numbers & { qualifier?: QuantityQualifier };

/**
 * The quantity that a text says: "around 30", "more than 5,000 missiles", "50 to 250", "at least four brigades". Where
 * it names no unit, the one given holds. Undefined for what is no quantity, or counts something else.
 */
export function quantityFrom(
  typed: string,
  units: readonly string[],
  unit: string | undefined = units[0],
): Quantity | undefined {
  const text = typed
    .trim()
    .toLowerCase()
    .replaceAll(/[\s\u00a0\u202f]+/g, " ");
  const [, before = "", aside] = /^(.*?)(?: \((planned|derived)\))?$/.exec(text) ?? [];
  const [hedge, said] = hedged(before);
  const counted = withoutUnit(said, units) ?? (unit && { unit, rest: said });
  const bounds = counted && boundsFrom(counted.rest.trim());
  if (!counted || !bounds) return undefined;
  const qualifier = ASIDES[aside ?? ""] ?? hedge;
  // "Possibly more than 5" is a doubt about a limit: the record has a word for one of the two.
  if (qualifier && bounds.qualifier && bounds.qualifier !== "range") return undefined;
  return { ...bounds, qualifier: qualifier ?? bounds.qualifier ?? "exact", unit: counted.unit };
}

const ASIDES: Partial<Record<string, QuantityQualifier>> = {
  planned: "planned",
  derived: "derived",
};
const HEDGES: readonly [RegExp, QuantityQualifier][] = [
  [/^(?:around|about|approximately|approx\.?|circa|c\.|ca\.|roughly|some|~)\s*/, "approximate"],
  [/^(?:possibly|perhaps|maybe)\s*/, "uncertain"],
  [/^(?:exactly|precisely)\s*/, "exact"],
];

function hedged(text: string): [QuantityQualifier | undefined, string] {
  for (const [words, qualifier] of HEDGES) {
    const found = words.exec(text)?.[0];
    if (found) return [qualifier, text.slice(found.length)];
  }
  return [undefined, text];
}

function withoutUnit(text: string, units: readonly string[]) {
  const names = units.flatMap((unit) => [unit, singular(unit)].map((name) => ({ unit, name })));
  const found = names
    .filter(({ name }) => text.endsWith(` ${name.toLowerCase()}`))
    .toSorted((a, b) => b.name.length - a.name.length)[0];
  return found && { unit: found.unit, rest: text.slice(0, -found.name.length) };
}

const NUMBER = "(.+?)";
const FORMS: readonly [RegExp, (first: number, second: number) => Bounds | undefined][] = [
  [new RegExp(`^(?:more than|over|above|in excess of|>) ?${NUMBER}$`), (n) => moreThan(n)],
  [new RegExp(`^(?:fewer than|less than|under|below|<) ?${NUMBER}$`), (n) => fewerThan(n)],
  [new RegExp(`^(?:at least|no fewer than|no less than|≥) ?${NUMBER}$`), (min) => ({ min })],
  [new RegExp(`^${NUMBER}(?: or more| and more|\\+)$`), (min) => ({ min })],
  [new RegExp(`^(?:at most|up to|no more than|≤) ?${NUMBER}$`), (max) => ({ max })],
  [new RegExp(`^${NUMBER} or (?:fewer|less)$`), (max) => ({ max })],
  [
    new RegExp(`^between ${NUMBER} and ${NUMBER}$`),
    (min, max) => ({ min, max, qualifier: "range" }),
  ],
  [
    new RegExp(`^(?:from )?${NUMBER} ?(?: to |[-–—]) ?${NUMBER}$`),
    (min, max) => ({ min, max, qualifier: "range" }),
  ],
  [new RegExp(`^${NUMBER}$`), (value) => ({ value })],
];

function boundsFrom(text: string): Bounds | undefined {
  for (const [form, bounds] of FORMS) {
    const numbers = form.exec(text)?.slice(1).map(numberFrom);
    if (!numbers?.every((number) => number !== undefined)) continue;
    const [first = 0, second = 0] = numbers;
    const found = bounds(first, second);
    const isSafe = numbers.every((number) => number <= Number.MAX_SAFE_INTEGER);
    return isSafe && (found?.min ?? 0) <= (found?.max ?? Infinity) ? found : undefined;
  }
  return undefined;
}

/** "More than 5,000" is at least 5,001, where what is counted comes in wholes. */
const moreThan = (number: number): Bounds => ({
  qualifier: "more-than",
  ...(Number.isInteger(number) ? { min: number + 1 } : { value: number }),
});
const fewerThan = (number: number): Bounds => ({
  qualifier: "less-than",
  ...(Number.isInteger(number) && number > 0 ? { max: number - 1 } : { value: number }),
});
