import type { Metadata } from "next";
import { randomUUID } from "node:crypto";
import { EntryDiff } from "#components/desk/diff/entry-diff.tsx";
import { namesOf } from "#components/desk/diff/names.ts";
import { entryAddress } from "#components/desk/entries/addresses.ts";
import { EntryHeading } from "#components/desk/entries/entry-heading.tsx";
import { DraftForm } from "#components/desk/history/draft-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { readDraftSide } from "#lib/desk/read/history.ts";
import { diffEntries } from "#lib/editorial/diff.ts";
import { kindOf } from "#lib/editorial/kinds.ts";
import { refusalText } from "#lib/editorial/words.ts";
import { entryPage } from "../../entry-page.ts";
import { discardAction } from "../history/actions.ts";

export const metadata: Metadata = { title: "Discard the draft" };

/** What discarding the draft would undo, before it is done. */
export default async function DiscardPage({ params }: { params: Promise<{ id: string }> }) {
  const { db, actor, entry, isPublic } = await entryPage(params);
  const draft = await readDraftSide(db, entry);
  const current = entry.current?.frozen;
  const { kind } = entry;
  const next = current ?? {
    content: { kind, schemaVersion: kindOf(kind).version, fields: {} },
    sources: {},
    labels: {},
  };
  return (
    <>
      <EntryHeading entry={entry} isPublic={isPublic} place="draft" title="Discard the draft" />
      <div className="grid gap-8">
        <Notice tone="warn" title="This closes the draft for everybody">
          <p>
            {current
              ? "The draft begins anew with what is public. "
              : "Nothing of this entry is public, so the draft begins anew, empty. "}
            You can undo that until somebody writes in the new one. What was submitted stays in the
            history; what others type at this moment is kept for them to copy.
          </p>
        </Notice>
        <section aria-labelledby="diff">
          <h2 id="diff" className="mb-2 font-serif text-xl font-semibold">
            What would change in the draft
          </h2>
          <EntryDiff
            kind={kind}
            diff={diffEntries(draft.words, next)}
            names={namesOf(draft.words, next)}
            nothing="The draft says what is public already."
          />
        </section>
        <DraftForm
          action={discardAction}
          hidden={{ entry: entry.id, generation: String(draft.generation), key: randomUUID() }}
          label="Discard the draft"
          tone="danger"
          backHref={entryAddress(entry.id)}
          offBecause={
            actor.roles.includes("editor") ? undefined : refusalText("not_in_role", "discardDraft")
          }
        />
      </div>
    </>
  );
}
