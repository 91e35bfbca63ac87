import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { connect } from "#db/client.ts";
import { authorsOfDraft } from "#db/queries/authors.ts";
import { findEntryCards } from "#db/queries/entry-cards.ts";
import { entries, events } from "#db/schema.ts";
import { readDraft } from "#lib/collab/drafts.ts";
import { setText } from "#lib/collab/layout.ts";
import { onPublicRecordChanged } from "#lib/press/announce.ts";
import { movedTo } from "#lib/site/reading/moved.ts";
import { publishedAt } from "#lib/site/record/published-at.ts";
import { archive, unarchive } from "./archive.ts";
import { confirmSubmission } from "./confirm-submission.ts";
import { createEntry } from "./create-entry.ts";
import { duplicateEntry } from "./duplicate-entry.ts";
import { prepareSubmission } from "./prepare-submission.ts";
import { listEntries } from "./read/entries.ts";
import { readInbox } from "./read/inbox.ts";
import { searchDesk } from "./read/search.ts";
import { renameEntry } from "./rename-entry.ts";
import { retract } from "./retract.ts";
import { openDesk, valueOf, type TestDesk } from "./testing/desk.ts";
import { withdraw } from "./withdraw.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const lastEvent = async (entry: string) =>
  (await desk.db.select().from(events).where(eq(events.entryId, entry)).orderBy(events.seq)).at(-1);

describe("a copy", () => {
  it("begins with the draft's words under its own name, and brings all of their authors along", async () => {
    const { entry } = await desk.published();
    await desk.write(entry, desk.otherEditor, (doc) => setText(doc, "city", "Paris"));
    const third = await desk.aPerson("editor", "reviewer");
    const copying = { entry, title: "The next meeting", slug: "the-next-meeting" };
    const made = valueOf(await duplicateEntry(desk.as(third), copying));
    const draft = await readDraft(desk.db, made.entry);
    expect(draft?.content.fields).toMatchObject({
      title: { value: "The next meeting" },
      venue: { value: "Lancaster House", citations: [{ quote: "as it says" }] },
      city: { value: "Paris" },
    });
    // Also who wrote only what is public: nobody may review their own words because they were copied.
    const authors = [desk.editor.id, desk.otherEditor.id, third.id].toSorted();
    expect((await authorsOfDraft(desk.db, made.entry)).toSorted()).toEqual(authors);
    expect(await lastEvent(made.entry)).toMatchObject({
      type: "entry_created",
      data: { slug: "the-next-meeting", copyOf: entry },
    });
    await desk.write(made.entry, third, (doc) => setText(doc, "venue", "Elsewhere"));
    expect((await readDraft(desk.db, entry))?.content.fields.venue).toMatchObject({
      value: "Lancaster House",
    });
  });

  it("is refused to whoever may create nothing, and at an address that is taken", async () => {
    const entry = await desk.aDraft();
    const [{ slug } = { slug: "" }] = await desk.db
      .select({ slug: entries.slug })
      .from(entries)
      .where(eq(entries.id, entry));
    const copy = { entry, title: "A copy", slug };
    expect(await duplicateEntry(desk.as(desk.reviewer), copy)).toMatchObject({
      refusals: ["not_in_role"],
    });
    expect(await duplicateEntry(desk.as(desk.editor), copy)).toMatchObject({
      invalid: { slug: expect.stringContaining("already") },
    });
  });
});

describe("the archive", () => {
  it("takes an entry out of lists, inboxes and pickers, and gives it back as it was", async () => {
    const entry = await desk.aDraft("Marlborough House");
    const listed = async (standing?: "archived") =>
      (await listEntries(desk.db, { kind: "meeting", standing })).entries.some(
        ({ id }) => id === entry,
      );
    const worked = async () =>
      (await readInbox(desk.db, desk.editor)).workingOn.some((one) => one.entry === entry);
    const offered = async () =>
      (await findEntryCards(desk.db, "", ["meeting"])).some(({ id }) => id === entry);
    expect([await listed(), await worked(), await offered()]).toEqual([true, true, true]);
    valueOf(await archive(desk.as(desk.admin), { entry }));
    expect([await listed(), await worked(), await offered()]).toEqual([false, false, false]);
    expect(await listed("archived")).toBe(true);
    const asked = { actor: desk.editor.id, words: "marlborough", limit: 5 };
    expect((await searchDesk(desk.db, asked)).entries).toMatchObject([{ isArchived: true }]);
    expect(await archive(desk.as(desk.editor), { entry })).toMatchObject({
      refusals: ["is_archived"],
    });
    expect(await prepareSubmission(desk.as(desk.editor), { entry })).toMatchObject({
      refusals: ["is_archived"],
    });
    valueOf(await unarchive(desk.as(desk.editor), { entry }));
    expect([await listed(), await worked(), await offered()]).toEqual([true, true, true]);
    expect(await lastEvent(entry)).toMatchObject({ type: "entry_unarchived" });
    expect(await unarchive(desk.as(desk.editor), { entry })).toMatchObject({
      refusals: ["not_archived"],
    });
  });

  it("takes nothing that readers see or that somebody reviews", async () => {
    const inReview = await desk.inReview();
    const shelve = ({ entry }: { entry: string }) => archive(desk.as(desk.editor), { entry });
    expect(await shelve(inReview)).toMatchObject({ refusals: ["in_use"] });
    valueOf(await withdraw(desk.as(desk.editor), inReview));
    valueOf(await shelve(inReview));
    expect(await shelve(await desk.approved())).toMatchObject({ refusals: ["in_use"] });
    const published = await desk.published();
    expect(await shelve(published)).toMatchObject({ refusals: ["in_use"] });
    valueOf(await retract(desk.as(desk.reviewer), { ...published, reason: "It was wrong" }));
    expect(await archive(desk.as(desk.reviewer), published)).toMatchObject({
      refusals: ["not_in_role"],
    });
    valueOf(await shelve(published));
  });
});

