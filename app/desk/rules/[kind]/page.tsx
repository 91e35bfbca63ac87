import type { Metadata } from "next";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { RuleForm } from "#components/desk/rules/rule-form.tsx";
import { RuleHistory } from "#components/desk/rules/rules-table.tsx";
import { TextLink } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { appDb } from "#db/client.ts";
import { readRules } from "#lib/desk/read/rules.ts";
import { requirePersonWho } from "#lib/auth/current.ts";
import { kindOf } from "#lib/editorial/kinds.ts";
import { ruleText } from "#lib/editorial/words.ts";
import { setRuleAction } from "./actions.ts";

export const metadata: Metadata = { title: "Rule" };

/** The rule of one kind: to be changed, and as it was. */
export default async function RulePage({ params }: { params: Promise<{ kind: string }> }) {
  await requirePersonWho("setRules");
  const { kind } = await params;
  const rule = (await readRules(appDb())).find((one) => one.kind === kind);
  if (!rule) notFound();
  return (
    <>
      <p className="mb-2">
        <TextLink href="/desk/rules">Rules</TextLink>
      </p>
      <PageHeading
        title={kindOf(rule.kind).label.many}
        lead={`Now: ${ruleText(rule.now)}. Whatever was submitted under it keeps it.`}
      />
      <div className="grid gap-12">
        <RuleForm
          action={setRuleAction.bind(null, rule.kind)}
          rule={rule.now}
          formKey={randomUUID()}
        />
        {rule.history.length > 0 && (
          <section aria-labelledby="rules-before" className="grid gap-3">
            <h2 id="rules-before" className="font-serif text-xl font-semibold">
              As it was set
            </h2>
            <RuleHistory history={rule.history} />
          </section>
        )}
      </div>
    </>
  );
}
