import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, type Connection } from "#db/client.ts";
import { entries } from "#db/schema.ts";
import { setText } from "#lib/collab/layout.ts";
import { confirmRedaction } from "#lib/desk/confirm-redaction.ts";
import { publish } from "#lib/desk/publish.ts";
import { renameEntry } from "#lib/desk/rename-entry.ts";
import { requestRedaction } from "#lib/desk/request-redaction.ts";
import { retract } from "#lib/desk/retract.ts";
import { openDesk, valueOf, type Submitted, type TestDesk } from "#lib/desk/testing/desk.ts";
import { publishedAt } from "../record/published-at.ts";
import { recordWith, asPublished } from "../record/with-changes.ts";
import { createMemory, memoryOf } from "./memory.ts";

let desk: TestDesk;
let site: Connection;
beforeAll(async () => {
  desk = await openDesk();
  site = connect(desk.urls.site, { name: "listing test", max: 3 });
});
afterAll(async () => {
  await site.close();
  await desk.close();
});

const listing = (t: Date | "now" = "now") => memoryOf(site.db).listing(t);
const listed = async (id: string, t?: Date) =>
  (await listing(t)).meeting.find(({ entryId }) => entryId === id);
const venueOf = async (id: string, t?: Date) => {
  const held = (await listed(id, t))?.digest.content.fields["venue"];
  return held && "value" in held ? held.value : undefined;
};
const publishNext = async (entry: string, venue: string): Promise<Submitted> => {
  await desk.write(entry, desk.editor, (doc) => setText(doc, "venue", venue));
  const named = await desk.approved(await desk.submit(entry));
  valueOf(await publish(desk.as(desk.reviewer), named));
  return named;
};

test("a publication shows at once, and the past as it was", async () => {
  const { entry } = await desk.published();
  expect(await venueOf(entry)).toBe("Lancaster House");
  const before = (await listed(entry))?.startsAt;
  await publishNext(entry, "Chequers");
  expect(await venueOf(entry)).toBe("Chequers");
  expect(await venueOf(entry, before)).toBe("Lancaster House");
  expect(await listed(entry, new Date("2020-01-01"))).toBeUndefined();
});

test("another address shows at once", async () => {
  const { entry } = await desk.published();
  await listing();
  const slug = `moved-${randomUUID().slice(0, 8)}`;
  valueOf(await renameEntry(desk.as(desk.admin), { entry, slug }));
  expect((await listed(entry))?.slug).toBe(slug);
  const [moved] = await desk.db.select().from(entries).where(eq(entries.id, entry));
  valueOf(await renameEntry(desk.as(desk.admin), { entry, slug: `${moved?.slug}-again` }));
  valueOf(await renameEntry(desk.as(desk.admin), { entry, slug }));
  expect((await listed(entry))?.slug).toBe(slug);
});

test("what is retracted or redacted is in no listing at any instant, nor remembered", async () => {
  const { entry } = await desk.published();
  const second = await publishNext(entry, "Never again");
  const during = (await listed(entry))?.startsAt;
  expect(await venueOf(entry)).toBe("Never again");
  valueOf(await retract(desk.as(desk.reviewer), { ...second, reason: "It was wrong." }));
  expect(await listed(entry)).toBeUndefined();
  expect(await listed(entry, during)).toBeUndefined();
  valueOf(await requestRedaction(desk.as(desk.admin), { ...second, reason: "By law." }));
  valueOf(await confirmRedaction(desk.as(desk.reviewer), second));
  expect(await listed(entry, during)).toBeUndefined();
  expect(memoryOf(site.db).remembers(second.revision)).toBe(false);
});

test("lists stay the same objects until something of their kind changes", async () => {
  const { entry } = await desk.published();
  const before = await listing();
  expect(await listing()).toBe(before);
  await publishNext(entry, "Chequers");
  const after = await listing();
  expect(after.meeting).not.toBe(before.meeting);
  expect(after.pledge).toBe(before.pledge);
});

test("what is read anew does not grow with the record", async () => {
  const { entry } = await desk.published();
  const memory = createMemory(site.db);
  const { meeting } = await memory.listing("now");
  expect(meeting.length).toBeGreaterThan(3);
  const first = { ...memory.read };
  expect(first.words).toBe(meeting.length);
  await memory.listing("now");
  expect(memory.read).toEqual(first);
  await publishNext(entry, "Chequers");
  await memory.listing("now");
  // Both spans of the one entry, and the words of its new version.
  expect(memory.read).toEqual({ spans: first.spans + 2, words: first.words + 1 });
});

test("a listing that followed every change is the one that is read anew", async () => {
  const memory = createMemory(site.db);
  const isAsRead = async () =>
    expect(await memory.listing("now")).toEqual(await createMemory(site.db).listing("now"));
  const [first, second] = [await desk.published(), await desk.published()];
  await isAsRead();
  await publishNext(first.entry, "Chequers");
  const last = await publishNext(second.entry, "Northwood");
  await isAsRead();
  // Two changes, of which the listing between them was never asked for.
  await publishNext(first.entry, "Lancaster House");
  await memory.log("now");
  valueOf(await retract(desk.as(desk.reviewer), { ...last, reason: "It was wrong." }));
  const third = await desk.published();
  await isAsRead();
  const slug = `moved-${randomUUID().slice(0, 8)}`;
  valueOf(await renameEntry(desk.as(desk.admin), { entry: third.entry, slug }));
  await publishNext(third.entry, "Chequers");
  await isAsRead();
});

test("readers who come at once while something changes all get what they came after", async () => {
  const { entry } = await desk.published();
  const memory = createMemory(site.db);
  const early = [memory.listing("now"), memory.listing("now")];
  await publishNext(entry, "Chequers");
  const late = await Promise.all([memory.listing("now"), memory.listing("now"), ...early]);
  for (const each of late.slice(0, 2)) {
    const found = each.meeting.find(({ entryId }) => entryId === entry);
    expect(found?.number).toBe(2);
  }
});

test("a preview has a listing of its own and leaves none of its words behind", async () => {
  const { entry } = await desk.published();
  const record = publishedAt("now", site.db);
  const full = await record.entry("meeting", (await listed(entry))?.slug ?? "");
  if (!full) throw new Error("It is public");
  const drafted = asPublished({ ...full, frozen: { ...full.frozen, title: "Only drafted" } });
  const preview = await recordWith(record, [drafted]).listing();
  expect(preview.meeting.map(({ digest }) => digest.title)).toContain("Only drafted");
  expect(JSON.stringify(await listing())).not.toContain("Only drafted");
  expect(preview.pledge).toBe((await listing()).pledge);
});
