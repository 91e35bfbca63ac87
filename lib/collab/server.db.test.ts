import { eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { withTransaction } from "#db/client.ts";
import { draftPeople, draftUpdates, entries, people, sessions } from "#db/schema.ts";
import { createTestDatabase, type TestDatabase } from "#db/testing/database.ts";
import type { OpenDraft } from "./client.ts";
import { changeDraft, openGeneration, readDraft } from "./drafts.ts";
import { loadDraft } from "./journal.ts";
import { setText, textAt } from "./layout.ts";
import { anEntry, aPerson } from "./testing/records.ts";
import type { PersonOfCookie } from "./server/session.ts";
import { personOfTestCookie, serve, type Served } from "./testing/serve.ts";
import { until, untilDoc, visit } from "./testing/visitors.ts";
import { whoIsIn } from "./who-is-in.ts";

let database: TestDatabase;
let served: Served;
const open: OpenDraft[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  served = await serve(database.urls, { personOf });
});
afterEach(() => {
  for (const draft of open.splice(0)) draft.destroy();
});
afterAll(async () => {
  await served.stop();
  await database.drop();
});

const signedOut = new Set<string>();
const personOf: PersonOfCookie = async (cookie) => {
  const person = await personOfTestCookie(cookie);
  return person && signedOut.has(person.id) ? null : person;
};

const db = () => served.connection.db;
const come = (...args: Parameters<typeof visit> extends [unknown, ...infer R] ? R : never) => {
  const draft = visit(served, ...args);
  open.push(draft);
  return draft;
};
const titleIn = (draft: OpenDraft) => textAt(draft.doc, "title").toString();
const type = (draft: OpenDraft, words: string) =>
  textAt(draft.doc, "title").insert(textAt(draft.doc, "title").length, words);

test("what one person types, another sees, and the journal has it when it counts as saved", async () => {
  const [anna, ben] = [await aPerson(db(), { name: "Anna" }), await aPerson(db())];
  const name = await anEntry(db(), anna);
  const [hers, his] = [come(name, { id: anna }), come(name, { id: ben })];
  await Promise.all([hers, his].map((draft) => until(draft, ({ loaded }) => loaded)));
  type(hers, "Quorum");
  await hers.whenSaved();
  const stored = await loadDraft(db(), name);
  expect(stored && textAt(stored.doc, "title").toString()).toBe("Quorum");
  expect(hers.getState()).toMatchObject({ mode: "edit", save: { kind: "saved" } });
  await untilDoc(his, () => titleIn(his) === "Quorum");
  expect((await readDraft(db(), name.entryId))?.authors).toEqual([anna]);
});

test("pages can ask who is in a draft, where each person is named once", async () => {
  const [anna, ben] = [await aPerson(db(), { name: "Anna" }), await aPerson(db(), { name: "Ben" })];
  const name = await anEntry(db(), anna);
  const drafts = [anna, anna, ben].map((id) => come(name, { id, mode: "read" }));
  await Promise.all(drafts.map((draft) => until(draft, ({ loaded }) => loaded)));
  expect(whoIsIn().get(name.entryId)).toEqual([
    { id: anna, name: "Anna" },
    { id: ben, name: "Ben" },
  ]);
  for (const draft of drafts) draft.destroy();
  await expect.poll(() => whoIsIn().has(name.entryId)).toBe(false);
});

