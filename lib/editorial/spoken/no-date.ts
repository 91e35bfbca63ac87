import { dateFrom, weekdayOf } from "./dates.ts";

const HOW =
  "Write a date like 10 March 2025, 24–26 March 2025, around March 2025, spring 2025 or since July 2025.";
/** Every day of the calendar is in it. */
const LEAP_YEAR = 2024;

/** What to do about a text that says no date; where it is nearly one, what is wrong with it. */
export function noDateText(typed: string): string {
  const text = typed.trim();
  if (/^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(text))
    return "Write the month as a word: some read the day first, others the month.";
  const named = weekdayOf(text);
  if (named && dateFrom(named.rest))
    return `That day is not a ${named.weekday}: look which of the two is meant.`;
  const date = named?.rest ?? text;
  if (text && dateFrom(`${date} ${LEAP_YEAR}`)) return "Say the year too, as in 10 March 2025.";
  const withFirst = date.replace(/\b\d{1,2}(?:st|nd|rd|th)?\b/, "1");
  if (withFirst !== date && dateFrom(withFirst)) return "The calendar has no such day.";
  return HOW;
}
