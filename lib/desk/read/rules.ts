import { desc, eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { RULE_COLUMNS } from "#db/queries/kind-rules.ts";
import { kindRules, people } from "#db/schema.ts";
import type { KindName } from "#lib/editorial/content.ts";
import { FIRST_RULE, type KindRule } from "#lib/editorial/kind-rule.ts";
import { KINDS } from "#lib/editorial/kinds.ts";

/** A rule that was set, by whom, when and why. */
export type SetRule = KindRule & { by: string; at: Date; reason: string };
export type RulesOfKind = { kind: KindName; now: KindRule; history: SetRule[] };

/** The rules of every kind, now and as they were set, the newest first. */
export const readRules = async (db: Db): Promise<RulesOfKind[]> => {
  const rows = await db
    .select({
      ...RULE_COLUMNS,
      kind: kindRules.kind,
      by: people.name,
      at: kindRules.at,
      reason: kindRules.reason,
    })
    .from(kindRules)
    .innerJoin(people, eq(people.id, kindRules.personId))
    .orderBy(desc(kindRules.number));
  return Object.values(KINDS).map(({ kind }) => {
    const history = rows.filter((row) => row.kind === kind);
    return { kind, now: history[0] ?? FIRST_RULE, history };
  });
};
