import type { Metadata } from "next";
import { randomUUID } from "node:crypto";
import { entryAddress } from "#components/desk/entries/addresses.ts";
import { EntryHeading } from "#components/desk/entries/entry-heading.tsx";
import { DraftForm } from "#components/desk/history/draft-form.tsx";
import { loadSubject } from "#db/queries/subject.ts";
import { refusalsFor } from "#lib/editorial/commands-for.ts";
import { refusalText } from "#lib/editorial/words.ts";
import { entryPage } from "../../entry-page.ts";
import { archiveAction, unarchiveAction } from "./actions.ts";

export const metadata: Metadata = { title: "Archive" };

/** Leaving an entry out of the lists, and bringing it back. */
export default async function ArchivePage({ params }: { params: Promise<{ id: string }> }) {
  const { db, actor, entry, isPublic } = await entryPage(params);
  const isArchived = entry.archivedAt !== null;
  const action = isArchived ? "unarchive" : "archive";
  const [refusal] = refusalsFor(action, actor, await loadSubject(db, entry.id));
  return (
    <>
      <EntryHeading
        entry={entry}
        isPublic={isPublic}
        title={isArchived ? "Bring it back" : "Archive this entry"}
        lead={
          isArchived
            ? "It stands in the lists again, with its draft and its history as they are."
            : "It is left out of lists, inboxes and counts, and nothing of it can be submitted. Its draft and history stay, its address stays its own, and it can be brought back at any time."
        }
      />
      <DraftForm
        action={isArchived ? unarchiveAction : archiveAction}
        hidden={{ entry: entry.id, key: randomUUID() }}
        label={isArchived ? "Bring it back" : "Archive it"}
        backHref={entryAddress(entry.id)}
        backLabel="Leave it as it is"
        offBecause={refusal && refusalText(refusal, action)}
      />
    </>
  );
}
