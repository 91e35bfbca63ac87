import { expect, test } from "vitest";
import { instantInWords, machineDate } from "./dates.ts";

test.each(["2025", "2025-03", "2025-03-24"])("HTML has a form for %s", (edtf) => {
  expect(machineDate(edtf)).toBe(edtf);
});

// The third is a spring, which only looks like a month.
test.each(["2025-03~", "2025-03/2025-04", "2025-21", "soon"])("HTML has no form for %s", (edtf) => {
  expect(machineDate(edtf)).toBeUndefined();
});

test.each([
  ["2025-04-01T09:02Z", "1 April 2025 at 09:02 UTC", "1er avril 2025 à 9 h 02 UTC", "о 09:02"],
  [
    "2025-09-04T11:30Z",
    "4 September 2025 at 11:30 UTC",
    "4 septembre 2025 à 11 h 30 UTC",
    "об 11:30",
  ],
])("%s is said as each language writes an instant", (at, english, french, time) => {
  const instant = new Date(at);
  const plain = (words: string) => words.replaceAll(/\s/g, " ");
  expect(instantInWords(instant, "en-GB")).toBe(english);
  expect(plain(instantInWords(instant, "fr-FR"))).toBe(french);
  expect(plain(instantInWords(instant, "uk-UA"))).toMatch(new RegExp(`2025 року ${time} UTC$`));
});
