import { z } from "zod";
import { ruleToChange } from "#db/queries/kind-rules.ts";
import { kindRules } from "#db/schema.ts";
import { KIND_NAMES } from "#lib/editorial/content.ts";
import { asksTheSame, MOST_APPROVALS } from "#lib/editorial/kind-rule.ts";
import { WARNING_CODES } from "#lib/editorial/warnings.ts";
import { defineCommand } from "./define-command.ts";
import { invalid, outdated } from "./outcome.ts";
import { onDesk, Words } from "./target.ts";

/** Asks something else of all that is submitted of a kind from now on. What was submitted before keeps its rule. */
export const setRule = defineCommand({
  name: "setRule",
  input: z.object({
    kind: z.enum(KIND_NAMES),
    /** The number of the rule that the person saw. */
    seen: z.coerce.number().int(),
    approvals: z.coerce
      .number({ error: "Choose how many" })
      .int()
      .min(1, "Choose how many")
      .max(MOST_APPROVALS, `Ask for at most ${MOST_APPROVALS}`),
    publishesAtOnce: z.boolean(),
    blocking: z.array(z.enum(WARNING_CODES)),
    reason: Words.min(1, "Say why: it stays with the rule"),
  }),
  on: onDesk("setRules"),
  async act({ tx, actor }, { kind, seen, reason, ...asked }) {
    const before = await ruleToChange(tx, kind);
    if (before.number !== seen) return outdated;
    const rule = { ...asked, number: before.number + 1, blocking: [...new Set(asked.blocking)] };
    if (asksTheSame(before, rule)) return invalid({ "": "That is the rule already" });
    await tx.insert(kindRules).values({ ...rule, kind, reason, personId: actor.id });
    return {
      value: { kind, number: rule.number },
      event: { type: "rules_changed", data: { kind, reason, ...rule } },
    };
  },
});
