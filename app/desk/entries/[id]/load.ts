import { cache } from "react";
import { asc, eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { entryCards } from "#db/queries/entry-cards.ts";
import { ruleOf } from "#db/queries/kind-rules.ts";
import { loadSubject } from "#db/queries/subject.ts";
import { entries, people } from "#db/schema.ts";
import { readDraft } from "#lib/collab/drafts.ts";
import { readSuggestions } from "#lib/desk/read/suggestions.ts";
import { readThreads } from "#lib/desk/read/threads.ts";
import { couldReview, may } from "#lib/editorial/policy.ts";
import { kindOf } from "#lib/editorial/kinds.ts";
import { referencesIn } from "#lib/editorial/references.ts";
import { findSources } from "#lib/sources/find-source.ts";

/** All that the page of an entry shows around its draft; undefined where there is none. Once a request. */
export const loadEntryDesk = cache(async (db: Db, id: string) => {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return undefined;
  const [entry] = await db.select().from(entries).where(eq(entries.id, id));
  const draft = entry && (await readDraft(db, id));
  if (!entry || !draft) return undefined;
  const cited = referencesIn(draft.content);
  const everybody = await db
    .select({
      id: people.id,
      name: people.name,
      roles: people.roles,
      disabledAt: people.disabledAt,
    })
    .from(people)
    .orderBy(asc(people.name));
  const [self] = await entryCards(db, [id]);
  const { path } = kindOf(entry.kind);
  return {
    entry: {
      id: entry.id,
      kind: entry.kind,
      slug: entry.slug,
      generation: draft.generation,
      title: entry.draftTitle,
      isArchived: entry.archivedAt !== null,
      templateFor: entry.templateFor,
    },
    rule: await ruleOf(db, entry.kind),
    authors: everybody.filter((person) => draft.authors.includes(person.id)).map(idAndName),
    reviewers: everybody
      .filter((person) => !person.disabledAt && couldReview(person, draft.authors))
      .map(idAndName),
    ...(self?.isPublic && { publicPath: path ? `/${path}/${entry.slug}` : "/" }),
    threads: await readThreads(db, id),
    suggestions: await readSuggestions(db, id),
    people: everybody
      .filter((person) => !person.disabledAt && may(person, "comment"))
      .map(idAndName),
    knownSources: await findSources(db, [...cited.sources.keys()]),
    knownEntries: await entryCards(db, [...cited.entries.keys()]),
    subject: await loadSubject(db, id),
  };
});

const idAndName = ({ id, name }: { id: string; name: string }) => ({ id, name });
