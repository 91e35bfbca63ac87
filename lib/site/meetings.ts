import { compareEdtf } from "#lib/editorial/edtf.ts";
import {
  attendanceMatrix,
  formatOf,
  type AttendanceMatrix,
} from "#lib/editorial/derived/attendance.ts";
import { presenceOf, type DerivedEntry } from "#lib/editorial/derived/entry.ts";
import { ordinals, type Ordinal } from "#lib/editorial/derived/ordinals.ts";
import { meeting } from "#lib/editorial/kinds/meeting.ts";
import { SERIES } from "#lib/editorial/kinds/vocabulary.ts";
import { read, type DataOf } from "#lib/editorial/typed.ts";
import { entryPath } from "./addresses.ts";
import { filterRows, type Filter } from "./choices.ts";
import type { Opened } from "./page.ts";
import type { Published } from "./published-at.ts";

/** A meeting of the list. */
export type MeetingRow = {
  id: string;
  href: string;
  title: string;
  data: DataOf<typeof meeting>;
  /** As stated, or as it follows from how people attended. */
  format: string | undefined;
  /** Members for whom somebody was present, as far as the record says. */
  present: number;
  ordinal: Ordinal | undefined;
};
/** A member as the attendance matrix names it. */
export type MatrixMember = { id: string; href: string; title: string };

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
  const all = meetingRows(meetings);
  const { rows, filters } = filterRows(
    all,
    [
      {
        name: "level",
        label: meeting.fields.level.label,
        valuesOf: ({ data }) => [data.level.value],
        options: meeting.fields.level.options,
      },
      {
        name: "format",
        label: meeting.fields.format.label,
        valuesOf: ({ format }) => [format],
        options: meeting.fields.format.options,
      },
    ],
    queries,
  );
  const inOrder = byName(members, reading.tag);
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
        { id: entryId, href: entryPath(kind, slug), title: frozen.title },
      ]),
    ),
  };
}

/** Meetings by date, with what follows from all of them. */
export function meetingRows(meetings: readonly Published[]): MeetingRow[] {
  const entries = derivable(meetings);
  const numbered = new Map(ordinals(entries, LISTED_SERIES).map((each) => [each.meeting, each]));
  return meetings
    .map(({ entryId, kind, slug, frozen }): MeetingRow => {
      const data = read(meeting, frozen.content);
      return {
        id: entryId,
        href: entryPath(kind, slug),
        title: frozen.title,
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
export function numbersOf(id: string, meetings: readonly Published[]) {
  const entries = derivable(meetings);
  return SERIES.flatMap(({ value, label }) => {
    const all = ordinals(entries, value);
    const found = all.find(({ meeting: of }) => of === id);
    return found ? [{ series: label, ...found, outOf: all.length }] : [];
  });
}

/** Members by their names, as a locale sorts them. */
export function byName(members: readonly Published[], tag: string): Published[] {
  const { compare } = new Intl.Collator(tag);
  return members.toSorted((a, b) => compare(a.frozen.title, b.frozen.title));
}
