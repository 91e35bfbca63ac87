import {
  attendanceMatrix,
  formatOf,
  type AttendanceMatrix,
} from "#lib/editorial/derived/attendance.ts";
import {
  meetingsInOrder,
  presenceOf,
  readMeeting,
  type Presence,
} from "#lib/editorial/derived/entry.ts";
import { ordinals, type Ordinal } from "#lib/editorial/derived/ordinals.ts";
import { collator } from "#lib/editorial/intl.ts";
import type { meeting } from "#lib/editorial/kinds/meeting.ts";
import { once } from "#lib/editorial/once.ts";
import type { DataOf } from "#lib/editorial/typed.ts";
import { entryPath } from "../reading/addresses.ts";
import { filterRows, pageFromEnd, type Filter, type Page } from "../reading/choices.ts";
import { derivable } from "../listing/in-listing.ts";
import type { Listed, Listing } from "../listing/listing.ts";
import type { Locale } from "../words/locales.ts";
import { nextAndLast } from "./next-and-last.ts";
import type { Opened } from "./page.ts";
import { readingNow, type Reading } from "../reading/reading.ts";
import { titled, type Titled } from "../reading/titles.ts";

/** A meeting of the list. */
export type MeetingRow = Titled & {
  id: string;
  href: string;
  /** Without prose, notes and citations. */
  data: DataOf<typeof meeting>;
  /** As stated, or as it follows from how people attended. */
  format: string | undefined;
  /** Members for whom somebody was present, as far as the record says. */
  present: number;
  /** Further members of whom that is only weakly supported. */
  weaklyPresent: number;
  ordinal: Ordinal | undefined;
};
/** A member as the attendance matrix names it. */
export type MatrixMember = Titled & { id: string; href: string };

export type MeetingsView = {
  /** By date; the first page has the latest. */
  list: Page<MeetingRow>;
  total: number;
  /** Of those that the filters let through. */
  next: MeetingRow | undefined;
  last: MeetingRow | undefined;
  filters: Filter[];
  attendance: AttendanceView;
};
/** Who was at the meetings of a page. */
export type AttendanceView = {
  matrix: AttendanceMatrix;
  /** Meetings by id, for the columns of the matrix. */
  meetings: ReadonlyMap<string, MeetingRow>;
  members: ReadonlyMap<string, MatrixMember>;
  /** Members that were there and have no row, for there are too many. */
  leftOut: number;
};

/** The series whose numbers the list shows. */
const LISTED_SERIES = "high-level";

const PAGE_SIZE = 20;
/** Members that are named before the list of who was there. */
const MOST_NAMED = 8;
/** Rows of the attendance matrix. */
const MOST_MEMBERS = 40;

/** A page of the list of meetings, with who was at them. */
export async function loadMeetings(
  { record, reading }: Opened,
  queries: Readonly<Record<string, string | undefined>>,
): Promise<MeetingsView> {
  const listing = await record.listing();
  const all = meetingRows(listing.meeting, reading.locale);
  const { level, format } = reading.kinds.meeting.fields;
  const { rows, filters } = filterRows(
    all,
    [
      {
        name: "level",
        label: level.label,
        valuesOf: ({ data }) => [data.level.value],
        options: level.options,
      },
      {
        name: "format",
        label: format.label,
        valuesOf: (row) => [row.format],
        options: format.options,
      },
    ],
    queries,
    reading.tag,
  );
  const list = pageFromEnd(rows, queries.page, PAGE_SIZE);
  return {
    list,
    total: all.length,
    ...nextAndLast(rows, reading.t),
    filters,
    attendance: attendanceAt(list.rows, listing, reading),
  };
}

/** Meetings by date, with what follows from all of them. */
export const meetingRows = once(
  (meetings: readonly Listed[], locale: Locale): readonly MeetingRow[] => {
    const byId = new Map(meetings.map((entry) => [entry.entryId, entry]));
    const numbered = ordinalsIn(meetings, LISTED_SERIES);
    return meetingsInOrder(derivable(meetings)).flatMap(({ id }): MeetingRow[] => {
      const entry = byId.get(id);
      return entry ? [{ ...lineOf(entry, locale), ordinal: numbered.get(id) }] : [];
    });
  },
);

/** What a row says that does not depend on other meetings. */
const lineOf = once(({ entryId: id, slug, digest }: Listed, locale: Locale) => {
  const data = readMeeting(digest.content);
  const there = membersAt(data, "present");
  return {
    id,
    href: entryPath("meeting", slug),
    ...titled(digest, readingNow(locale)),
    data,
    format: data.format.value ?? formatOf({ id, content: digest.content }),
    present: there.size,
    weaklyPresent: [...membersAt(data, "weak")].filter((member) => !there.has(member)).length,
  };
});

