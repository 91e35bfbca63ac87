import { asc, eq } from "drizzle-orm";
import type { NewEvent } from "#lib/editorial/events.ts";
import type { Db } from "../client.ts";
import { events, people } from "../schema.ts";

/** An event of an entry, with the name that its person bears by now. */
export type EntryEvent = Pick<NewEvent, "type" | "data"> & {
  seq: number;
  at: Date;
  revision: string | null;
  person: { id: string; name: string } | null;
};

/** Everything that happened to an entry, oldest first. */
export async function historyOf(db: Db, entry: string): Promise<EntryEvent[]> {
  const rows = await db
    .select({
      seq: events.seq,
      at: events.at,
      type: events.type,
      data: events.data,
      revision: events.revisionId,
      person: { id: people.id, name: people.name },
    })
    .from(events)
    .leftJoin(people, eq(people.id, events.personId))
    .where(eq(events.entryId, entry))
    .orderBy(asc(events.seq));
  return rows as EntryEvent[]; // recordEvent wrote `type` and `data` as one NewEvent
}
