import type { Metadata } from "next";
import { randomUUID } from "node:crypto";
import { NewEntryForm } from "#components/desk/entries/new-entry-form.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { appDb } from "#db/client.ts";
import { requirePersonWho } from "#lib/auth/current.ts";
import { countKinds } from "#lib/desk/read/entries.ts";
import { KIND_NAMES } from "#lib/editorial/content.ts";
import { KINDS } from "#lib/editorial/kinds.ts";
import { createAction } from "./actions.ts";

export const metadata: Metadata = { title: "New entry" };

/** Where an entry begins: what it is, what it is called and where readers will find it. */
export default async function NewEntryPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  await requirePersonWho("createEntry");
  const { kind } = await searchParams;
  const counts = await countKinds(appDb());
  const kinds = Object.values(KINDS).map(({ kind: value, label, path }) => ({
    value,
    label: label.one,
    path,
    disabled: value === "overview" && (counts.overview ?? 0) > 0,
  }));
  return (
    <>
      <PageHeading
        title="New entry"
        lead="It begins as a draft that everybody at the desk can see and edit. Readers see nothing of it until it is reviewed and published."
      />
      <NewEntryForm
        action={createAction}
        formKey={randomUUID()}
        kinds={kinds}
        initialKind={KIND_NAMES.find((name) => name === kind && name !== "overview")}
      />
    </>
  );
}
