import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findQuote, type QuoteMatch } from "./find-quote.ts";

const TEXT = [
  "The Prime Minister said: “We will not walk away – not now, not ever.”",
  "More than 5,000 air defence missiles will be bought with £1.6 billion of export finance.",
  "Les chefs d’État se sont réunis à l’Élysée. Offices were at the oﬃce of the coöperative.",
].join("\n\n");

/** What was found, in the words of the text. */
const passage = (match: QuoteMatch, text = TEXT) =>
  match.match === "none" ? undefined : text.slice(match.start, match.end);

describe("a quote is found", () => {
  test.each([
    ["We will not walk away – not now, not ever.", "exact"],
    ['"We will not walk away - not now, not ever."', "typography"],
    ["we will not   walk\naway — not now", "typography"],
    ["les chefs d'Etat se sont réunis", "edits"],
    ["Les chefs d'État se sont re\u0301unis à l`Élysée", "typography"],
    ["at the office of the", "typography"],
    ["\u2066at the\u200b office\u2069", "typography"],
    ["not ever.” More than 5,000 air", "typography"],
    ["More than 5,000 […] missiles will be bought with £1.6 billion", "typography"],
    ["Mor than 5,000 air defence missiles", "edits"],
    ["More than 5,000 air defense missiles will be bought", "edits"],
    ["5,000 air defence missiles will be bought, with £1.6 billion", "edits"],
  ])("%s: %s", (quote, match) => {
    expect(findQuote(TEXT, quote).match).toBe(match);
  });

  test("at the place where it stands", () => {
    expect(passage(findQuote(TEXT, "  Air  Defence missiles "))).toBe("air defence missiles");
    expect(passage(findQuote(TEXT, "THE OFFICE"))).toBe("the oﬃce");
    expect(passage(findQuote(TEXT, "the off"))).toBe("the oﬃ");
    expect(passage(findQuote(TEXT, "Moore than 5,000 air defence missiles"))).toBe(
      "More than 5,000 air defence missiles",
    );
    expect(findQuote(TEXT, "More then 5,000 air defense missiles")).toMatchObject({ edits: 2 });
    expect(
      passage(findQuote("Of 1,500 guests 500 stayed.", "500"), "Of 1,500 guests 500 stayed."),
    ).toBe("500");
    expect(findQuote("Of 1,500 guests 500 stayed.", "500")).toMatchObject({ start: 16 });
  });
});

describe("a quote is not found", () => {
  test.each([
    [""],
    ["…"],
    ["We will walk away now"],
    ["missiles […] More than 5,000"],
    ["5 000 missiles will be bought with a loan of £1.6 billion"],
    // Too short for a letter to differ.
    ["walk awuy"],
    // Accents and digits are letters.
    ["coperative"],
    // A number that differs is another fact, however long the quote is.
    ["More than 6,000 air defence missiles"],
    ["More than 5,0000 air defence missiles will be bought"],
    ["More than 5000 air defence missiles will be bought"],
    ["More than 5,000 air defence missiles will be bought with £16 billion of export finance"],
    ["missiles will be bought with £1.6 billion of 2 export finance"],
    // So is a part of one.
    ["000 air defence missiles"],
    ["will be bought with £1"],
    ["000 air defense missiles will be bought"],
    ["More than 5 […] missiles"],
  ])("%j", (quote) => {
    expect(findQuote(TEXT, quote)).toEqual({ match: "none" });
  });

  test("in no time, however often its pieces repeat", () => {
    const text = "no no no no ".repeat(8_000);
    expect(findQuote(text, `${"no no ".repeat(300)}yes yes yes yes yes yes yes`)).toEqual({
      match: "none",
    });
    expect(findQuote("1".repeat(500_000), "1".repeat(2_000))).toEqual({ match: "none" });
  });
});

/** Letters, and all that is folded, in few forms, so that matches happen. */
const SIGNS = fc.constantFrom(..."aAáß½ﬁ \n\u00a0\u00ad“\"’'–-…\u0301\u200b\ud83d\ude00".split(""));

const words = fc
  .array(fc.stringMatching(/^[a-zäéñ]{1,9}$/), { minLength: 6, maxLength: 60 })
  .map((list) => list.join(" "));

/** A text, and where in it a passage begins and ends. */
const passages = words.chain((text) =>
  fc.record({
    text: fc.constant(text),
    start: fc.nat(Math.max(0, Math.floor(text.length / 3))),
    length: fc.integer({ min: 1, max: Math.max(1, Math.floor(text.length / 2)) }),
  }),
);

test("every passage of a text is found exactly as it stands", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }),
      fc.nat(),
      fc.nat(),
      (text, from, length) => {
        const start = from % text.length;
        const quote = text.slice(start, start + 1 + (length % 60)).trim();
        // A part of a number is no quote of it.
        if (quote === "" || /^[\p{N}.,]|[\p{N}.,]$/u.test(quote)) return;
        expect(passage(findQuote(text, quote), text)).toBe(quote);
        expect(findQuote(text, quote).match).toBe("exact");
      },
    ),
  );
});

test("what is found has the numbers of the quote, whole", () => {
  const figures = fc
    .array(fc.constantFrom("1", "15", "1,500", "1.5", "2025", "guests", "stayed", "of them", "–"), {
      minLength: 1,
      maxLength: 12,
    })
    .map((list) => list.join(" "));
  const numbers = (said: string) => said.match(/\p{N}[\p{N}.,]*/gu)?.join(" ") ?? "";
  fc.assert(
    fc.property(figures, figures, (text, quote) => {
      const found = findQuote(text, quote);
      if (found.match === "none") return;
      expect(numbers(passage(found, text) ?? "")).toBe(numbers(quote));
      expect(` ${numbers(text)} `).toContain(` ${numbers(quote)} `.replace("  ", " "));
    }),
  );
});

test("another typesetting changes nothing but how it was found", () => {
  fc.assert(
    fc.property(passages, ({ text, start, length }) => {
      const quote = text.slice(start, start + length).trim();
      if (quote === "") return;
      const set = quote.replaceAll(" ", " \u00a0\n").toUpperCase();
      const found = findQuote(text, set);
      expect(found.match).not.toBe("none");
      expect(passage(found, text)?.toLowerCase()).toBe(quote);
    }),
  );
});

test("a letter that differs in a long quote is an edit, counted", () => {
  fc.assert(
    fc.property(words, fc.nat(), (text, where) => {
      if (text.length < 24) return;
      const at = where % text.length;
      if (text[at] === " ") return;
      const found = findQuote(text, `${text.slice(0, at)}#${text.slice(at + 1)}`);
      expect(found).toMatchObject({ match: "edits", edits: 1 });
    }),
  );
});

test("what is found always lies in the text, and answers for any two strings", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: SIGNS, maxLength: 200 }),
      fc.string({ unit: SIGNS, maxLength: 40 }),
      (text, quote) => {
        const found = findQuote(text, quote);
        if (found.match === "none") return;
        expect(found.start).toBeGreaterThanOrEqual(0);
        expect(found.end).toBeGreaterThan(found.start);
        expect(found.end).toBeLessThanOrEqual(text.length);
      },
    ),
  );
});
