"use server";
import { redirect } from "next/navigation";
import type { RuleFormState } from "#components/desk/rules/rule-form-state.ts";
import { setRule } from "#lib/desk/set-rule.ts";
import type { KindName } from "#lib/editorial/content.ts";
import { WARNING_CODES } from "#lib/editorial/warnings.ts";
import { contextOf, failed, typedIn } from "../../commanding.ts";

/** Sets the rule of a kind as the form says. */
export async function setRuleAction(
  kind: KindName,
  _previous: RuleFormState,
  form: FormData,
): Promise<RuleFormState> {
  const typed = typedIn(form, "seen", "approvals", "publishing", "reason");
  const ticked = form.getAll("blocking");
  const blocking = WARNING_CODES.filter((code) => ticked.includes(code));
  const publishesAtOnce = typed.publishing === "at_once";
  const set = await setRule(await contextOf(form), { ...typed, kind, publishesAtOnce, blocking });
  if (!set.ok) return { ...failed(set, typed), blocking };
  redirect(`/desk/rules?set=${kind}`);
}
