import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { earliestDay, edtfKey, formatEdtf, latestDay, parseEdtf, sortDay } from "./edtf.ts";
import { edtfText } from "./testing/arbitrary-texts.ts";

describe("formatEdtf", () => {
  test.each([
    ["2025-03-10", "10 March 2025"],
    ["2025-03", "March 2025"],
    ["2025", "2025"],
    ["2025-03-10~", "about 10 March 2025"],
    ["2025-03-15?", "possibly 15 March 2025"],
    ["2024-11~", "about November 2024"],
    ["2025-03-20%", "possibly about 20 March 2025"],
    ["2025-03-24/2025-03-26", "24 to 26 March 2025"],
    ["2025-02-28/2025-09-04", "28 February to 4 September 2025"],
    ["2024-12-30/2025-01-02", "30 December 2024 to 2 January 2025"],
    ["2025-02/2025-09", "February to September 2025"],
    ["2024/2025", "2024 to 2025"],
    ["2024-02/2025-09-04", "February 2024 to 4 September 2025"],
    ["2025-03-24~/2025-03-26", "about 24 March 2025 to 26 March 2025"],
    ["2025-07/..", "from July 2025"],
    ["../2024-10-22", "no later than 22 October 2024"],
    ["0987-05-01", "1 May 987"],
    ["2025-21", "spring 2025"],
    ["2025-24~", "about winter 2025"],
    ["2025-21/2025-23", "spring 2025 to autumn 2025"],
  ])("says %s as “%s”", (edtf, words) => {
    expect(formatEdtf(edtf, "en-GB")).toBe(words);
  });

  test("gives back what is no date as it is", () => {
    expect(formatEdtf("late November", "en-GB")).toBe("late November");
  });
});

describe("parseEdtf", () => {
  test.each([
    "",
    "2025-13",
    "2025-00",
    "2025-02-29",
    "2025-04-31",
    "1900-02-29",
    "2025-3-1",
    "20250301",
    "2025-03-01T10:00:00Z",
    "0000",
    "../..",
    "/2025",
    "2025/",
    "2025-03-26/2025-03-24",
    "2025/2026/2027",
    "201X",
    "2025-25",
    "2025-20",
    "2025-21-03",
    "~2025",
    "2025~?",
    " 2025",
  ])("refuses %j", (text) => {
    expect(parseEdtf(text)).toBeUndefined();
    expect(earliestDay(text)).toBeUndefined();
    expect(latestDay(text)).toBeUndefined();
  });

  test("knows leap years of the Gregorian calendar", () => {
    expect(parseEdtf("2024-02-29")).toBeDefined();
    expect(parseEdtf("2000-02-29")).toBeDefined();
  });

  test("keeps each end's own qualifier", () => {
    expect(parseEdtf("2025-03~/2025-04-02?")).toEqual({
      type: "interval",
      start: { precision: "month", year: 2025, month: 3, qualifier: "approximate" },
      end: { precision: "day", year: 2025, month: 4, day: 2, qualifier: "uncertain" },
    });
  });

  test("lets an interval end within the month in which it began", () => {
    expect(parseEdtf("2025-03-24/2025-03")).toBeDefined();
  });

  test("takes every date of the record's form", () => {
    fc.assert(
      fc.property(edtfText(), (text) => {
        expect(parseEdtf(text)).toBeDefined();
      }),
    );
  });
});

describe("days", () => {
  test("a month reaches from its first to its last day", () => {
    expect([earliestDay("2024-02"), latestDay("2024-02")]).toEqual(["2024-02-01", "2024-02-29"]);
  });

  test("a season has whole months, and a winter those of the next year too", () => {
    expect([earliestDay("2025-21"), latestDay("2025-21")]).toEqual(["2025-03-01", "2025-05-31"]);
    expect([earliestDay("2023-24"), latestDay("2023-24")]).toEqual(["2023-12-01", "2024-02-29"]);
    expect(latestDay("9999-24")).toBe("9999-12-31");
  });

  test("an open end has no day", () => {
    expect(latestDay("2025-07/..")).toBeUndefined();
    expect(earliestDay("../2024-10-22")).toBeUndefined();
    expect(sortDay("../2024-10-22")).toBe("2024-10-22");
  });

  test("the earliest day is never after the latest", () => {
    fc.assert(
      fc.property(edtfText(), (text) => {
        const [first, last] = [earliestDay(text), latestDay(text)];
        expect(first ?? last).toBeDefined();
        expect((first ?? "0") <= (last ?? "~")).toBe(true);
      }),
    );
  });
});

