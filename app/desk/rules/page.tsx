import type { Metadata } from "next";
import { RulesTable } from "#components/desk/rules/rules-table.tsx";
import { kindOf } from "#lib/editorial/kinds.ts";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { appDb } from "#db/client.ts";
import { readRules } from "#lib/desk/read/rules.ts";
import { requirePersonWho } from "#lib/auth/current.ts";

export const metadata: Metadata = { title: "Rules" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What is asked of the entries of each kind before readers see them. */
export default async function RulesPage({ searchParams }: Props) {
  await requirePersonWho("setRules");
  const { set } = await searchParams;
  const rules = await readRules(appDb());
  const changed = rules.find(({ kind }) => kind === set);
  return (
    <>
      <PageHeading
        title="Rules"
        lead="What is asked of an entry before readers see it. Whatever is submitted keeps the rule of that moment."
      />
      <div className="grid gap-8">
        {changed && (
          <Notice
            tone="good"
            title={`The rule for ${kindOf(changed.kind).label.many.toLowerCase()} is set`}
            live
          >
            <p>It holds for whatever is submitted from now on.</p>
          </Notice>
        )}
        <RulesTable rules={rules} />
      </div>
    </>
  );
}
