// Meetings as iCalendar (RFC 5545). Only what is dated to the day has a place in a calendar.
import { readMeeting } from "#lib/editorial/derived/entry.ts";
import { optionLabel } from "#lib/editorial/format.ts";
import { absolute } from "../reading/absolute.ts";
import { calendarPath, entryPath } from "../reading/addresses.ts";
import { daysOf } from "./days.ts";
import type { Listed } from "../listing/listing.ts";
import type { Opened } from "../pages/page.ts";
import type { Reading } from "../reading/reading.ts";

/** The calendar of all meetings, or of one; undefined if that one is not dated to the day. */
export function calendarOf(
  meetings: readonly Listed[],
  { name, reading }: Pick<Opened, "name" | "reading">,
  { isOne }: { isOne: boolean },
): string | undefined {
  const { say } = reading;
  const events = meetings
    .map((entry) => eventOf(entry, reading))
    .filter((event) => event !== undefined);
  if (isOne && events.length === 0) return undefined;
  const leftOut = meetings.length - events.length;
  return lines([
    ["BEGIN", "VCALENDAR"],
    ["VERSION", "2.0"],
    ["PRODID", `-//Ratify//Public record//${reading.locale.toUpperCase()}`],
    ["CALSCALE", "GREGORIAN"],
    ["METHOD", "PUBLISH"],
    ...(isOne
      ? []
      : ([
          ["NAME", text(say("calendar.name", { name }))],
          ["X-WR-CALNAME", text(say("calendar.name", { name }))],
          ["DESCRIPTION", text(say("calendar.said", { count: leftOut }))],
          ["X-WR-CALDESC", text(say("calendar.said", { count: leftOut }))],
          ["SOURCE;VALUE=URI", absolute(reading.path(calendarPath()))],
          ["REFRESH-INTERVAL;VALUE=DURATION", "PT12H"],
        ] as const)),
    ...events.flat(),
    ["END", "VCALENDAR"],
  ]);
}

type Line = readonly [name: string, value: string];

/** What iCalendar calls the standing of a meeting. */
const STATUS: Readonly<Record<string, string>> = {
  held: "CONFIRMED",
  "announced-only": "TENTATIVE",
  postponed: "CANCELLED",
  cancelled: "CANCELLED",
};

function eventOf(entry: Listed, { kinds, path }: Reading): Line[] | undefined {
  const { fields } = kinds.meeting;
  const data = readMeeting(entry.digest.content);
  const days = daysOf(data.heldOn.value);
  if (!days) return undefined;
  const occurrence = data.occurrence.value ?? "";
  const place = [data.venue.value, data.city.value].filter(Boolean).join(", ");
  const at = data.coordinates.value;
  const url = absolute(path(entryPath(entry.kind, entry.slug)));
  const changed = stamp(entry.startsAt);
  const level = data.level.value && optionLabel(fields.level.options, data.level.value);
  const standing = occurrence && optionLabel(fields.occurrence.options, occurrence);
  return [
    ["BEGIN", "VEVENT"],
    ["UID", entry.entryId],
    ["DTSTAMP", changed],
    ["LAST-MODIFIED", changed],
    // Counted by what was published: an earlier version may come back, and a programme leaves aside what counts less.
    ["SEQUENCE", `${entry.ordinal - 1}`],
    ["DTSTART;VALUE=DATE", compact(days.first)],
    ["DTEND;VALUE=DATE", compact(dayAfter(days.last))],
    ["SUMMARY", text(entry.digest.title)],
    ["DESCRIPTION", text([level, standing, url].filter(Boolean).join("\n"))],
    ...(place ? ([["LOCATION", text(place)]] as const) : []),
    ...(at ? ([["GEO", `${at.lat};${at.lon}`]] as const) : []),
    ...(STATUS[occurrence] ? ([["STATUS", STATUS[occurrence]]] as const) : []),
    ["TRANSP", "TRANSPARENT"],
    ["URL", url],
    ["END", "VEVENT"],
  ];
}

const compact = (day: string) => day.replaceAll("-", "");
/** An event of whole days ends before the day that is named. */
const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
const stamp = (at: Date) => at.toISOString().replaceAll(/[-:]|\.\d{3}/g, "");

/** A value of type TEXT (section 3.3.11). */
const text = (words: string): string =>
  words
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/g, "")
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll("\n", String.raw`\n`);

const lines = (content: readonly Line[]): string =>
  content.map(([name, value]) => `${folded(`${name}:${value}`)}\r\n`).join("");

/** Lines of at most 75 octets, never cut within a character (section 3.1). */
function folded(line: string): string {
  let [written, width] = ["", 0];
  for (const character of line) {
    const octets = Buffer.byteLength(character);
    if (width + octets > 75) {
      written += "\r\n ";
      width = 1;
    }
    written += character;
    width += octets;
  }
  return written;
}
