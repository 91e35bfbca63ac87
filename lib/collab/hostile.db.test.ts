// Clients that keep to no rules.
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { Awareness, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import { createTestDatabase, type TestDatabase } from "#db/testing/database.ts";
import type { OpenDraft } from "./client.ts";
import type { DraftName } from "./document-name.ts";
import { loadDraft } from "./journal.ts";
import { textAt } from "./layout.ts";
import { MAX_DEPTH } from "./server/examine.ts";
import { messages, openRaw } from "./testing/raw-client.ts";
import { anEntry, aPerson } from "./testing/records.ts";
import { serve, type Served } from "./testing/serve.ts";
import { until, visit } from "./testing/visitors.ts";

let database: TestDatabase;
let served: Served;
const cleanUp: (() => void)[] = [];

beforeAll(async () => {
  // Hocuspocus prints what it cannot read.
  vi.spyOn(console, "error").mockImplementation(() => {});
  database = await createTestDatabase();
  served = await serve(database.urls, { log: () => {} });
});
afterEach(() => {
  for (const undo of cleanUp.splice(0)) undo();
});
afterAll(async () => {
  await served.stop();
  await database.drop();
});

const scene = async () => {
  const { db } = served.connection;
  const anna = await aPerson(db, { name: "Anna" });
  return { anna, name: await anEntry(db, anna) };
};
const come = (name: DraftName, id: string): OpenDraft => {
  const draft = visit(served, name, { id });
  cleanUp.push(() => draft.destroy());
  return draft;
};
const intrude = async (headers: Record<string, string>) => {
  const client = await openRaw(served.url, { origin: served.origin, ...headers });
  cleanUp.push(client.close);
  return client;
};
/** A raw client that was let in to edit. */
const insider = async (name: DraftName, person: string) => {
  const client = await intrude({ cookie: `person=${person}` });
  client.send(messages(name).auth("edit"));
  await client.hear("read-write");
  return client;
};
const typed = (words: string): Uint8Array => {
  const doc = new Y.Doc();
  textAt(doc, "title").insert(0, words);
  return Y.encodeStateAsUpdate(doc);
};
const titleOf = async (name: DraftName) => {
  const stored = await loadDraft(served.connection.db, name);
  return stored && textAt(stored.doc, "title").toString();
};

test.each([
  ["another site's page", { origin: "https://elsewhere.example" }],
  ["no page at all", { origin: "" }],
])("a socket from %s is refused, whatever its cookie", async (_, headers) => {
  const { anna } = await scene();
  await expect(intrude({ cookie: `person=${anna}`, ...headers })).rejects.toThrow();
});

test("whoever is not signed in is told so, and nothing that they sent is taken", async () => {
  const { name } = await scene();
  const stranger = await intrude({});
  const say = messages(name);
  stranger.send(say.update(typed("Mine")));
  stranger.send(say.auth("edit"));
  stranger.send(say.update(typed("Mine")));
  await stranger.hear("signed_out");
  expect(await titleOf(name)).toBe("");
});

test("there is nothing to open under names that are no draft's", async () => {
  const { anna, name } = await scene();
  for (const other of [
    { ...name, generation: 7 },
    { ...name, entryId: crypto.randomUUID() },
  ]) {
    const draft = come(other, anna);
    await until(draft, ({ save }) => save.kind === "refused" && save.reason === "not_found");
  }
});

/** Shared types, one inside the other. */
const nested = (depth: number): Uint8Array => {
  const doc = new Y.Doc();
  // In one transaction, or each would tell every type above.
  doc.transact(() => {
    let at: Y.XmlFragment = doc.getXmlFragment("prose/account");
    for (let level = 0; level < depth; level++) {
      const element = new Y.XmlElement("blockquote");
      at.insert(0, [element]);
      at = element;
    }
  });
  return Y.encodeStateAsUpdate(doc);
};
const withSubdocument = (): Uint8Array => {
  const doc = new Y.Doc();
  doc.getMap("values").set("title", new Y.Doc());
  return Y.encodeStateAsUpdate(doc);
};

test.each([
  ["that cannot be read", new Uint8Array([1, 2, 3, 250, 250, 250])],
  ["that is cut off", typed("The quorum was present.").slice(0, -6)],
  ["nested too deep", nested(MAX_DEPTH + 1)],
  ["nested 20,000 deep", nested(20_000)],
  ["with a document in the document", withSubdocument()],
])("an update %s closes its socket, and is neither stored nor shown", async (_, update) => {
  const { anna, name } = await scene();
  const witness = come(name, anna);
  await until(witness, ({ loaded }) => loaded);
  for (const send of ["update", "secondStep"] as const) {
    const intruder = await insider(name, anna);
    intruder.send(messages(name)[send](update));
    expect(await intruder.closed).toEqual({ code: 4400, reason: "malformed" });
  }
  expect(Y.encodeStateVector(witness.doc)).toEqual(Y.encodeStateVector(new Y.Doc()));
  expect(await titleOf(name)).toBe("");
  textAt(witness.doc, "title").insert(0, "Still here");
  await witness.whenSaved();
});

test("an update nested as deep as allowed is taken, and one more level on top of it is not", async () => {
  const { anna, name } = await scene();
  const intruder = await insider(name, anna);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, nested(MAX_DEPTH));
  intruder.send(messages(name).update(Y.encodeStateAsUpdate(doc)));
  const before = Y.encodeStateVector(doc);
  let deepest: Y.XmlFragment = doc.getXmlFragment("prose/account");
  for (let child = deepest.get(0); child instanceof Y.XmlElement; child = child.get(0)) {
    deepest = child;
  }
  deepest.insert(0, [new Y.XmlElement("blockquote")]);
  intruder.send(messages(name).update(Y.encodeStateAsUpdate(doc, before)));
  expect(await intruder.closed).toMatchObject({ code: 4400 });
  expect(
    (await loadDraft(served.connection.db, name))?.doc.getXmlFragment("prose/account").length,
  ).toBe(1);
});