/** The same by id. */
export const meetingsById = once(
  (meetings: readonly Listed[], locale: Locale): ReadonlyMap<string, MeetingRow> =>
    new Map(meetingRows(meetings, locale).map((row) => [row.id, row])),
);

/** The meetings before and after one, by date. */
export function neighboursOf(id: string, meetings: readonly Listed[], { locale }: Reading) {
  const rows = meetingRows(meetings, locale);
  const at = placesIn(rows).get(id);
  return at === undefined
    ? { previous: undefined, next: undefined }
    : { previous: rows[at - 1], next: rows[at + 1] };
}

const placesIn = once(
  (rows: readonly MeetingRow[]): ReadonlyMap<string, number> =>
    new Map(rows.map(({ id }, at) => [id, at])),
);

const membersAt = (data: DataOf<typeof meeting>, presence: Presence): ReadonlySet<string> =>
  new Set(
    data.present.rows.flatMap((row) =>
      presenceOf(row) === presence && row.cells.member ? [row.cells.member.entry] : [],
    ),
  );

/** The members that were present at a meeting, by name; none if they are too many to be named, or one is not public. */
export function namedAt({ data }: MeetingRow, members: readonly Listed[], { locale }: Reading) {
  const there = [...membersAt(data, "present")];
  if (there.length > MOST_NAMED) return [];
  const named = namedMembers(members, locale);
  const found = there.flatMap((id) => named.get(id) ?? []);
  return found.length === there.length ? found.toSorted((a, b) => a.place - b.place) : [];
}

const ordinalsIn = once(
  (meetings: readonly Listed[], series: string): ReadonlyMap<string, Ordinal> =>
    new Map(ordinals(derivable(meetings), series).map((each) => [each.meeting, each])),
);

/** A meeting's numbers in every series in which it counts. */
export function numbersOf(id: string, meetings: readonly Listed[], { kinds }: Reading) {
  return kinds.meeting.fields.series.columns.series.options.flatMap(({ value, label }) => {
    const all = ordinalsIn(meetings, value);
    const found = all.get(id);
    return found ? [{ series: label, ...found, outOf: all.size }] : [];
  });
}

/** Who was at these meetings: those members who were at the most of them, by name. */
function attendanceAt(
  rows: readonly MeetingRow[],
  { meeting: meetings, member: members }: Listing,
  { locale }: Reading,
): AttendanceView {
  const times = new Map<string, number>();
  for (const { data } of rows) {
    for (const member of new Set(data.present.rows.map(({ cells }) => cells.member?.entry)))
      if (member !== undefined) times.set(member, (times.get(member) ?? 0) + 1);
  }
  const named = namedMembers(members, locale);
  const there = [...times.keys()].flatMap((id) => named.get(id) ?? []);
  const shown = there
    .toSorted((a, b) => (times.get(b.id) ?? 0) - (times.get(a.id) ?? 0) || a.place - b.place)
    .slice(0, MOST_MEMBERS)
    .toSorted((a, b) => a.place - b.place);
  const columns = new Map(rows.map((row) => [row.id, row]));
  return {
    matrix: attendanceMatrix(
      derivable(meetings),
      shown.map(({ id }) => id),
      (id) => columns.has(id),
    ),
    meetings: columns,
    members: new Map(shown.map(({ place: _place, ...member }) => [member.id, member])),
    leftOut: there.length - shown.length,
  };
}

const namedMembers = once(
  (
    members: readonly Listed[],
    locale: Locale,
  ): ReadonlyMap<string, MatrixMember & { place: number }> => {
    const reading = readingNow(locale);
    return new Map(
      byName(members, locale).map(({ entryId, kind, slug, digest }, place) => [
        entryId,
        { id: entryId, href: entryPath(kind, slug), ...titled(digest, reading), place },
      ]),
    );
  },
);

/** Members by the names that a reader sees, as the language sorts them. */
export const byName = once((members: readonly Listed[], locale: Locale): readonly Listed[] => {
  const reading = readingNow(locale);
  const { compare } = collator(reading.tag);
  return members
    .map((entry) => ({ entry, name: titled(entry.digest, reading).title }))
    .toSorted((a, b) => compare(a.name, b.name))
    .map(({ entry }) => entry);
});