describe("edtfKey", () => {
  const inOrder = (dates: readonly string[]) =>
    dates
      .map((date) => ({ date, key: edtfKey(date) }))
      .toSorted((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ date }) => date);

  test("sorts by the earliest day, then by the latest, and what is no date last", () => {
    const dates = ["2025-07/..", "soon", "2025-03", "2025-03-01", "../2024-10-22", "2025"];
    expect(inOrder(dates)).toEqual([
      "../2024-10-22",
      "2025",
      "2025-03-01",
      "2025-03",
      "2025-07/..",
      "soon",
    ]);
  });

  test("tells every two dates apart, and puts one that is over first", () => {
    fc.assert(
      fc.property(edtfText(), edtfText(), (a, b) => {
        expect(edtfKey(a) === edtfKey(b)).toBe(a === b);
        const isOver = (latestDay(a) ?? "~") < (earliestDay(b) ?? "0");
        if (isOver) expect(inOrder([b, a])).toEqual([a, b]);
        expect(edtfKey(a) < edtfKey("no date at all")).toBe(true);
      }),
    );
  });
});

test.each<[string, string, string]>([
  ["2025-03-01", "1er mars 2025", "1 березня 2025 року"],
  ["2025-03", "mars 2025", "березень 2025 року"],
  ["2025-03-10~", "vers le 10 mars 2025", "близько 10 березня 2025 року"],
  ["2025-03~", "vers mars 2025", "близько березня 2025 року"],
  ["2025-07?", "peut-être juillet 2025", "можливо, липень 2025 року"],
  ["2025-03-10%", "peut-être vers le 10 mars 2025", "можливо, близько 10 березня 2025 року"],
  ["2025-03-24/2025-03-26", "du 24 au 26 mars 2025", "24–26 березня 2025 року"],
  ["2025-03-01/2025-04-02", "du 1er mars au 2 avril 2025", "1 березня — 2 квітня 2025 року"],
  ["2025-04/2025-10", "d’avril à octobre 2025", "квітень — жовтень 2025 року"],
  ["2025-08/..", "à partir d’août 2025", "від серпня 2025 року"],
  ["2025-03-10/..", "à partir du 10 mars 2025", "від 10 березня 2025 року"],
  ["2025-22", "été 2025", "літо 2025 року"],
  ["2025-21~", "vers le printemps 2025", "близько весни 2025 року"],
  ["2025-22/..", "à partir de l’été 2025", "від літа 2025 року"],
  ["../2025-21", "au plus tard au printemps 2025", "не пізніше весни 2025 року"],
  ["../2025-03", "au plus tard en mars 2025", "не пізніше березня 2025 року"],
  ["2025-22?", "peut-être l’été 2025", "можливо, літо 2025 року"],
  ["2025-24%", "peut-être vers l’hiver 2025", "можливо, близько зими 2025 року"],
  ["2025", "2025", "2025"],
  ["2025~", "vers 2025", "близько 2025 року"],
  ["../2025", "au plus tard en 2025", "не пізніше 2025 року"],
  ["2024/2026", "de 2024 à 2026", "2024–2026"],
  [
    "2025-12-30/2026-01-02",
    "du 30 décembre 2025 au 2 janvier 2026",
    "30 грудня 2025 року — 2 січня 2026 року",
  ],
])("%s is “%s” in French and “%s” in Ukrainian", (edtf, french, ukrainian) => {
  const plain = (words: string) => words.replaceAll(/\s/g, " ");
  expect(plain(formatEdtf(edtf, "fr-FR"))).toBe(french);
  expect(plain(formatEdtf(edtf, "uk-UA"))).toBe(ukrainian);
});