test("children that come before their parents are measured with them", async () => {
  const { anna, name } = await scene();
  const intruder = await insider(name, anna);
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  let at: Y.XmlFragment = doc.getXmlFragment("prose/account");
  for (let level = 0; level <= MAX_DEPTH; level++) {
    const element = new Y.XmlElement("blockquote");
    at.insert(0, [element]);
    at = element;
  }
  for (const update of updates.toReversed()) intruder.send(messages(name).update(update));
  expect(await intruder.closed).toMatchObject({ code: 4400 });
});

test("what is too big is refused, and the writer keeps it and is told", async () => {
  const { anna, name } = await scene();
  const draft = come(name, anna);
  await until(draft, ({ loaded }) => loaded);
  textAt(draft.doc, "title").insert(0, "x".repeat(1024 * 1024 + 1));
  await until(draft, ({ save }) => save.kind === "refused" && save.reason === "too_large");
  expect(draft.getState().save).toMatchObject({ unsaved: true });
  expect(await titleOf(name)).toBe("");
});

test("a draft stops growing at its limit, and what was saved before stays", async () => {
  const { anna, name } = await scene();
  const draft = come(name, anna);
  await until(draft, ({ loaded }) => loaded);
  const text = textAt(draft.doc, "title");
  const part = 512 * 1024;
  let saved = 0;
  for (let parts = 1; draft.getState().save.kind !== "refused"; parts++) {
    text.insert(text.length, "x".repeat(part));
    await draft.whenSaved().then(
      () => (saved = parts),
      () => {},
    );
  }
  expect(draft.getState().save).toMatchObject({ kind: "refused", reason: "too_large" });
  expect(saved).toBe(7);
  expect((await titleOf(name))?.length).toBe(saved * part);
});

test("nobody appears under another name, or in another's place", async () => {
  const { anna, name } = await scene();
  const ben = await aPerson(served.connection.db, { name: "Ben" });
  const hers = come(name, anna);
  await until(hers, ({ loaded }) => loaded);
  hers.awareness.setLocalStateField("cursor", "hers");
  const forged = (client: number, clock: number) => {
    const awareness = new Awareness(new Y.Doc());
    awareness.states.set(client, { user: { name: "Anna", id: anna }, cursor: "forged" });
    awareness.meta.set(client, { clock, lastUpdated: 0 });
    const update = encodeAwarenessUpdate(awareness, [client]);
    awareness.destroy();
    return update;
  };
  const intruder = await insider(name, ben);
  intruder.send(messages(name).awareness(forged(hers.doc.clientID, 999)));
  intruder.send(messages(name).awareness(forged(12_345, 1)));
  await expect
    .poll(() => hers.awareness.getStates().get(12_345))
    .toMatchObject({ user: { id: ben, name: "Ben" }, cursor: "forged" });
  expect(hers.awareness.getStates().get(hers.doc.clientID)).toMatchObject({ cursor: "hers" });
  const other = come(name, anna);
  await expect
    .poll(() => other.awareness.getStates().get(hers.doc.clientID))
    .toMatchObject({ user: { id: anna, name: "Anna" }, cursor: "hers" });
});

test("bytes of no meaning end their own socket at most", async () => {
  const { anna, name } = await scene();
  const witness = come(name, anna);
  await until(witness, ({ loaded }) => loaded);
  const say = messages(name);
  const junk = [
    new Uint8Array(),
    new Uint8Array([255, 255, 255, 255, 255]),
    new Uint8Array([3, 65]),
    say.ofType(0),
    say.ofType(1),
    say.ofType(6),
    say.ofType(99),
    say.awareness(new Uint8Array([9, 9, 9])),
    say.stateless("{"),
    say.stateless('{"mark":"x"}'),
  ];
  for (const message of junk) {
    const intruder = await insider(name, anna);
    intruder.send(message);
    intruder.send(say.update(typed("a")));
    intruder.close();
    await intruder.closed;
  }
  textAt(witness.doc, "title").insert(0, "Still here");
  await witness.whenSaved();
  expect(await titleOf(name)).toContain("Still here");
});

test("a late connection cannot write through a socket that was closed on it", async () => {
  const { anna, name } = await scene();
  const intruder = await insider(name, anna);
  intruder.send(messages(name).update(new Uint8Array([9, 9])));
  // In the same breath, before it can have heard.
  intruder.send(messages(name).update(typed("Late")));
  await intruder.closed;
  expect(await titleOf(name)).toBe("");
});
