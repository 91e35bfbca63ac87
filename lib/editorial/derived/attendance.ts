import { sortDay } from "../edtf.ts";
import {
  attendedBy,
  countHeld,
  meetingsInOrder,
  presenceOf,
  readMeeting,
  wasHeld,
  type Attendance,
  type DerivedEntry,
  type Presence,
} from "./entry.ts";

/** The first meeting at which somebody was present for a member; undefined if the record shows none. */
export const firstAttendance = (
  meetings: readonly DerivedEntry[],
  member: string,
): { meeting: string; heldOn: string } | undefined => {
  for (const { meeting, rows } of attendedBy(meetings).get(member) ?? []) {
    const { value } = meeting.data.heldOn;
    const there = wasHeld(meeting) && rows.some((row) => presenceOf(row) === "present");
    if (there && value !== undefined && sortDay(value))
      return { meeting: meeting.id, heldOn: value };
  }
  return undefined;
};

/** How a member took part in a meeting; several representatives stand in one cell, the firmest presence first. */
export type MatrixCell = {
  presence: Presence;
  level?: string;
  mode?: string;
  role?: string;
  /** Who represented it, with the paths of the rows that say so. */
  who: {
    row: string;
    name?: string;
    office?: string;
    level?: string;
    mode?: string;
    role?: string;
  }[];
};
export type MatrixRow = {
  member: string;
  /** By meeting, in the order of `meetings`; undefined where the record says nothing. */
  cells: (MatrixCell | undefined)[];
  /** Meetings that were held and at which it was present, out of those that were held. */
  attended: number;
  outOf: number;
};
export type AttendanceMatrix = {
  meetings: { id: string; heldOn?: string; held: boolean }[];
  rows: MatrixRow[];
};

const FIRMEST: readonly Presence[] = ["present", "weak", "absent"];

const cellOf = (rows: readonly Attendance[]): MatrixCell | undefined => {
  const inOrder = rows
    .map((row) => ({ row, presence: presenceOf(row) }))
    .toSorted((a, b) => FIRMEST.indexOf(a.presence) - FIRMEST.indexOf(b.presence));
  const [first] = inOrder;
  if (!first) return undefined;
  const { level, mode, role } = first.row.cells;
  return {
    presence: first.presence,
    level,
    mode,
    role,
    who: inOrder.map(({ row: { id, cells } }) => ({
      row: `present/${id}`,
      name: cells.name,
      office: cells.office,
      level: cells.level,
      mode: cells.mode,
      role: cells.role,
    })),
  };
};

/** At how many meetings that were held a member was present. */
export const countAttended = (meetings: readonly DerivedEntry[], member: string): number =>
  (attendedBy(meetings).get(member) ?? []).filter(
    ({ meeting, rows }) => wasHeld(meeting) && rows.some((row) => presenceOf(row) === "present"),
  ).length;

/** Members × meetings: meetings by date, members in the order given. Of all meetings, or of some; members attended out of all. */
export const attendanceMatrix = (
  meetings: readonly DerivedEntry[],
  members: readonly string[],
  isShown: (meeting: string) => boolean = () => true,
): AttendanceMatrix => {
  const shown = meetingsInOrder(meetings).filter(({ id }) => isShown(id));
  const columns = new Map(shown.map(({ id }, at) => [id, at]));
  const outOf = countHeld(meetings);
  const rows = members.map((member): MatrixRow => {
    const cells: MatrixRow["cells"] = shown.map(() => undefined);
    for (const { meeting, rows: said } of attendedBy(meetings).get(member) ?? []) {
      const at = columns.get(meeting.id);
      if (at !== undefined) cells[at] = cellOf(said);
    }
    return { member, cells, attended: countAttended(meetings, member), outOf };
  });
  return {
    meetings: shown.map((meeting) => ({
      id: meeting.id,
      heldOn: meeting.data.heldOn.value,
      held: wasHeld(meeting),
    })),
    rows,
  };
};

/** A meeting's format as it follows from how people attended; undefined while no row says how. */
export const formatOf = ({
  content,
}: DerivedEntry): "in-person" | "virtual" | "hybrid" | undefined => {
  const modes = new Set(readMeeting(content).present.rows.map(({ cells }) => cells.mode));
  const [inPerson, remote] = [modes.has("in-person"), modes.has("remote")];
  if (inPerson && remote) return "hybrid";
  return inPerson ? "in-person" : remote ? "virtual" : undefined;
};
