import type { Metadata } from "next";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { EntryDiff } from "#components/desk/diff/entry-diff.tsx";
import { namesOf } from "#components/desk/diff/names.ts";
import { historyAddress } from "#components/desk/entries/addresses.ts";
import { EntryHeading } from "#components/desk/entries/entry-heading.tsx";
import { DraftForm } from "#components/desk/history/draft-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { readDraftSide, readRevisionSide } from "#lib/desk/read/history.ts";
import { diffEntries } from "#lib/editorial/diff.ts";
import { refusalText } from "#lib/editorial/words.ts";
import { entryPage } from "../../../../entry-page.ts";
import { restoreAction } from "../../actions.ts";

export const metadata: Metadata = { title: "Restore a revision" };

/** What restoring a revision would do to the draft, before it is done. */
export default async function RestorePage({
  params,
}: {
  params: Promise<{ id: string; number: string }>;
}) {
  const { db, actor, entry, isPublic } = await entryPage(params);
  const number = Number((await params).number);
  const revision = Number.isSafeInteger(number)
    ? await readRevisionSide(db, entry.id, number)
    : undefined;
  if (!revision) notFound();
  const draft = await readDraftSide(db, entry);
  return (
    <>
      <EntryHeading
        entry={entry}
        isPublic={isPublic}
        place="history"
        title={`Restore revision ${number} into the draft`}
      />
      <div className="grid gap-8">
        <Notice tone="warn" title="This replaces the draft">
          <p>
            Everybody’s work in it since the last submission goes; what others type at this moment
            is kept for them to copy. Whoever wrote revision {number} counts as an author again.
          </p>
        </Notice>
        <section aria-labelledby="diff">
          <h2 id="diff" className="mb-2 font-serif text-xl font-semibold">
            What would change in the draft
          </h2>
          <EntryDiff
            kind={entry.kind}
            diff={diffEntries(draft.words, revision.words)}
            names={namesOf(draft.words, revision.words)}
            nothing="The draft says the same already."
          />
        </section>
        <DraftForm
          action={restoreAction}
          hidden={{
            entry: entry.id,
            revision: revision.id,
            generation: String(draft.generation),
            key: randomUUID(),
          }}
          label={`Restore revision ${number}`}
          backHref={historyAddress(entry.id)}
          offBecause={
            actor.roles.includes("editor")
              ? undefined
              : refusalText("not_in_role", "restoreRevision")
          }
        />
      </div>
    </>
  );
}
