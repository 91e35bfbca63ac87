import type { EntryContent } from "../content.ts";
import { edtfKey } from "../edtf.ts";
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
    .map(dated)
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ one }) => one),
);

/** A meeting with what it is ordered by. */
const dated = once(({ id, content }: DerivedEntry) => {
  const data = readMeeting(content);
  return { key: `${edtfKey(data.heldOn.value ?? "")} ${id}`, one: { id, data } };
});

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
      for (const [who, said] of saidAt(one)) {
        const before = attended.get(who);
        if (before) before.push(said);
        else attended.set(who, [said]);
      }
    }
    return attended;
  },
);

/** What a meeting says of each member. */
const saidAt = once((one: Meeting): readonly (readonly [string, Attended])[] => {
  const byMember = Map.groupBy(one.data.present.rows, ({ cells }) => cells.member?.entry);
  return [...byMember].flatMap(([who, rows]) =>
    who === undefined ? [] : [[who, { meeting: one, rows }] as const],
  );
});

/** How many of these meetings took place. */
export const countHeld = once(
  (meetings: readonly DerivedEntry[]): number => meetingsInOrder(meetings).filter(wasHeld).length,
);

/** Whether a meeting took place, as far as the record says: one that was only announced does not count. */
export function wasHeld({ data }: Meeting): boolean {
  return data.occurrence.value === "held";
}
