import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, withTransaction, type Connection } from "#db/client.ts";
import { draftUpdates, entries } from "#db/schema.ts";
import { createTestDatabase, type TestDatabase } from "#db/testing/database.ts";
import type { EntryContent } from "#lib/editorial/content.ts";
import { changeDraft, lockDraft, openGeneration, readDraft } from "./drafts.ts";
import { appendUpdate, compact } from "./journal.ts";
import { setText } from "./layout.ts";
import { anEntry, aPerson } from "./testing/records.ts";

let database: TestDatabase;
let app: Connection;

beforeAll(async () => {
  database = await createTestDatabase();
  app = connect(database.urls.app, { name: "drafts test" });
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const titled = (title: string): EntryContent => ({
  kind: "pledge",
  schemaVersion: 1,
  fields: { title: { value: title } },
});
const write = (entryId: string, by: string, title: string) =>
  withTransaction(app.db, (tx) =>
    changeDraft(tx, { entryId, by, change: (doc) => setText(doc, "title", title) }),
  );
const entry = async (id: string) =>
  (await app.db.select().from(entries).where(eq(entries.id, id)))[0];

test("a draft that starts with content has its importer as author, and lists know its title", async () => {
  const importer = await aPerson(app.db);
  const { entryId } = await anEntry(app.db, importer, titled("Air defence"));
  expect(await readDraft(app.db, entryId)).toMatchObject({
    content: titled("Air defence"),
    generation: 1,
    basedOn: null,
    authors: [importer],
  });
  expect(await entry(entryId)).toMatchObject({ draftTitle: "Air defence" });
  expect((await entry(entryId))?.draftProblems).toBeGreaterThan(0);
});

test("a draft that nobody wrote in has no authors", async () => {
  const { entryId } = await anEntry(app.db, await aPerson(app.db));
  expect(await readDraft(app.db, entryId)).toMatchObject({ authors: [], seq: 0 });
});

test("a change that changes nothing makes nobody an author", async () => {
  const [anna, ben] = [await aPerson(app.db), await aPerson(app.db)];
  const { entryId } = await anEntry(app.db, anna, titled("Air defence"));
  await write(entryId, ben, "Air defence");
  expect((await readDraft(app.db, entryId))?.authors).toEqual([anna]);
  await write(entryId, ben, "Air defences");
  expect((await readDraft(app.db, entryId))?.authors.toSorted()).toEqual([anna, ben].toSorted());
});

test("discarding an unpublished draft leaves an empty one without authors", async () => {
  const anna = await aPerson(app.db);
  const { entryId } = await anEntry(app.db, anna, titled("Air defence"));
  const empty = { ...titled(""), fields: {} };
  const generation = await withTransaction(app.db, (tx) =>
    openGeneration(tx, { entryId, content: empty, basedOn: null, by: anna, authors: [] }),
  );
  expect(await readDraft(app.db, entryId)).toEqual({
    content: empty,
    generation,
    seq: 0,
    basedOn: null,
    authors: [],
  });
  expect(await entry(entryId)).toMatchObject({ generation: 2, draftTitle: "" });
});

test("the next generation brings its authors along, keeps their words when folded, and the last one is closed", async () => {
  const [anna, ben] = [await aPerson(app.db), await aPerson(app.db)];
  const { entryId } = await anEntry(app.db, anna, titled("First"));
  await withTransaction(app.db, (tx) =>
    openGeneration(tx, {
      entryId,
      content: titled("Restored"),
      basedOn: null,
      by: anna,
      authors: [anna, anna],
    }),
  );
  await write(entryId, ben, "Restored, and more");
  await compact(app.db, { entryId, generation: 2 });
  const draft = await readDraft(app.db, entryId);
  expect(draft).toMatchObject({ generation: 2, content: titled("Restored, and more") });
  expect(draft?.authors.toSorted()).toEqual([anna, ben].toSorted());
  const late = { entryId, generation: 1, personId: anna, bytes: new Uint8Array([0, 0]) };
  expect(await appendUpdate(app.db, late)).toEqual({ ok: false, reason: "closed" });
});

test("while a draft is locked nobody writes into it, and who waited is no part of what was read", async () => {
  const [anna, ben] = [await aPerson(app.db), await aPerson(app.db)];
  const { entryId } = await anEntry(app.db, anna, titled("Frozen"));
  let waiting: Promise<unknown> | undefined;
  const read = await withTransaction(app.db, async (tx) => {
    await lockDraft(tx, entryId);
    const first = await readDraft(tx, entryId);
    waiting = write(entryId, ben, "Later");
    // Another writer gets nowhere as long as the lock is held.
    await expect
      .poll(async () => {
        const { rows } = await app.pool.query<{ waiting: boolean }>(
          "select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock') as waiting",
        );
        return rows[0]?.waiting;
      })
      .toBe(true);
    expect(await readDraft(tx, entryId)).toEqual(first);
    return first;
  });
  await waiting;
  expect(read?.content).toEqual(titled("Frozen"));
  const rows = await app.db
    .select({ seq: draftUpdates.seq })
    .from(draftUpdates)
    .where(and(eq(draftUpdates.entryId, entryId), eq(draftUpdates.personId, ben)));
  expect(rows[0]?.seq).toBeGreaterThan(read?.seq ?? 0);
});

test("an update that a typist sends waits for the lock too, and comes after it", async () => {
  const anna = await aPerson(app.db);
  const draft = await anEntry(app.db, anna, titled("Frozen"));
  let appended: ReturnType<typeof appendUpdate> | undefined;
  const seq = await withTransaction(app.db, async (tx) => {
    await lockDraft(tx, draft.entryId);
    appended = appendUpdate(app.db, { ...draft, personId: anna, bytes: new Uint8Array([0, 0]) });
    return (await readDraft(tx, draft.entryId))?.seq ?? 0;
  });
  expect(await appended).toEqual({ ok: true, seq: expect.any(Number) });
  expect((await readDraft(app.db, draft.entryId))?.seq).toBeGreaterThan(seq);
});

test("there is nothing to lock or read where there is no entry", async () => {
  const nowhere = crypto.randomUUID();
  expect(await readDraft(app.db, nowhere)).toBeUndefined();
  expect(await withTransaction(app.db, (tx) => lockDraft(tx, nowhere))).toBeUndefined();
});