test("opening, reading and opening again writes nothing, also once something was deleted", async () => {
  const [anna, ben] = [await aPerson(db()), await aPerson(db())];
  const name = await anEntry(db(), anna);
  const hers = come(name, { id: anna });
  await until(hers, ({ loaded }) => loaded);
  type(hers, "Quorum");
  textAt(hers.doc, "title").delete(2, 2);
  await hers.whenSaved();
  const rows = await db().select().from(draftUpdates).where(eq(draftUpdates.entryId, name.entryId));

  for (const mode of ["read", "edit"] as const) {
    const his = come(name, { id: ben, mode });
    await until(his, ({ loaded, mode: granted }) => loaded && granted === mode);
    await untilDoc(his, () => titleIn(his) === "Quum");
    his.setMode("edit");
    await until(his, (state) => state.mode === "edit");
    his.provider.configuration.websocketProvider.disconnect();
    await until(his, ({ save }) => save.kind === "offline");
    his.retry();
    await until(his, ({ save }) => save.kind === "ready");
  }
  expect(
    await db().select().from(draftUpdates).where(eq(draftUpdates.entryId, name.entryId)),
  ).toEqual(rows);
  const writers = await db()
    .select({ person: draftPeople.personId })
    .from(draftPeople)
    .where(eq(draftPeople.entryId, name.entryId));
  expect(writers).toEqual([{ person: anna }]);
});

test("who may not edit reads, and what they change all the same is not taken", async () => {
  const anna = await aPerson(db());
  const rita = await aPerson(db(), { roles: ["reviewer"] });
  const name = await anEntry(db(), anna);
  const [hers, reader] = [come(name, { id: anna }), come(name, { id: rita, mode: "edit" })];
  await Promise.all([hers, reader].map((draft) => until(draft, ({ loaded }) => loaded)));
  expect(reader.getState().mode).toBe("read");
  type(reader, "Mine");
  type(hers, "Hers");
  await hers.whenSaved();
  await untilDoc(reader, () => titleIn(reader).includes("Hers"));
  expect(reader.getState().save.kind).toBe("saving");
  expect(titleIn(hers)).toBe("Hers");
  const stored = await loadDraft(db(), name);
  expect(stored && textAt(stored.doc, "title").toString()).toBe("Hers");
});

test("a reader who begins to edit has everything saved from then on", async () => {
  const anna = await aPerson(db());
  const name = await anEntry(db(), anna);
  const draft = come(name, { id: anna, mode: "read" });
  await until(draft, ({ loaded }) => loaded);
  draft.setMode("edit");
  await until(draft, ({ mode }) => mode === "edit");
  type(draft, "Now");
  await draft.whenSaved();
  const stored = await loadDraft(db(), name);
  expect(stored && textAt(stored.doc, "title").toString()).toBe("Now");
});

test.each([
  ["is disabled", { disabledAt: sql`now()`, epoch: sql`epoch + 1` }, "signed_out"],
  ["loses the role", { roles: ["reviewer"], epoch: sql`epoch + 1` }, "forbidden"],
  ["loses every role", { roles: [], epoch: sql`epoch + 1` }, "forbidden"],
] as const)(
  "whoever %s is out within two seconds, and writes nothing more",
  async (_, change, reason) => {
    const anna = await aPerson(db());
    const name = await anEntry(db(), anna);
    const draft = come(name, { id: anna });
    await until(draft, ({ loaded }) => loaded);
    type(draft, "Before");
    await draft.whenSaved();
    await db()
      .update(people)
      .set({ ...change, roles: "roles" in change ? [...change.roles] : ["editor"] })
      .where(eq(people.id, anna));
    await until(draft, ({ save }) => save.kind === "refused" && save.reason === reason, 2_000);
    type(draft, "After");
    const stored = await loadDraft(db(), name);
    expect(stored && textAt(stored.doc, "title").toString()).toBe("Before");
  },
);

test("a lost network is known at once, and a new one taken, whatever becomes of the old socket", async () => {
  const anna = await aPerson(db());
  const name = await anEntry(db(), anna);
  const hers = come(name, { id: anna, hasFarewell: false });
  await until(hers, ({ save }) => save.kind === "ready");
  hers.leave();
  expect(hers.getState().save).toMatchObject({ kind: "offline", unsaved: false });
  type(hers, "Quorum");
  expect(hers.getState().save).toMatchObject({ kind: "offline", unsaved: true });
  hers.retry();
  await hers.whenSaved();
  const stored = await loadDraft(db(), name);
  expect(stored && textAt(stored.doc, "title").toString()).toBe("Quorum");
});

