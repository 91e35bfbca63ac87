import type { Metadata } from "next";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { after } from "next/server";
import { EntryDesk } from "#components/desk/entry/entry-desk.tsx";
import { ArchivedNotice } from "#components/desk/entries/archived-notice.tsx";
import { draftDone } from "#components/desk/entries/addresses.ts";
import { DraftDoneNotice } from "#components/desk/entries/draft-done-notice.tsx";
import { TemplateNotice } from "#components/desk/entries/template-notice.tsx";
import { PanelHistory } from "#components/desk/entry/panel/history.tsx";
import { appDb } from "#db/client.ts";
import { actorOf, requirePersonWho } from "#lib/auth/current.ts";
import { seeEntry } from "#lib/desk/notices/see.ts";
import { readRevisions } from "#lib/desk/read/history.ts";
import { can } from "#lib/editorial/commands-for.ts";
import { may } from "#lib/editorial/policy.ts";
import { unarchiveAction } from "./archive/actions.ts";
import { bringingBack } from "./bringing-back.ts";
import { loadEntryDesk } from "./load.ts";
import {
  createSource,
  describeEntries,
  describeSources,
  fetchPage,
  findEntries,
  findSources,
  markQuotes,
  nameEntries,
  readRows,
  sourceOfLink,
  textsOfSources,
} from "./lookups.ts";
import { continueThread, endSuggestion, readTalk, startThread, suggest } from "./talk.ts";

const LOOKUPS = {
  createSource,
  describeEntries,
  describeSources,
  fetchPage,
  findEntries,
  findSources,
  markQuotes,
  nameEntries,
  readRows,
  sourceOfLink,
  textsOfSources,
};

const TALK = { readTalk, startThread, continueThread, suggest, endSuggestion };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requirePersonWho("readDesk");
  const desk = await loadEntryDesk(appDb(), (await params).id);
  return { title: desk?.entry.title || "Untitled" };
}

export default async function EntryPage({ params, searchParams }: Props) {
  const person = await requirePersonWho("readDesk");
  const desk = await loadEntryDesk(appDb(), (await params).id);
  if (!desk) notFound();
  after(() => seeEntry(appDb(), person.id, desk.entry.id));
  const actor = actorOf(person);
  const { subject, ...shown } = desk;
  const done = draftDone((await searchParams).done);
  return (
    <>
      {shown.entry.isArchived && (
        <ArchivedNotice
          entry={shown.entry.id}
          formKey={randomUUID()}
          bringBack={can("unarchive", actor, subject) ? unarchiveAction : undefined}
        />
      )}
      {done !== undefined && !(done === "unarchive" && shown.entry.isArchived) && (
        <DraftDoneNotice
          entry={shown.entry.id}
          done={done}
          undo={await bringingBack(appDb(), shown.entry, actor)}
        />
      )}
      {shown.entry.templateFor !== null && (
        <TemplateNotice
          entry={shown.entry.id}
          purpose={shown.entry.templateFor}
          mayBegin={may(actor, "createEntry")}
        />
      )}
      <EntryDesk
        {...shown}
        key={`${shown.entry.id}.${shown.entry.generation}`}
        me={{ id: person.id, name: person.name }}
        mayEdit={can("edit", actor, subject)}
        isReviewer={actor.roles.includes("reviewer")}
        history={
          <PanelHistory
            entry={shown.entry.id}
            revisions={await readRevisions(appDb(), shown.entry.id)}
          />
        }
        lookups={LOOKUPS}
        talk={TALK}
      />
    </>
  );
}
