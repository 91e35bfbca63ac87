import type { EntryContent } from "../content.ts";
import { compareEdtf } from "../edtf.ts";
import { meeting } from "../kinds/meeting.ts";
import { member } from "../kinds/member.ts";
import { pledge } from "../kinds/pledge.ts";
import { once } from "../once.ts";
import { read, type DataOf } from "../typed.ts";

/** An entry as derived values see it. */
export type DerivedEntry = { id: string; content: EntryContent };

/** A meeting, read. */
export type Meeting = { id: string; data: DataOf<typeof meeting> };

// What many values derive from is read once: the same content is asked for again and again.
/** The data of a meeting's content, which nobody changes afterwards. */
export const readMeeting = once((content: EntryContent) => read(meeting, content));
/** The same of a member. */
export const readMember = once((content: EntryContent) => read(member, content));
/** The same of a pledge. */
export const readPledge = once((content: EntryContent) => read(pledge, content));

/** Meetings by date, and by id where two began on one day. */
export const meetingsInOrder = once((entries: readonly DerivedEntry[]): readonly Meeting[] =>
  entries
    .map(({ id, content }) => ({ id, data: readMeeting(content) }))
    .toSorted(
      (a, b) =>
        compareEdtf(a.data.heldOn.value ?? "", b.data.heldOn.value ?? "") ||
        (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
    ),
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

/** What a meeting says of a member. */
export type Attended = { meeting: Meeting; rows: readonly Attendance[] };

/** The meetings that say anything of each member, by date. */
export const attendedBy = once(
  (meetings: readonly DerivedEntry[]): ReadonlyMap<string, readonly Attended[]> => {
    const attended = new Map<string, Attended[]>();
    for (const one of meetingsInOrder(meetings)) {
      const byMember = Map.groupBy(one.data.present.rows, ({ cells }) => cells.member?.entry);
      for (const [who, rows] of byMember) {
        if (who === undefined) continue;
        const before = attended.get(who);
        if (before) before.push({ meeting: one, rows });
        else attended.set(who, [{ meeting: one, rows }]);
      }
    }
    return attended;
  },
);

/** How many of these meetings took place. */
export const countHeld = once(
  (meetings: readonly DerivedEntry[]): number => meetingsInOrder(meetings).filter(wasHeld).length,
);

/** Whether a meeting took place, as far as the record says: one that was only announced does not count. */
export function wasHeld({ data }: Meeting): boolean {
  return data.occurrence.value === "held";
}
