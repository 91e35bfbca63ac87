import { compareEdtf } from "#lib/editorial/edtf.ts";
import {
  attendanceMatrix,
  formatOf,
  type AttendanceMatrix,
} from "#lib/editorial/derived/attendance.ts";
import { presenceOf, type DerivedEntry } from "#lib/editorial/derived/entry.ts";
import { ordinals, type Ordinal } from "#lib/editorial/derived/ordinals.ts";
import { meeting } from "#lib/editorial/kinds/meeting.ts";
import { read, type DataOf } from "#lib/editorial/typed.ts";
import { entryPath } from "./addresses.ts";
import { filterRows, type Filter } from "./choices.ts";
import type { Opened } from "./page.ts";
import type { Published } from "./published-at.ts";
import type { Reading } from "./reading.ts";
import { titled, type Titled } from "./titles.ts";

/** A meeting of the list. */
export type MeetingRow = Titled & {
  id: string;
  href: string;
  data: DataOf<typeof meeting>;
  /** As stated, or as it follows from how people attended. */
  format: string | undefined;
  /** Members for whom somebody was present, as far as the record says. */
  present: number;
  ordinal: Ordinal | undefined;
};
/** A member as the attendance matrix names it. */
export type MatrixMember = Titled & { id: string; href: string };

export type MeetingsView = {
  rows: MeetingRow[];
  total: number;
  filters: Filter[];
  matrix: AttendanceMatrix;
  /** All meetings by id, for the columns of the matrix. */
  meetings: Map<string, MeetingRow>;
  members: Map<string, MatrixMember>;
};

/** The series whose numbers the list shows. */
const LISTED_SERIES = "high-level";

/** Entries as derived values take them. */
export const derivable = (entries: readonly Published[]): DerivedEntry[] =>
  entries.map(({ entryId, frozen }) => ({ id: entryId, content: frozen.content }));

/** The list of meetings with the attendance matrix. */
export async function loadMeetings(
  { record, reading }: Opened,
  queries: Readonly<Record<string, string | undefined>>,
): Promise<MeetingsView> {
  const [meetings, members] = await Promise.all([
    record.entries("meeting"),
    record.entries("member"),
  ]);
  const all = meetingRows(meetings, reading);
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
  const inOrder = byName(members, reading);
  return {
    rows,
    total: all.length,
    filters,
    matrix: attendanceMatrix(
      derivable(meetings),
      inOrder.map(({ entryId }) => entryId),
    ),
    meetings: new Map(all.map((row) => [row.id, row])),
    members: new Map(
      inOrder.map(({ entryId, kind, slug, frozen }) => [
        entryId,
        { id: entryId, href: entryPath(kind, slug), ...titled(frozen, reading) },
      ]),
    ),
  };
}

/** Meetings by date, with what follows from all of them. */
export function meetingRows(meetings: readonly Published[], reading: Reading): MeetingRow[] {
  const entries = derivable(meetings);
  const numbered = new Map(ordinals(entries, LISTED_SERIES).map((each) => [each.meeting, each]));
  return meetings
    .map(({ entryId, kind, slug, frozen }): MeetingRow => {
      const data = read(meeting, frozen.content);
      return {
        id: entryId,
        href: entryPath(kind, slug),
        ...titled(frozen, reading),
        data,
        format: data.format.value ?? formatOf({ id: entryId, content: frozen.content }),
        present: presentAt(data),
        ordinal: numbered.get(entryId),
      };
    })
    .toSorted(
      (a, b) =>
        compareEdtf(a.data.heldOn.value ?? "", b.data.heldOn.value ?? "") || (a.id < b.id ? -1 : 1),
    );
}

function presentAt(data: DataOf<typeof meeting>): number {
  const members = data.present.rows
    .filter((row) => presenceOf(row) === "present")
    .map(({ cells }) => cells.member?.entry);
  return new Set(members).size;
}

/** A meeting's numbers in every series in which it counts. */
export function numbersOf(id: string, meetings: readonly Published[], { kinds }: Reading) {
  const entries = derivable(meetings);
  return kinds.meeting.fields.series.columns.series.options.flatMap(({ value, label }) => {
    const all = ordinals(entries, value);
    const found = all.find(({ meeting: of }) => of === id);
    return found ? [{ series: label, ...found, outOf: all.length }] : [];
  });
}

/** Members by the names that a reader sees, as the language sorts them. */
export function byName(members: readonly Published[], reading: Reading): Published[] {
  const { compare } = new Intl.Collator(reading.tag);
  return members
    .map((entry) => ({ entry, name: titled(entry.frozen, reading).title }))
    .toSorted((a, b) => compare(a.name, b.name))
    .map(({ entry }) => entry);
}
