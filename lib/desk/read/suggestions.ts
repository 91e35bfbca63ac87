// Suggestions on the open draft of an entry, as its page shows them.
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { isOfOpenDraft } from "#db/queries/open-draft.ts";
import { entries, people, suggestionEnds, suggestions, type Stretch } from "#db/schema.ts";

export type Suggestion = {
  id: string;
  claim: string;
  stretch: Stretch;
  oldText: string;
  newText: string;
  by: { id: string; name: string };
  at: Date;
};

/** What is proposed for the open draft and neither taken nor left, the oldest first. Those on closed drafts are over. */
export const readSuggestions = (db: Db, entry: string): Promise<Suggestion[]> =>
  db
    .select({
      id: suggestions.id,
      claim: suggestions.claim,
      stretch: suggestions.stretch,
      oldText: suggestions.oldText,
      newText: suggestions.newText,
      by: { id: people.id, name: people.name },
      at: suggestions.at,
    })
    .from(suggestions)
    .innerJoin(
      entries,
      and(eq(entries.id, suggestions.entryId), isOfOpenDraft(suggestions.generation)),
    )
    .innerJoin(people, eq(people.id, suggestions.personId))
    .leftJoin(suggestionEnds, eq(suggestionEnds.suggestionId, suggestions.id))
    .where(and(eq(suggestions.entryId, entry), isNull(suggestionEnds.suggestionId)))
    .orderBy(asc(suggestions.at))
    .limit(500);
