// What admins ask of the entries of a kind before readers see them. A revision keeps the rule under which it was submitted.
import { WARNING_CODES, type Warning, type WarningCode } from "./warnings.ts";

export type KindRule = {
  /** Counts the rules of a kind; 0 before anybody set one. */
  number: number;
  /** How many people must approve, none of them an author. */
  approvals: number;
  /** Whether the approval that completes them publishes too. Otherwise somebody publishes, or schedules, afterwards. */
  publishesAtOnce: boolean;
  /** Warnings that stop a submission. */
  blocking: readonly WarningCode[];
};

/** The rule of a kind until an admin sets another. */
export const FIRST_RULE: KindRule = {
  number: 0,
  approvals: 1,
  publishesAtOnce: false,
  blocking: [],
};

/** The most approvals that can be asked for. */
export const MOST_APPROVALS = 3;

/** The warnings that stop a submission under a rule. */
export const blockingIn = <W extends Pick<Warning, "code">>(
  warnings: readonly W[],
  { blocking }: Pick<KindRule, "blocking">,
): W[] => warnings.filter(({ code }) => blocking.includes(code));

/** Whether one more approval completes those that are asked for. */
export const completesWithOne = ({ given, needed }: { given: number; needed: number }): boolean =>
  given + 1 >= needed;

/** Whether two rules ask for the same. */
export const asksTheSame = (one: KindRule, other: KindRule): boolean =>
  one.approvals === other.approvals &&
  one.publishesAtOnce === other.publishesAtOnce &&
  WARNING_CODES.every((code) => one.blocking.includes(code) === other.blocking.includes(code));
