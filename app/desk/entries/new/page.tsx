import type { Metadata } from "next";
import { randomUUID } from "node:crypto";
import { NewEntryForm } from "#components/desk/entries/new-entry-form.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { appDb } from "#db/client.ts";
import { requirePersonWho } from "#lib/auth/current.ts";
import { countKinds } from "#lib/desk/read/entries.ts";
import { offerTemplates } from "#lib/desk/read/templates.ts";
import { KIND_NAMES } from "#lib/editorial/content.ts";
import { KINDS, kindOf } from "#lib/editorial/kinds.ts";
import { createAction } from "./actions.ts";

export const metadata: Metadata = { title: "New entry" };

/** Where an entry begins: what it is, what it is called and where readers will find it. */
export default async function NewEntryPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  await requirePersonWho("createEntry");
  const { kind, template } = await searchParams;
  const [counts, templates] = await Promise.all([countKinds(appDb()), offerTemplates(appDb())]);
  const chosen = templates.find(({ id }) => id === template);
  const kinds = Object.values(KINDS).map(({ kind: value, label, path }) => ({
    value,
    label: label.one,
    path,
    disabled: kindOf(value).isOnlyOne && (counts[value] ?? 0) > 0,
  }));
  return (
    <>
      <PageHeading
        title="New entry"
        lead="It begins as a draft that everybody at the desk can see and edit. Readers see nothing of it until it is reviewed and published."
        actions={<LinkButton href="/desk/templates">Templates</LinkButton>}
      />
      <NewEntryForm
        action={createAction}
        formKey={randomUUID()}
        kinds={kinds}
        templates={templates}
        initialTemplate={chosen?.id}
        initialKind={
          chosen?.kind ?? KIND_NAMES.find((name) => name === kind && !kindOf(name).isOnlyOne)
        }
      />
    </>
  );
}
