import { sortDay } from "../edtf.ts";
import {
  meetingsInOrder,
  presenceOf,
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
  for (const one of meetingsInOrder(meetings).filter(wasHeld)) {
    const { value } = one.data.heldOn;
    const there = one.data.present.rows.some(
      (row) => row.cells.member?.entry === member && presenceOf(row) === "present",
    );
    if (there && value !== undefined && sortDay(value)) return { meeting: one.id, heldOn: value };
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

/** Members × meetings: meetings by date, members in the order given. */
export const attendanceMatrix = (
  meetings: readonly DerivedEntry[],
  members: readonly string[],
): AttendanceMatrix => {
  const inOrder = meetingsInOrder(meetings);
  const held = inOrder.map(wasHeld);
  const outOf = held.filter(Boolean).length;
  const rows = members.map((member) => {
    const cells = inOrder.map(({ data }) =>
      cellOf(data.present.rows.filter((row) => row.cells.member?.entry === member)),
    );
    const attended = cells.filter((cell, at) => held[at] && cell?.presence === "present").length;
    return { member, cells, attended, outOf };
  });
  return {
    meetings: inOrder.map(({ id, data }, at) => ({
      id,
      heldOn: data.heldOn.value,
      held: held[at] ?? false,
    })),
    rows,
  };
};

/** A meeting's format as it follows from how people attended; undefined while no row says how. */
export const formatOf = (meeting: DerivedEntry): "in-person" | "virtual" | "hybrid" | undefined => {
  const modes = new Set(
    meetingsInOrder([meeting]).flatMap(({ data }) =>
      data.present.rows.map(({ cells }) => cells.mode),
    ),
  );
  const [inPerson, remote] = [modes.has("in-person"), modes.has("remote")];
  if (inPerson && remote) return "hybrid";
  return inPerson ? "in-person" : remote ? "virtual" : undefined;
};
