import type { Metadata } from "next";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { entryAddress } from "#components/desk/entries/addresses.ts";
import { DuplicateForm } from "#components/desk/entries/duplicate-form.tsx";
import { EntryHeading } from "#components/desk/entries/entry-heading.tsx";
import { WhoReviews } from "#components/desk/submit/who-reviews.tsx";
import { readDraft } from "#lib/collab/drafts.ts";
import { authorsOfCopy } from "#lib/desk/read/authors-of-copy.ts";
import { whoCouldReview } from "#lib/desk/read/could-review.ts";
import { namesOfPeople } from "#lib/desk/read/names.ts";
import { kindOf } from "#lib/editorial/kinds.ts";
import { ruleOf } from "#db/queries/kind-rules.ts";
import { may } from "#lib/editorial/policy.ts";
import { entryPage } from "../../entry-page.ts";
import { duplicateAction } from "./actions.ts";

export const metadata: Metadata = { title: "Duplicate" };

/** A new entry with the words of this one's draft. */
export default async function DuplicatePage({ params }: { params: Promise<{ id: string }> }) {
  const { db, actor, entry, isPublic } = await entryPage(params);
  if (!may(actor, "createEntry") || kindOf(entry.kind).isOnlyOne) notFound();
  const draft = await readDraft(db, entry.id);
  const copied = draft ? await authorsOfCopy(db, entry.id, draft.content) : [];
  const authors = [...new Set([...copied, actor.id])];
  return (
    <>
      <EntryHeading
        entry={entry}
        isPublic={isPublic}
        title="Duplicate"
        lead="A new entry begins with what the draft of this one says now, its sources and quotes included. Nothing ties the two together afterwards."
      />
      <div className="grid gap-8">
        <WhoReviews
          authors={Object.values(await namesOfPeople(db, authors)).toSorted()}
          couldReview={await whoCouldReview(db, authors)}
          rule={await ruleOf(db, entry.kind)}
        />
        <DuplicateForm
          action={duplicateAction}
          entry={entry.id}
          formKey={randomUUID()}
          path={kindOf(entry.kind).path}
          title={entry.title}
          backHref={entryAddress(entry.id)}
        />
      </div>
    </>
  );
}
