import type { Metadata } from "next";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { entryAddress } from "#components/desk/entries/addresses.ts";
import { AddressForm } from "#components/desk/entries/address-form.tsx";
import { EntryHeading } from "#components/desk/entries/entry-heading.tsx";
import { loadSubject } from "#db/queries/subject.ts";
import { refusalsFor } from "#lib/editorial/commands-for.ts";
import { kindOf } from "#lib/editorial/kinds.ts";
import { refusalText } from "#lib/editorial/words.ts";
import { entryPage } from "../../entry-page.ts";
import { renameAction } from "./actions.ts";

export const metadata: Metadata = { title: "Change the address" };

/** Giving an entry another public address. */
export default async function AddressPage({ params }: { params: Promise<{ id: string }> }) {
  const { db, actor, entry, isPublic } = await entryPage(params);
  if (kindOf(entry.kind).isOnlyOne) notFound();
  const subject = await loadSubject(db, entry.id);
  const [refusal] = refusalsFor("rename", actor, subject);
  return (
    <>
      <EntryHeading
        entry={entry}
        isPublic={isPublic}
        title="Change the address"
        lead={
          subject.entry?.everPublic
            ? "Readers find the entry at the new address at once, with its history and its versions. The old address leads there for good and is never given to another entry."
            : "Readers have never seen this entry, so that its old address is free again."
        }
      />
      <AddressForm
        action={renameAction}
        entry={entry.id}
        formKey={randomUUID()}
        path={kindOf(entry.kind).path}
        slug={entry.slug}
        backHref={entryAddress(entry.id)}
        offBecause={refusal && refusalText(refusal, "rename")}
      />
    </>
  );
}