describe("another address", () => {
  const move = (entry: string, slug: string, by = desk.reviewer) =>
    renameEntry(desk.as(by), { entry, slug });
  const slugOf = async (entry: string) =>
    (await desk.db.select().from(entries).where(eq(entries.id, entry)))[0]?.slug ?? "";
  const site = () => connect(desk.urls.site, { name: "keeping test, site" });

  it("shows readers the same at once, at every instant, and the old one leads there", async () => {
    const { entry } = await desk.published();
    const before = await slugOf(entry);
    const then = new Date();
    const emptied = vi.fn<() => void>();
    const stop = onPublicRecordChanged(emptied);
    valueOf(await move(entry, `${before}-moved`));
    expect(emptied).toHaveBeenCalledTimes(1);
    stop();
    const { db, close } = site();
    for (const t of ["now", then] as const) {
      expect(await publishedAt(t, db).entry("meeting", `${before}-moved`)).toMatchObject({
        entryId: entry,
      });
      expect(await publishedAt(t, db).entry("meeting", before)).toBeUndefined();
    }
    const moved = (address: string) => movedTo(address, db);
    for (const around of [
      ["/meetings/", ""],
      ["/meetings/", "?asOf=2025-03-02"],
      ["/meetings/", "/v/1"],
      ["/feeds/meetings/", ".atom"],
      ["/calendar/meetings/", ".ics"],
      ["/api/v1/entries/meeting/", "/versions"],
      ["/fr/meetings/", ""],
      ["/uk/meetings/", "/history?asOf=2025-03-02"],
      ["/fr/feeds/meetings/", ".atom"],
    ])
      expect(await moved(around.join(before))).toBe(around.join(`${before}-moved`));
    expect(await moved(`/members/${before}`)).toBeUndefined();
    expect(await moved("/meetings/never-there")).toBeUndefined();
    expect(await moved(`/de/meetings/${before}`)).toBeUndefined();
    expect(await moved(`/meetings/${before}-moved`)).toBeUndefined();

    // Over several moves each old address leads to where it is now, and it may move back.
    valueOf(await move(entry, `${before}-again`));
    expect(await moved(`/meetings/${before}`)).toBe(`/meetings/${before}-again`);
    expect(await moved(`/meetings/${before}-moved`)).toBe(`/meetings/${before}-again`);
    valueOf(await move(entry, before));
    expect(await moved(`/meetings/${before}`)).toBeUndefined();
    expect(await moved(`/meetings/${before}-again`)).toBe(`/meetings/${before}`);
    await close();
  });

  it("is never one that readers know as another entry's, but may be one that nobody saw", async () => {
    const { entry } = await desk.published();
    const known = await slugOf(entry);
    valueOf(await move(entry, `${known}-moved`));
    const taken = { invalid: { slug: expect.stringContaining("already") } };
    const creating = { kind: "meeting" as const, title: "Another", slug: known };
    expect(await createEntry(desk.as(desk.editor), creating)).toMatchObject(taken);
    const draft = await desk.aDraft();
    expect(await move(draft, known)).toMatchObject(taken);
    const unseen = await slugOf(draft);
    valueOf(await move(draft, `${unseen}-moved`));
    valueOf(await createEntry(desk.as(desk.editor), { ...creating, slug: unseen }));
  });

  it("is an editor's to give as long as nobody has seen the entry", async () => {
    const draft = await desk.aDraft();
    valueOf(await move(draft, `${await slugOf(draft)}-moved`, desk.editor));
    expect(await lastEvent(draft)).toMatchObject({ type: "entry_renamed" });
    const { entry } = await desk.published();
    expect(await move(entry, "mine", desk.editor)).toMatchObject({ refusals: ["not_in_role"] });
    expect(await move(entry, "Not a slug")).toMatchObject({ why: "invalid" });
  });

  it("lets nothing be submitted that was prepared at the old one", async () => {
    const entry = await desk.aDraft();
    const { hash } = valueOf(await prepareSubmission(desk.as(desk.editor), { entry }));
    valueOf(await move(entry, `${await slugOf(entry)}-moved`));
    expect(
      await confirmSubmission(desk.as(desk.editor), { entry, hash, note: "A change" }),
    ).toMatchObject({ why: "outdated" });
    await desk.submit(entry);
  });
});
