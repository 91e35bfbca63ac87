import { sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { connect, withTransaction, type Connection } from "#db/client.ts";
import { createTestDatabase, type TestDatabase } from "#db/testing/database.ts";
import { appendUpdate, appendUpdates, compact, loadDraft } from "./journal.ts";
import { textAt } from "./layout.ts";
import { anEntry, aPerson } from "./testing/records.ts";

let database: TestDatabase;
let app: Connection;

beforeAll(async () => {
  database = await createTestDatabase();
  app = connect(database.urls.app, { name: "journal test" });
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

/** Somebody types letter by letter; gives the updates. */
function typing(words: string): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  for (const letter of words) textAt(doc, "title").insert(textAt(doc, "title").length, letter);
  return updates;
}

const titleOf = async (draft: { entryId: string; generation: number }) => {
  const stored = await loadDraft(app.db, draft);
  return stored && textAt(stored.doc, "title").toString();
};

test("what was appended is there when the draft is read, with its last sequence", async () => {
  const personId = await aPerson(app.db);
  const draft = await anEntry(app.db, personId);
  let last = 0;
  for (const bytes of typing("Quorum")) {
    const appended = await appendUpdate(app.db, { ...draft, personId, bytes });
    if (appended.ok) last = appended.seq;
  }
  expect(await titleOf(draft)).toBe("Quorum");
  expect((await loadDraft(app.db, draft))?.seq).toBe(last);
});

test("an unknown draft, a closed generation and a changed person are told apart from success", async () => {
  const personId = await aPerson(app.db);
  const draft = await anEntry(app.db, personId);
  const [bytes = new Uint8Array()] = typing("x");
  const closed = { ...draft, generation: 2 };
  expect(await appendUpdate(app.db, { ...closed, personId, bytes })).toEqual({
    ok: false,
    reason: "closed",
  });
  expect(await appendUpdate(app.db, { ...draft, personId, bytes, epoch: 99 })).toEqual({
    ok: false,
    reason: "person_changed",
  });
  expect(await loadDraft(app.db, closed)).toBeUndefined();
});

test("of updates written together, those of whoever changed meanwhile are left out", async () => {
  const [anna, ben] = [await aPerson(app.db), await aPerson(app.db)];
  const draft = await anEntry(app.db, anna);
  const [a = new Uint8Array(), b = new Uint8Array(), c = new Uint8Array()] = typing("abc");
  const written = await appendUpdates(app.db, draft, [
    { personId: anna, epoch: 1, bytes: a },
    { personId: ben, epoch: 7, bytes: c },
    { personId: anna, epoch: 1, bytes: b },
  ]);
  expect(written).toEqual(new Map([[anna, expect.any(Number)]]));
  expect(await titleOf(draft)).toBe("ab");
  const closed = { ...draft, generation: 2 };
  expect(await appendUpdates(app.db, closed, [{ personId: anna, bytes: a }])).toBe("closed");
});

test("folding keeps every word, removes the rows, and folds again after more was written", async () => {
  const personId = await aPerson(app.db);
  const draft = await anEntry(app.db, personId);
  const updates = typing("The quorum was present.");
  for (const bytes of updates.slice(0, 10)) {
    await appendUpdate(app.db, { ...draft, personId, bytes });
  }
  expect(await compact(app.db, draft)).toBe(10);
  expect(await compact(app.db, draft)).toBe(0);
  for (const bytes of updates.slice(10)) await appendUpdate(app.db, { ...draft, personId, bytes });
  const seq = (await loadDraft(app.db, draft))?.seq;
  expect(await compact(app.db, draft)).toBe(updates.length - 10);
  expect(await titleOf(draft)).toBe("The quorum was present.");
  expect((await loadDraft(app.db, draft))?.seq).toBe(seq);
});

test("an update that commits after a fold which began before it is not lost to the next fold", async () => {
  const personId = await aPerson(app.db);
  const draft = await anEntry(app.db, personId);
  const [first, second, third] = typing("abc");
  if (!first || !second || !third) throw new Error("Three letters make three updates.");
  const begun = Promise.withResolvers<void>();
  const finish = Promise.withResolvers<void>();
  const slow = withTransaction(app.db, async (tx) => {
    await appendUpdate(tx, { ...draft, personId, bytes: first });
    begun.resolve();
    await finish.promise;
  });
  await begun.promise;
  // Another person, for one person's updates wait for each other.
  const other = await aPerson(app.db);
  await appendUpdate(app.db, { ...draft, personId: other, bytes: second });
  expect(await compact(app.db, draft)).toBe(1);
  finish.resolve();
  await slow;
  expect(await titleOf(draft)).toBe("ab");
  // Its sequence is lower than the snapshot's: it stays a row until a later one comes.
  expect(await compact(app.db, draft)).toBe(0);
  await appendUpdate(app.db, { ...draft, personId: other, bytes: third });
  expect(await compact(app.db, draft)).toBe(2);
  expect(await titleOf(draft)).toBe("abc");
});

test("writers and folds at the same time lose nothing, and every read is whole", async () => {
  const draft = await anEntry(app.db, await aPerson(app.db));
  const doc = new Y.Doc();
  const writers = await Promise.all(
    Array.from({ length: 4 }, async (_, index) => {
      const personId = await aPerson(app.db);
      return async () => {
        for (let count = 0; count < 25; count++) {
          const mine = new Y.Doc();
          mine.getMap("values").set(`${index}.${count}`, true);
          const bytes = Y.encodeStateAsUpdate(mine);
          expect((await appendUpdate(app.db, { ...draft, personId, bytes })).ok).toBe(true);
          // Acknowledged: from now on every reader must see it.
          Y.applyUpdate(doc, bytes);
        }
      };
    }),
  );
  let writing = true;
  const folder = (async () => {
    while (writing) await compact(app.db, draft);
  })();
  const reader = (async () => {
    while (writing) {
      const acknowledged = [...doc.getMap("values").keys()];
      const stored = await loadDraft(app.db, draft);
      const seen = stored?.doc.getMap("values");
      expect(acknowledged.filter((key) => !seen?.has(key))).toEqual([]);
    }
  })();
  await Promise.all(writers.map((write) => write()));
  writing = false;
  await Promise.all([folder, reader]);
  expect((await loadDraft(app.db, draft))?.doc.getMap("values").size).toBe(100);
});

test("a transaction whose connection is cut while it waits rejects, and ends nothing else", async () => {
  const personId = await aPerson(app.db);
  const draft = await anEntry(app.db, personId);
  const [bytes = new Uint8Array()] = typing("x");
  const cut = withTransaction(app.db, async (tx) => {
    await appendUpdate(tx, { ...draft, personId, bytes });
    const { rows } = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    const killer = new pg.Client({ connectionString: database.superuser });
    await killer.connect();
    await killer.query("select pg_terminate_backend($1, 5000)", [rows[0]?.pid]);
    await killer.end();
    // By now the client has heard of it, with no query under way to take the blame.
    await appendUpdate(tx, { ...draft, personId, bytes });
  });
  await expect(cut).rejects.toThrow();
  expect(await titleOf(draft)).toBe("");
});
