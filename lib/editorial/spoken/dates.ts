// Dates as people say and print them, read as EDTF. What is read can be said in words again (`formatEdtf`), and what
// that says is read as the same date.
import { formatEdtf, parseEdtf, SEASONS, type Season } from "../edtf.ts";

/** A date as understood; `lost` are words such as "late" that EDTF has no place for. */
export type SaidDate = { edtf: string; lost: readonly string[] };

/** The parts of one date; the year, or year and month, may follow from the other end of an interval. */
type Part = {
  day?: number;
  month?: number;
  season?: Season;
  year?: number;
  approximate: boolean;
  uncertain: boolean;
  lost: readonly string[];
};

/**
 * The date that a text says in English, with months also in French and Ukrainian: "late March 2025", "24–26 March
 * 2025", "around 10 March 2025", "spring 2025", "since July 2025", or EDTF itself. Undefined where it says none, where
 * the calendar has no such day, and where two readings are possible ("3/4/2025").
 */
export function dateFrom(typed: string): SaidDate | undefined {
  const exact = typed.trim();
  if (parseEdtf(exact)) return { edtf: exact, lost: [] };
  const text = tidied(exact);
  return openFrom(text) ?? intervalFrom(text) ?? singleFrom(text);
}

const tidied = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[−‒–—]/g, "–")
    .replaceAll(/(\d)(?:st|nd|rd|th|er)\b/g, "$1")
    .replaceAll(/\b(mid|early|late)-(?=[\p{L}\d])/gu, "$1 ")
    .replaceAll(/,|\b(?:of|the|in|on|year)\b/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();

const checked = (edtf: string, lost: readonly string[]): SaidDate | undefined =>
  parseEdtf(edtf) && { edtf, lost };

function openFrom(text: string): SaidDate | undefined {
  const until = /^(?:no later than|not later than|until|till|by|up to) (.+)$/.exec(text)?.[1];
  const since = /^(?:from|since|starting|as from) (.+?)(?: onwards?)?$/.exec(text)?.[1];
  const part = partFrom(until ?? since ?? "");
  const date = part && edtfOf(part);
  return date === undefined || !part
    ? undefined
    : checked(until === undefined ? `${date}/..` : `../${date}`, part.lost);
}

function singleFrom(text: string): SaidDate | undefined {
  const part = partFrom(text);
  const edtf = part && edtfOf(part);
  return part && edtf !== undefined ? checked(edtf, part.lost) : undefined;
}

/** Each place at which a text may be two dates; a hyphen within an ISO date is tried as well, and is none. */
function intervalFrom(text: string): SaidDate | undefined {
  const within = text.replace(/^(?:from|between) /, "");
  const between = text.startsWith("between ") ? "| and " : "";
  const joints = new RegExp(`\\s*–\\s*|\\s*/\\s*| to | until | till |\\s*-\\s*${between}`, "g");
  for (const { index, 0: joint } of within.matchAll(joints)) {
    const read = endsFrom(within.slice(0, index), within.slice(index + joint.length));
    if (read) return read;
  }
  return undefined;
}

function endsFrom(first: string, second: string): SaidDate | undefined {
  const [start, end] = [partFrom(first), partFrom(second)];
  if (!start || !end || end.year === undefined) return undefined;
  // "24 to 26 March 2025", "March 24 to 26, 2025", "February to September 2025".
  const month = start.month ?? (isBareDay(start) ? end.month : undefined);
  const from: Part = { ...start, month, year: start.year ?? end.year };
  const to: Part = { ...end, month: end.month ?? (isBareDay(end) ? start.month : undefined) };
  if (isBareDay(start)) {
    // "Around 24 to 26 March" doubts both days.
    to.approximate ||= start.approximate;
    to.uncertain ||= start.uncertain;
  }
  const lost = [...start.lost, ...end.lost];
  const write = (one: Part) => {
    const [a, b] = [edtfOf(one), edtfOf(to)];
    return a === undefined || b === undefined ? undefined : checked(`${a}/${b}`, lost);
  };
  // "30 December to 2 January 2025" begins in the year before.
  const isBefore = start.year === undefined && (start.month ?? 0) > (end.month ?? 12);
  const earlier = isBefore ? { ...from, year: end.year - 1 } : undefined;
  return write(from) ?? (earlier && write(earlier));
}

const isBareDay = ({ day, month, season }: Part): boolean =>
  day !== undefined && month === undefined && season === undefined;

function edtfOf({ day, month, season, year, approximate, uncertain }: Part): string | undefined {
  if (year === undefined || (day !== undefined && month === undefined)) return undefined;
  const two = (number: number) => String(number).padStart(2, "0");
  const middle = season ? 21 + SEASONS.indexOf(season) : month;
  const date = [String(year).padStart(4, "0"), middle, day]
    .filter((part) => part !== undefined)
    .map((part) => (typeof part === "number" ? two(part) : part))
    .join("-");
  return date + (approximate && uncertain ? "%" : approximate ? "~" : uncertain ? "?" : "");
}

const HEDGES =
  /^(?:(about|around|circa|ca?\.? ?(?=\d|[a-z]{3})|approximately|approx\.?|roughly|~)|(possibly|perhaps|maybe|probably))\s*/;
const STAGES = /^(early|mid|middle|late|beginning|start|end)\b\s*/;

function partFrom(text: string): Part | undefined {
  let rest = text.trim();
  let [approximate, uncertain] = [false, false];
  const lost: string[] = [];
  for (;;) {
    const hedge = HEDGES.exec(rest);
    const stage = STAGES.exec(rest);
    const found = hedge?.[0] ?? stage?.[0];
    // "c" and "ca" may be the beginning of a word.
    if (!found || found.length === rest.length) break;
    if (hedge?.[2]) uncertain = true;
    else approximate = true;
    if (stage?.[1] && !hedge) lost.push(stage[1]);
    rest = rest.slice(found.length);
  }
  const mark = /[?~%]$/.exec(rest)?.[0];
  if (mark) {
    approximate ||= mark !== "?";
    uncertain ||= mark !== "~";
    rest = rest.slice(0, -1).trim();
  }
  const date = plainFrom(rest);
  return date && { ...date, approximate, uncertain, lost };
}

type Plain = Pick<Part, "day" | "month" | "season" | "year">;

const FORMS: readonly [RegExp, (parts: Record<string, string | undefined>) => Plain | undefined][] =
  [
    [/^(?<year>\d{4})-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?$/, numbers],
    [/^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/, numbers],
    [/^(?<day>\d{1,2}) (?<name>\p{L}+)\.?(?: (?<year>\d{3,4}))?$/u, named],
    [/^(?<name>\p{L}+)\.? (?<day>\d{1,2})(?: (?<year>\d{3,4}))?$/u, named],
    [/^(?<name>\p{L}+)\.?(?: (?<year>\d{3,4}))?$/u, named],
    [/^(?<year>\d{3,4})$/, numbers],
    [/^(?<day>\d{1,2})(?: (?<year>\d{3,4}))?$/, numbers],
  ];

/** A text that begins with a word, as a date does that names its day of the week. */
const FIRST_WORD = /^(\p{L}+)\.? (?=.*\d)(.+)$/u;

/** The day of the week with which a date begins, and the rest of it. */
export function weekdayOf(typed: string): { weekday: string; rest: string } | undefined {
  const [, first = "", rest = ""] = FIRST_WORD.exec(tidied(typed)) ?? [];
  const weekday = WEEKDAYS.find((day) => isShortFor(first, day));
  if (weekday === undefined) return undefined;
  return { weekday: weekday.replace(/^./, (letter) => letter.toUpperCase()), rest };
}

function plainFrom(text: string): Plain | undefined {
  const [, weekday, rest = text] = FIRST_WORD.exec(text) ?? [];
  const dayOfWeek = weekday ? WEEKDAYS.findIndex((day) => isShortFor(weekday, day)) : -1;
  const said = dayOfWeek === -1 ? text : rest;
  for (const [form, read] of FORMS) {
    const parts = form.exec(said)?.groups;
    const plain = parts && read(parts);
    if (plain) return dayOfWeek === -1 || fallsOn(plain, dayOfWeek) ? plain : undefined;
  }
  return undefined;
}

const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const isShortFor = (word: string, day: string) => word.length >= 3 && day.startsWith(word);

/** A weekday that contradicts the date makes it none: somebody must look which is meant. */
function fallsOn({ year, month, day }: Plain, dayOfWeek: number): boolean {
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCDay() === dayOfWeek;
}

const numberOf = (digits: string | undefined) =>
  digits === undefined ? undefined : Number(digits);

function numbers(parts: Record<string, string | undefined>): Plain {
  const { year, month, day } = parts;
  return { year: numberOf(year), month: numberOf(month), day: numberOf(day) };
}

function named({ name = "", year, day }: Record<string, string | undefined>): Plain | undefined {
  const season = day === undefined ? seasonNamed(name) : undefined;
  if (season) return { season, year: numberOf(year) };
  const month = monthNamed(name);
  return month === undefined ? undefined : { month, year: numberOf(year), day: numberOf(day) };
}

const seasonNamed = (word: string): Season | undefined =>
  word === "fall" ? "autumn" : SEASONS.find((season) => season === word);

let months: ReadonlyMap<string, number> | undefined;

function monthNamed(word: string): number | undefined {
  months ??= new Map(
    ["en-GB", "fr", "uk"].flatMap((locale) =>
      Array.from({ length: 12 }, (_, month) => month).flatMap((month) =>
        // The month alone, after a day (Ukrainian inflects it), and shortened.
        [{ month: "long" }, { day: "numeric", month: "long" }, { month: "short" }].map(
          (options): [string, number] => {
            const format = new Intl.DateTimeFormat(locale, {
              ...(options as Intl.DateTimeFormatOptions), // literals widen
              timeZone: "UTC",
            });
            const parts = format.formatToParts(Date.UTC(2025, month, 1));
            const name = parts.find(({ type }) => type === "month")?.value ?? "";
            return [name.toLowerCase().replace(/\.$/, ""), month + 1];
          },
        ),
      ),
    ),
  );
  return months.get(word) ?? (word === "sep" ? 9 : undefined);
}

/** The date as understood, in words, with what of it is not kept. */
export const saidDateText = ({ edtf, lost }: SaidDate): string => {
  const words = formatEdtf(edtf);
  if (lost.length === 0) return words;
  const left = [...new Set(lost)].map((word) => `“${word}”`).join(" and ");
  return `${words}; ${left} is no part of a date: say it in a note if it matters`;
};
