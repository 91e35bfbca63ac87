// Who is a member by the record's own sourced rule, with the evidence; never a claim that somebody is not one.
import type { MembershipRule } from "../content.ts";
import type { member } from "../kinds/member.ts";
import type { DataOf } from "../typed.ts";
import {
  attendedBy,
  presenceOf,
  readMember,
  wasHeld,
  type Attendance,
  type Attended,
  type DerivedEntry,
} from "./entry.ts";
import { seriesPart } from "./ordinals.ts";

export const MEMBERSHIP_RESULTS = [
  /** Present at enough meetings that count beyond dispute. */
  "met",
  /** Enough only if meetings count whose place in the series is disputed. */
  "only-with-scope",
  /** The record does not show it. It may be so all the same: attendance lists have gaps. */
  "not-derivable",
  /** Its status is outside the question: partners, hosts, opponents, those who denied it. */
  "not-applicable",
] as const;
export type MembershipResult = (typeof MEMBERSHIP_RESULTS)[number];

/** One meeting at which the rule's level was reached, with the path of the row that says so. */
export type MembershipEvidence = { meeting: string; row: string; level: string };
export type Membership = {
  member: string;
  result: MembershipResult;
  /** Meetings that count beyond dispute, disputed ones, and ones that only a weak source supports. */
  counted: MembershipEvidence[];
  disputed: MembershipEvidence[];
  weak: MembershipEvidence[];
};

const OUTSIDE = [
  "host-only",
  "context-only",
  "partner",
  "partner-forum",
  "denied",
  "opponent",
] as const;

/** A member's status now, with the date since when: the last row of its status over time. */
export const statusNow = ({ status }: Pick<DataOf<typeof member>, "status">) =>
  status.rows.at(-1)?.cells;

const latestStatus = (entry: DerivedEntry): string | undefined =>
  statusNow(readMember(entry.content))?.status;

const reaches = (rule: MembershipRule, row: Attendance): boolean =>
  row.cells.level !== undefined && rule.levels.includes(row.cells.level);

const evidenceAt = (
  { meeting, rows }: Attended,
  rule: MembershipRule,
  presence: "present" | "weak",
): MembershipEvidence[] => {
  const row = rows.find((one) => presenceOf(one) === presence && reaches(rule, one));
  return row
    ? [{ meeting: meeting.id, row: `present/${row.id}`, level: row.cells.level ?? "" }]
    : [];
};

/** What the rule gives for a member, from the meetings that say anything of it and took place. Each counts once. */
export const membershipOf = (
  rule: MembershipRule,
  attended: readonly Attended[],
  entry: DerivedEntry,
): Membership => {
  const held = attended.filter(({ meeting }) => wasHeld(meeting));
  const certain = held.filter(({ meeting }) => seriesPart(meeting, rule.series) === "yes");
  const contested = held.filter(({ meeting }) => seriesPart(meeting, rule.series) === "disputed");
  const at = (these: readonly Attended[], presence: "present" | "weak") =>
    these.flatMap((one) => evidenceAt(one, rule, presence));
  const counted = at(certain, "present");
  const disputed = at(contested, "present");
  const shown = new Set([...counted, ...disputed].map(({ meeting }) => meeting));
  const weak = at([...certain, ...contested], "weak").filter(({ meeting }) => !shown.has(meeting));
  const status = latestStatus(entry);
  const isOutside = OUTSIDE.some((one) => one === status);
  const result: MembershipResult = isOutside
    ? "not-applicable"
    : counted.length >= rule.atLeast
      ? "met"
      : counted.length + disputed.length >= rule.atLeast
        ? "only-with-scope"
        : "not-derivable";
  return { member: entry.id, result, counted, disputed, weak };
};

/** What the rule gives for each member. */
export const membership = (
  rule: MembershipRule,
  meetings: readonly DerivedEntry[],
  members: readonly DerivedEntry[],
): Membership[] => {
  const attended = attendedBy(meetings);
  return members.map((entry) => membershipOf(rule, attended.get(entry.id) ?? [], entry));
};
