import type { KindName } from "#lib/editorial/content.ts";
import { act, LONG_AGO, type Ask, type Scene } from "../scene.ts";
import { addEntry } from "./drafting.ts";
import { submit, type Revision } from "./submitting.ts";

/** What a rule asks for. */
export type Terms = { approvals: number; publishesAtOnce: boolean };

/** The kind whose rules are changed here. All other work is on other kinds, for a rule is everybody's. */
export const RULED: KindName = "member";

type Rule = Partial<Terms> & {
  by: string;
  number: number;
  kind?: string;
  blocking?: string;
  reason?: string;
};

export const insertRule = (ask: Ask, rule: Rule) =>
  ask(
    `insert into kind_rules (kind, number, approvals, publishes_at_once, blocking, person_id, reason, at)
     values ($1, $2, $3, $4, array[$5], $6, $7, ${LONG_AGO})`,
    [
      rule.kind ?? RULED,
      rule.number,
      rule.approvals ?? 1,
      rule.publishesAtOnce ?? false,
      rule.blocking ?? "quote_too_long",
      rule.by,
      rule.reason ?? "Agreed",
    ],
  );

/** A rule with its event, or with one that tells of another. */
export const setRule = (scene: Scene, rule: Rule, told: { number?: number } = {}) =>
  act(
    scene,
    {
      type: "rules_changed",
      person: rule.by,
      data: {
        kind: RULED,
        approvals: 1,
        publishesAtOnce: false,
        blocking: [],
        reason: "Agreed",
        number: told.number ?? rule.number,
      },
    },
    (ask) => insertRule(ask, rule),
  );

/** The number of the next rule. */
export async function nextRule(scene: Scene): Promise<number> {
  const { rows } = await scene.app.query<{ next: number }>(
    "select coalesce(max(number), 0) + 1 as next from kind_rules where kind = $1",
    [RULED],
  );
  return rows[0]?.next ?? 1;
}

let turn: Promise<unknown> = Promise.resolve();

/** One at a time within this process: whoever changes a rule is not disturbed until they have used it. */
export function ruling<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work, work);
  turn = mine.catch(() => {});
  return mine;
}

/** A revision that is submitted under a rule of its own. */
export const submitUnder = (
  scene: Scene,
  { by, admin }: { by: string; admin: string },
  terms: Terms,
): Promise<Revision> =>
  ruling(async () => {
    const number = await nextRule(scene);
    await setRule(scene, { ...terms, by: admin, number });
    const entry = await addEntry(scene, by, RULED);
    return submit(scene, entry, { by, under: { ...terms, rule: number } });
  });
