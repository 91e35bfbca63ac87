import type { Metadata } from "next";
import { TemplatesList } from "#components/desk/entries/templates-list.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { appDb } from "#db/client.ts";
import { actorOf, requirePersonWho } from "#lib/auth/current.ts";
import { readTemplates } from "#lib/desk/read/templates.ts";
import { may } from "#lib/editorial/policy.ts";

export const metadata: Metadata = { title: "Templates" };

/** What entries can be begun from. */
export default async function TemplatesPage() {
  const person = await requirePersonWho("readDesk");
  const templates = await readTemplates(appDb());
  const mayBegin = may(actorOf(person), "createEntry");
  const create = mayBegin && (
    <LinkButton href="/desk/templates/new" tone="primary">
      New template
    </LinkButton>
  );
  return (
    <>
      <PageHeading
        title="Templates"
        lead="Drafts that entries are begun from: headings, the usual attendance, sources that come up again. They are edited like any draft, and never public."
        actions={create}
      />
      {templates.length === 0 ? (
        <EmptyState title="There are no templates yet" action={create}>
          Begin an empty one, or open an entry that was never submitted, or a copy of any other, and
          choose “Make it a template…” under “More”.
        </EmptyState>
      ) : (
        <TemplatesList templates={templates} mayBegin={mayBegin} now={new Date()} />
      )}
    </>
  );
}
