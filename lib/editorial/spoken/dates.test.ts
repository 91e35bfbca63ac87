import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatEdtf, parseEdtf } from "../edtf.ts";
import { edtfText } from "../testing/arbitrary-texts.ts";
import { dateFrom, saidDateText } from "./dates.ts";

describe("dateFrom", () => {
  test.each([
    ["late March 2025", "2025-03~"],
    ["24–26 March 2025", "2025-03-24/2025-03-26"],
    ["24-26 March 2025", "2025-03-24/2025-03-26"],
    ["24 to 26 March 2025", "2025-03-24/2025-03-26"],
    ["between 24 and 26 March 2025", "2025-03-24/2025-03-26"],
    ["March 24–26, 2025", "2025-03-24/2025-03-26"],
    ["around 10 March 2025", "2025-03-10~"],
    ["around 24 to 26 March 2025", "2025-03-24~/2025-03-26~"],
    ["c. 10 March 2025", "2025-03-10~"],
    ["ca. March 2025", "2025-03~"],
    ["spring 2025", "2025-21"],
    ["Fall of 2025", "2025-23"],
    ["around spring 2025", "2025-21~"],
    ["10th of March, 2025", "2025-03-10"],
    ["Mar 10, 2025", "2025-03-10"],
    ["Sept. 4, 2025", "2025-09-04"],
    ["Monday 10 March 2025", "2025-03-10"],
    ["10 March 2025?", "2025-03-10?"],
    ["possibly about 20 March 2025", "2025-03-20%"],
    ["mid-2025", "2025~"],
    ["end of 2024", "2024~"],
    ["28 February to 4 September 2025", "2025-02-28/2025-09-04"],
    ["30 December to 2 January 2025", "2024-12-30/2025-01-02"],
    ["February–September 2025", "2025-02/2025-09"],
    ["2024–2025", "2024/2025"],
    ["2024 to 2025", "2024/2025"],
    ["since July 2025", "2025-07/.."],
    ["from July 2025 onwards", "2025-07/.."],
    ["no later than 22 October 2024", "../2024-10-22"],
    ["by 22 October 2024", "../2024-10-22"],
    ["2025-03-24 to 2025-03-26", "2025-03-24/2025-03-26"],
    ["2025-03-24 / 2025-03-26", "2025-03-24/2025-03-26"],
    ["2025-03~ - 2025-05", "2025-03~/2025-05"],
    ["2025-3-1", "2025-03-01"],
    ["10.03.2025", "2025-03-10"],
    ["10 березня 2025", "2025-03-10"],
    ["березень 2025", "2025-03"],
    ["10 août 2025", "2025-08-10"],
    ["1er mars 2025", "2025-03-01"],
    ["2025-03-24/2025-03-26", "2025-03-24/2025-03-26"],
    // Not a date, not in the calendar, or one of two.
    ["March", undefined],
    ["10 March", undefined],
    ["31 April 2025", undefined],
    ["Tuesday 10 March 2025", undefined],
    ["3/4/2025", undefined],
    ["soon", undefined],
    ["late", undefined],
    ["26 to 24 March 2025", undefined],
    ["10 constructor 2025", undefined],
    ["", undefined],
  ])("%j is %s", (typed, edtf) => {
    expect(dateFrom(typed)?.edtf).toBe(edtf);
  });

  test("what is formatted is read as the same date", () => {
    fc.assert(
      fc.property(edtfText(), (edtf) => {
        expect(dateFrom(formatEdtf(edtf))).toEqual({ edtf, lost: [] });
      }),
      { numRuns: 1000 },
    );
  });

  test("gives nothing but dates, for every text", () => {
    const word = fc.constantFrom(
      "late",
      "24",
      "March",
      "2025",
      "to",
      "–",
      "about",
      "spring",
      "-",
      "/",
      "?",
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(word, { maxLength: 8 }).map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const said = dateFrom(typed);
        if (said) expect(parseEdtf(said.edtf)).toBeDefined();
      }),
      { numRuns: 1000 },
    );
  });

  test("says which words have no place in a date", () => {
    const said = dateFrom("late March 2025");
    expect(said?.lost).toEqual(["late"]);
    expect(said && saidDateText(said)).toBe(
      "about March 2025; “late” is no part of a date: say it in a note if it matters",
    );
    expect(dateFrom("late February to early March 2025")?.lost).toEqual(["late", "early"]);
  });
});
