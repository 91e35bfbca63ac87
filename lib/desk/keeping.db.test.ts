import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { authorsOfDraft } from "#db/queries/authors.ts";
import { findEntryCards } from "#db/queries/entry-cards.ts";
import { entries, events } from "#db/schema.ts";
import { readDraft } from "#lib/collab/drafts.ts";
import { setText } from "#lib/collab/layout.ts";
import { archive, unarchive } from "./archive.ts";
import { duplicateEntry } from "./duplicate-entry.ts";
import { prepareSubmission } from "./prepare-submission.ts";
import { listEntries } from "./read/entries.ts";
import { readInbox } from "./read/inbox.ts";
import { searchDesk } from "./read/search.ts";
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
