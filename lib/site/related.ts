// What other entries say about an entry: read from them, typed in nowhere.
import { optionLabel } from "#lib/editorial/format.ts";
import { presenceOf, type Presence } from "#lib/editorial/derived/entry.ts";
import { formatEdtf } from "#lib/editorial/edtf.ts";
import { loadStandings, type Standing } from "./members.ts";
import { meetingRows, numbersOf, type MeetingRow } from "./meetings.ts";
import type { Opened } from "./page.ts";
import { pledgeRows, type PledgeRow } from "./pledges.ts";
import type { Published } from "./published-at.ts";
import type { Reading } from "./reading.ts";
import type { Titled } from "./titles.ts";

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
      numbers: ReturnType<typeof numbersOf>;
      pledges: PledgeRow[];
      previous: MeetingRow | undefined;
      next: MeetingRow | undefined;
      /** The format as it follows from the attendance, where the entry states none. */
      format: string | undefined;
    }
  | {
      kind: "member";
      standing: Standing | undefined;
      attendance: AttendanceRow[];
      pledges: PledgeRow[];
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
  const [meetings, pledges] = await Promise.all([
    page.record.entries("meeting"),
    page.record.pledgesAt(entry.entryId),
  ]);
  const rows = meetingRows(meetings, page.reading);
  const at = rows.findIndex(({ id }) => id === entry.entryId);
  const own = rows[at];
  return {
    kind: "meeting",
    numbers: numbersOf(entry.entryId, meetings, page.reading),
    pledges: await pledgeRows(pledges, page),
    previous: rows[at - 1],
    next: rows[at + 1],
    format: own?.data.format.value ? undefined : own?.format,
  };
}

async function aroundMember(entry: Published, page: Opened): Promise<Related> {
  const { record, reading } = page;
  const [{ standings }, meetings, pledges] = await Promise.all([
    loadStandings(record, [entry], reading),
    record.entries("meeting"),
    record.pledgesOf(entry.entryId),
  ]);
  return {
    kind: "member",
    standing: standings.get(entry.entryId),
    attendance: meetingRows(meetings, reading).flatMap((row) =>
      attendanceOf(entry.entryId, row, reading),
    ),
    pledges: await pledgeRows(pledges, page),
  };
}

function attendanceOf(
  member: string,
  { title, lang, href, data }: MeetingRow,
  { tag, kinds }: Reading,
): AttendanceRow[] {
  const date = data.heldOn.value ? formatEdtf(data.heldOn.value, tag) : "";
  const { columns } = kinds.meeting.fields.present;
  return data.present.rows
    .filter(({ cells }) => cells.member?.entry === member)
    .map((row) => {
      const { name, office, level, mode, role } = row.cells;
      return {
        href,
        meeting: { title, ...(lang && { lang }) },
        date,
        presence: presenceOf(row),
        ...(name && { name }),
        ...(office && { office }),
        ...(level && { level: optionLabel(columns.level.options, level) }),
        ...(mode && { mode: optionLabel(columns.mode.options, mode) }),
        ...(role && { role: optionLabel(columns.role.options, role) }),
      };
    });
}