test("whoever signs out elsewhere is out of the draft too", async () => {
  const anna = await aPerson(db());
  const name = await anEntry(db(), anna);
  const draft = come(name, { id: anna });
  await until(draft, ({ loaded }) => loaded);
  const session = { tokenHash: crypto.randomUUID(), personId: anna, epoch: 1 };
  await db()
    .insert(sessions)
    .values({ ...session, expiresAt: new Date(Date.now() + 60_000) });
  signedOut.add(anna);
  await db()
    .update(sessions)
    .set({ endedAt: sql`now()` })
    .where(eq(sessions.tokenHash, session.tokenHash));
  await until(draft, ({ save }) => save.kind === "refused" && save.reason === "signed_out", 2_000);
  signedOut.delete(anna);
  draft.retry();
  await until(draft, ({ save }) => save.kind === "ready");
});

test("a draft that is discarded under somebody's hands keeps what they typed late with them", async () => {
  const anna = await aPerson(db());
  const name = await anEntry(db(), anna);
  const draft = come(name, { id: anna });
  await until(draft, ({ loaded }) => loaded);
  type(draft, "Old");
  await draft.whenSaved();
  await withTransaction(db(), (tx) =>
    openGeneration(tx, {
      entryId: name.entryId,
      content: { kind: "pledge", schemaVersion: 1, fields: { title: { value: "Restored" } } },
      basedOn: null,
      by: anna,
      authors: [anna],
    }),
  );
  await until(draft, ({ save }) => save.kind === "refused" && save.reason === "closed");
  type(draft, " and late");
  expect(draft.getState().save).toMatchObject({ kind: "refused", unsaved: true });
  expect(titleIn(draft)).toBe("Old and late");
  const again = come(name, { id: anna });
  await until(again, ({ save }) => save.kind === "refused" && save.reason === "closed");
  const next = come({ ...name, generation: 2 }, { id: anna });
  await untilDoc(next, () => titleIn(next) === "Restored");
  expect((await readDraft(db(), name.entryId))?.authors).toEqual([anna]);
});

test("what a command changes in a draft appears where it is open", async () => {
  const [anna, ben] = [await aPerson(db()), await aPerson(db())];
  const name = await anEntry(db(), anna);
  const draft = come(name, { id: anna });
  await until(draft, ({ loaded }) => loaded);
  await withTransaction(db(), (tx) =>
    changeDraft(tx, {
      entryId: name.entryId,
      by: ben,
      change: (doc) => setText(doc, "title", "Imported"),
    }),
  );
  await untilDoc(draft, () => titleIn(draft) === "Imported");
  expect((await readDraft(db(), name.entryId))?.authors).toEqual([ben]);
});

test("lists learn the draft's title soon after it was typed", async () => {
  const anna = await aPerson(db());
  const name = await anEntry(db(), anna);
  const draft = come(name, { id: anna });
  await until(draft, ({ loaded }) => loaded);
  type(draft, "Air defence");
  await draft.whenSaved();
  await expect
    .poll(() => db().select().from(entries).where(eq(entries.id, name.entryId)), { timeout: 5_000 })
    .toMatchObject([{ draftTitle: "Air defence", draftProblems: expect.any(Number) }]);
});

test("a second process refuses, says why, and takes over when the first is gone", async () => {
  const anna = await aPerson(db());
  const name = await anEntry(db(), anna);
  const said: string[] = [];
  const second = await serve(database.urls, { log: (message) => said.push(message) });
  expect(second.collab.state).toBe("elsewhere");
  expect(said.join()).toMatch(/Another process/);
  const draft = visit(second, name, { id: anna });
  open.push(draft);
  await until(draft, ({ save }) => save.kind === "refused" && save.reason === "elsewhere");
  await served.stop();
  await until(draft, ({ save }) => save.kind === "ready", 15_000);
  type(draft, "Taken over");
  await draft.whenSaved();
  await second.stop();
  served = await serve(database.urls, { personOf });
}, 30_000);
