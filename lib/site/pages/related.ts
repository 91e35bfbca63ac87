// What other entries say about an entry: read from them, typed in nowhere.
import { optionLabel } from "#lib/editorial/format.ts";
import {
  attendedBy,
  presenceOf,
  type Attendance,
  type Presence,
} from "#lib/editorial/derived/entry.ts";
import { formatEdtf } from "#lib/editorial/edtf.ts";
import { derivable } from "../listing/in-listing.ts";
import type { Listed } from "../listing/listing.ts";
import { standingOf, type Standing } from "./members.ts";
import { meetingsById, namedAt, neighboursOf, numbersOf, type MeetingRow } from "./meetings.ts";
import type { Opened } from "./page.ts";
import { latestPledges, pledgeRows, pledgesAt, pledgesOf, type PledgeRow } from "./pledges.ts";
import type { Published } from "../record/published-at.ts";
import type { Reading } from "../reading/reading.ts";
import type { Titled } from "../reading/titles.ts";

/** Meetings and pledges that the page of an entry names. */
const MOST_MEETINGS = 60;
const MOST_PLEDGES = 40;

/** A member's presence at a meeting. */
export type AttendanceRow = {
  href: string;
  meeting: Titled;
  date: string;
  presence: Presence;
  name?: string;
  office?: string;
  level?: string;
  mode?: string;
  role?: string;
};

/** What the record says elsewhere about an entry, by its kind. */
export type Related =
  | {
      kind: "meeting";
      /** The meeting as lists have it, and the members that were there, where they are few. */
      row: MeetingRow | undefined;
      present: Titled[];
      numbers: ReturnType<typeof numbersOf>;
      /** The latest of them, and how many there are. */
      pledges: PledgeRow[];
      allPledges: number;
      previous: MeetingRow | undefined;
      next: MeetingRow | undefined;
      /** The format as it follows from the attendance, where the entry states none. */
      format: string | undefined;
    }
  | {
      kind: "member";
      standing: Standing | undefined;
      /** At the latest of them, and how many meetings there are that say something of it. */
      attendance: AttendanceRow[];
      shownMeetings: number;
      meetings: number;
      pledges: PledgeRow[];
      allPledges: number;
    }
  | { kind: "pledge" }
  | { kind: "overview" };

/** Loads what the record says elsewhere about an entry. */
export async function relatedTo(entry: Published, page: Opened): Promise<Related> {
  switch (entry.kind) {
    case "meeting":
      return aroundMeeting(entry, page);
    case "member":
      return aroundMember(entry, page);
    case "pledge":
    case "overview":
      return { kind: entry.kind };
  }
}

async function aroundMeeting(entry: Published, page: Opened): Promise<Related> {
  const { reading, record } = page;
  const { meeting: meetings, member: members, pledge: pledges } = await record.listing();
  const own = meetingsById(meetings, reading.locale).get(entry.entryId);
  return {
    kind: "meeting",
    row: own,
    present: own ? namedAt(own, members, reading) : [],
    numbers: numbersOf(entry.entryId, meetings, reading),
    ...(await somePledges(pledgesAt(entry.entryId, pledges), page)),
    ...neighboursOf(entry.entryId, meetings, reading),
    format: own?.data.format.value ? undefined : own?.format,
  };
}

async function aroundMember(entry: Published, page: Opened): Promise<Related> {
  const { record, reading } = page;
  const listing = await record.listing();
  const rows = meetingsById(listing.meeting, reading.locale);
  const attended = attendedBy(derivable(listing.meeting)).get(entry.entryId) ?? [];
  const latest = attended.slice(-MOST_MEETINGS);
  return {
    kind: "member",
    standing: standingOf(entry.entryId, listing, reading),
    meetings: attended.length,
    shownMeetings: latest.length,
    attendance: latest.flatMap(({ meeting, rows: said }) => {
      const row = rows.get(meeting.id);
      return row ? said.map((attendance) => attendanceRow(attendance, row, reading)) : [];
    }),
    ...(await somePledges(pledgesOf(entry.entryId, listing.pledge), page)),
  };
}

async function somePledges(pledges: readonly Listed[], page: Opened) {
  const latest = latestPledges(pledges, page.reading).slice(0, MOST_PLEDGES);
  return { pledges: await pledgeRows(latest, page), allPledges: pledges.length };
}

function attendanceRow(
  row: Attendance,
  { title, lang, href, data }: MeetingRow,
  { tag, kinds }: Reading,
): AttendanceRow {
  const { columns } = kinds.meeting.fields.present;
  const { name, office, level, mode, role } = row.cells;
  return {
    href,
    meeting: { title, ...(lang && { lang }) },
    date: data.heldOn.value ? formatEdtf(data.heldOn.value, tag) : "",
    presence: presenceOf(row),
    ...(name && { name }),
    ...(office && { office }),
    ...(level && { level: optionLabel(columns.level.options, level) }),
    ...(mode && { mode: optionLabel(columns.mode.options, mode) }),
    ...(role && { role: optionLabel(columns.role.options, role) }),
  };
}
