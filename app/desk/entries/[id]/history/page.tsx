import type { Metadata } from "next";
import { submitAddress } from "#components/desk/entries/addresses.ts";
import { BringBackForm } from "#components/desk/entries/bring-back-form.tsx";
import { EntryHeading } from "#components/desk/entries/entry-heading.tsx";
import { CompareForm } from "#components/desk/history/compare-form.tsx";
import { Events } from "#components/desk/history/events.tsx";
import { RevisionsTable } from "#components/desk/history/revisions-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { readHistory, readRevisions } from "#lib/desk/read/history.ts";
import { bringingBack } from "../bringing-back.ts";
import { entryPage } from "../../entry-page.ts";

export const metadata: Metadata = { title: "History" };

/** Everything that happened to an entry. */
export default async function HistoryPage({ params }: { params: Promise<{ id: string }> }) {
  const { db, actor, entry, isPublic } = await entryPage(params);
  const revisions = await readRevisions(db, entry.id);
  const back = await bringingBack(db, entry, actor);
  const events = await readHistory(db, entry.id);
  const readable = revisions.filter(({ redacted }) => !redacted).map(({ number }) => number);
  return (
    <>
      <EntryHeading entry={entry} isPublic={isPublic} place="history" title="History" />
      {back && back.offBecause === undefined && (
        <div className="mb-8" data-actions>
          <Notice tone="info" title="The draft before this one can be brought back">
            <p>It was discarded or replaced, and nobody has written in the new one yet.</p>
            <BringBackForm {...back} label="Bring it back" />
          </Notice>
        </div>
      )}
      <div className="grid gap-10">
        {/* Nothing of a template is ever submitted. */}
        <section aria-labelledby="revisions" hidden={entry.templateFor !== null}>
          <h2 id="revisions" className="mb-3 font-serif text-xl font-semibold">
            Revisions
          </h2>
          {revisions.length === 0 ? (
            <EmptyState
              title="Nothing has been submitted yet"
              action={<LinkButton href={submitAddress(entry.id)}>Submit the draft</LinkButton>}
            >
              Each submission becomes a revision that stays here for good.
            </EmptyState>
          ) : (
            <div className="grid gap-6">
              <RevisionsTable
                entry={entry.id}
                revisions={revisions}
                mayRestore={actor.roles.includes("editor")}
              />
              {readable.length > 0 && <CompareForm entry={entry.id} numbers={readable} />}
            </div>
          )}
        </section>
        <section aria-labelledby="events">
          <h2 id="events" className="mb-3 font-serif text-xl font-semibold">
            What happened
          </h2>
          <Events entry={entry.id} events={events} />
        </section>
      </div>
    </>
  );
}
