import type { Metadata } from "next";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { duplicateAddress, entryAddress } from "#components/desk/entries/addresses.ts";
import { EntryHeading } from "#components/desk/entries/entry-heading.tsx";
import { TemplateForm } from "#components/desk/entries/template-form.tsx";
import { DraftForm } from "#components/desk/history/draft-form.tsx";
import { TextLink } from "#components/ui/link-button.tsx";
import { loadSubject } from "#db/queries/subject.ts";
import { refusalsFor } from "#lib/editorial/commands-for.ts";
import { kindOf } from "#lib/editorial/kinds.ts";
import { refusalText } from "#lib/editorial/words.ts";
import { entryPage } from "../../entry-page.ts";
import { makeTemplateAction, unmakeTemplateAction } from "./actions.ts";

export const metadata: Metadata = { title: "Template" };

/** Making an entry what others are begun from, and making it an ordinary one again. */
export default async function TemplatePage({ params }: { params: Promise<{ id: string }> }) {
  const { db, actor, entry, isPublic } = await entryPage(params);
  if (kindOf(entry.kind).isOnlyOne) notFound();
  const [refusal] = refusalsFor("makeTemplate", actor, await loadSubject(db, entry.id));
  const isTemplate = entry.templateFor !== null;
  const hidden = { entry: entry.id, key: randomUUID() };
  return (
    <>
      <EntryHeading
        entry={entry}
        isPublic={isPublic}
        title={isTemplate ? "This template" : "Make it a template"}
        lead="A template is a draft that entries are begun from. It is edited like any other, and never submitted or public; lists, relations and searches leave it out. It can become an ordinary entry again."
      />
      <div className="grid gap-8">
        {refusal === "was_submitted" && (
          <p className="max-w-measure">
            <TextLink href={duplicateAddress(entry.id)}>Duplicate this entry</TextLink> instead, and
            make the copy a template.
          </p>
        )}
        <TemplateForm
          action={makeTemplateAction}
          hidden={hidden}
          purpose={entry.templateFor ?? undefined}
          label={isTemplate ? "Save what it is for" : "Make it a template"}
          backHref={entryAddress(entry.id)}
          offBecause={refusal && refusalText(refusal, "makeTemplate")}
        />
        {isTemplate && (
          <section aria-labelledby="ordinary" className="grid gap-3">
            <h2 id="ordinary" className="font-serif text-xl font-semibold">
              Make it an ordinary entry
            </h2>
            <p className="max-w-measure">
              It stands in the lists again and can be submitted. Entries that were begun from it
              stay as they are.
            </p>
            <DraftForm
              action={unmakeTemplateAction}
              hidden={{ ...hidden, key: `${hidden.key} unmake` }}
              label="Make it an ordinary entry"
              backHref={entryAddress(entry.id)}
              backLabel="Leave it a template"
            />
          </section>
        )}
      </div>
    </>
  );
}
