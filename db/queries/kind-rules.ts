import { desc, eq, sql } from "drizzle-orm";
import type { KindName } from "#lib/editorial/content.ts";
import { FIRST_RULE, type KindRule } from "#lib/editorial/kind-rule.ts";
import type { Db, Tx } from "../client.ts";
import { kindRules } from "../schema.ts";

/** What a rule asks for, as `KindRule` calls it. */
export const RULE_COLUMNS = {
  number: kindRules.number,
  approvals: kindRules.approvals,
  publishesAtOnce: kindRules.publishesAtOnce,
  blocking: kindRules.blocking,
};

/** The rule in force for a kind: the one place that is asked. */
export async function ruleOf(db: Db, kind: KindName): Promise<KindRule> {
  const [rule] = await db
    .select(RULE_COLUMNS)
    .from(kindRules)
    .where(eq(kindRules.kind, kind))
    .orderBy(desc(kindRules.number))
    .limit(1);
  return rule ?? FIRST_RULE;
}

/** The rule in force, which stays so until the transaction ends. */
export async function ruleToSubmitUnder(tx: Tx, kind: KindName): Promise<KindRule> {
  await tx.execute(sql`select lock_rule_of(${kind}, false)`);
  return ruleOf(tx, kind);
}

/** The rule in force, under a lock that lets nobody else submit under it or change it. */
export async function ruleToChange(tx: Tx, kind: KindName): Promise<KindRule> {
  await tx.execute(sql`select lock_rule_of(${kind}, true)`);
  return ruleOf(tx, kind);
}
