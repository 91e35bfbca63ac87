// Test support: texts, ids and dates at random.
import * as fc from "fast-check";
import { daysIn } from "../edtf.ts";

const LETTERS = Array.from("abcdefghijklmnopqrstuvwxyz0123456789");

/** An id such as rows, citations and blocks have. */
export const id = (): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...LETTERS), { minLength: 8, maxLength: 8 })
    .map((letters) => letters.join(""));

const WORD = [
  "the",
  "coalition",
  "met",
  "in",
  "Kyiv",
  "5,000",
  "Türkiye",
  "“so”",
  "—",
  "<b>",
  "Зеленський",
  "第一",
  "👍🏽",
  "e\u0301",
  "a\u200bb",
  "__proto__",
];

/** Some words in several scripts, without space around them, of at most `max` characters. */
export const words = (max: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...WORD), { minLength: 1, maxLength: 8 })
    .map((parts) => parts.join(" ").slice(0, max).toWellFormed().trim());

/** A quotation short enough for the record. */
export const quote = (): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...WORD), { minLength: 1, maxLength: 8 })
    .map((parts) => parts.join(" "));

const plainDate = (): fc.Arbitrary<string> =>
  fc
    .record({
      year: fc.integer({ min: 1900, max: 2100 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
      precision: fc.constantFrom("year", "month", "day", "day"),
    })
    .map(({ year, month, day, precision }) => {
      const two = (number: number) => String(number).padStart(2, "0");
      if (precision === "year") return `${year}`;
      if (precision === "month") return `${year}-${two(month)}`;
      return `${year}-${two(month)}-${two(Math.min(day, daysIn(year, month)))}`;
    });

const qualifier = () => fc.constantFrom("", "", "", "?", "~", "%");

/** A date or interval in EDTF, level 0 or 1 as the record has it. */
export const edtfText = (): fc.Arbitrary<string> => {
  const season = fc
    .tuple(fc.integer({ min: 1900, max: 2100 }), fc.constantFrom("21", "22", "23", "24"))
    .map((parts) => parts.join("-"));
  const point = fc.oneof({ weight: 9, arbitrary: plainDate() }, { weight: 1, arbitrary: season });
  const date = fc.tuple(point, qualifier()).map((parts) => parts.join(""));
  const interval = fc
    .tuple(plainDate(), plainDate(), qualifier(), qualifier())
    // Where the first of two is a prefix of the other it contains it, so sorting by text never puts an end before a start.
    .map(([a, b, first, second]) =>
      a < b ? `${a}${first}/${b}${second}` : `${b}${first}/${a}${second}`,
    );
  const open = fc
    .tuple(date, fc.boolean())
    .map(([one, toTheEnd]) => (toTheEnd ? `${one}/..` : `../${one}`));
  return fc.oneof(
    { weight: 4, arbitrary: date },
    { weight: 2, arbitrary: interval },
    { weight: 1, arbitrary: open },
  );
};
