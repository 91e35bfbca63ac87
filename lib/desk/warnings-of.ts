// What deserves a second look in words that would be submitted, with what the rule says about it.
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { entries, publicationEnds, publications, revisions } from "#db/schema.ts";
import type { FrozenEntry } from "#lib/editorial/freeze.ts";
import type { CslItem } from "#lib/editorial/source.ts";
import { statementOf } from "#lib/editorial/typed.ts";
import { warningsIn, type Warning } from "#lib/editorial/warnings.ts";

/** What deserves a second look in frozen words. */
export const warningsOf = async (db: Db, frozen: FrozenEntry): Promise<Warning[]> => {
  const sources: Record<string, CslItem> = Object.fromEntries(
    Object.entries(frozen.sources).map(([id, { csl }]) => [id, csl]),
  );
  return warningsIn({
    content: frozen.content,
    sources,
    meetings: await meetingDates(db, frozen),
  });
};

/** When the meetings that are named were held, by what is public of them now: what nobody approved settles nothing. */
const meetingDates = async (db: Db, frozen: FrozenEntry): Promise<Record<string, string>> => {
  const ids = Object.entries(frozen.labels)
    .filter(([, { kind }]) => kind === "meeting")
    .map(([id]) => id);
  if (ids.length === 0) return {};
  const found = await db
    .select({ id: entries.id, frozen: revisions.frozen })
    .from(entries)
    .innerJoin(publications, eq(publications.entryId, entries.id))
    .innerJoin(revisions, eq(revisions.id, publications.revisionId))
    .leftJoin(
      publicationEnds,
      and(
        eq(publicationEnds.entryId, publications.entryId),
        eq(publicationEnds.ordinal, publications.ordinal),
      ),
    )
    .where(and(inArray(entries.id, ids), isNull(publicationEnds.ordinal)));
  return Object.fromEntries(
    found.flatMap(({ id, frozen: words }) => {
      const held = words && statementOf(words.content, "heldOn")?.value;
      return typeof held === "string" ? [[id, held] as const] : [];
    }),
  );
};
