import type { EntryContent } from "../content.ts";
import { compareEdtf } from "../edtf.ts";
import { meeting } from "../kinds/meeting.ts";
import { read, type DataOf } from "../typed.ts";

/** An entry as derived values see it. */
export type DerivedEntry = { id: string; content: EntryContent };

/** A meeting, read. */
export type Meeting = { id: string; data: DataOf<typeof meeting> };

/** Meetings by date, and by id where two began on one day. */
export const meetingsInOrder = (entries: readonly DerivedEntry[]): Meeting[] =>
  entries
    .map(({ id, content }) => ({ id, data: read(meeting, content) }))
    .toSorted(
      (a, b) =>
        compareEdtf(a.data.heldOn.value ?? "", b.data.heldOn.value ?? "") ||
        (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
    );

export type Attendance = Meeting["data"]["present"]["rows"][number];

/** Certainties at which the record does not vouch for what a row says. */
const NOT_VOUCHED_FOR: readonly (string | undefined)[] = ["weak", "contradicted", "denied"];

export type Presence = "present" | "weak" | "absent";
/** Whether a row says that somebody was there: a recorded absence does not, and a weakly supported one only weakly. */
export const presenceOf = ({ cells, certainty }: Attendance): Presence => {
  if ([cells.mode, cells.role, cells.level].includes("absent")) return "absent";
  return NOT_VOUCHED_FOR.includes(certainty) ? "weak" : "present";
};

/** Whether a meeting took place, as far as the record says: one that was only announced does not count. */
export const wasHeld = ({ data }: Meeting): boolean => data.occurrence.value === "held";
