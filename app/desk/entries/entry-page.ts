import { notFound } from "next/navigation";
import { after } from "next/server";
import { appDb } from "#db/client.ts";
import { actorOf, requirePersonWho } from "#lib/auth/current.ts";
import { seeEntry } from "#lib/desk/notices/see.ts";
import { readEntry } from "#lib/desk/read/entry.ts";

/** What each page about one entry begins with: who asks, and the entry; 404 where there is none. */
export const entryPage = async (params: Promise<{ id: string }>) => {
  const person = await requirePersonWho("readDesk");
  const entry = await readEntry(appDb(), (await params).id);
  if (!entry) notFound();
  // Whoever looks at an entry has seen what they were told about it. After the answer, for nobody waits for it.
  after(() => seeEntry(appDb(), person.id, entry.id));
  return {
    db: appDb(),
    actor: actorOf(person),
    person,
    entry,
    isPublic: entry.current !== undefined,
  };
};
