import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { authorsOfDraft } from "#db/queries/authors.ts";
import { findEntryCards } from "#db/queries/entry-cards.ts";
import { entryNames } from "#db/queries/entry-names.ts";
import { events } from "#db/schema.ts";
import { readDraft } from "#lib/collab/drafts.ts";
import { setText } from "#lib/collab/layout.ts";
import { archive } from "./archive.ts";
import { confirmSubmission } from "./confirm-submission.ts";
import { createEntry } from "./create-entry.ts";
import { duplicateEntry } from "./duplicate-entry.ts";
import { prepareSubmission } from "./prepare-submission.ts";
import { countKinds, listEntries } from "./read/entries.ts";
import { readInbox } from "./read/inbox.ts";
import { searchDesk } from "./read/search.ts";
import { offerTemplates, readTemplates } from "./read/templates.ts";
import { makeTemplate, unmakeTemplate } from "./template.ts";
import { openDesk, valueOf, type TestDesk } from "./testing/desk.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const eventsOf = async (entry: string) =>
  desk.db.select().from(events).where(eq(events.entryId, entry)).orderBy(events.seq);

const make = (entry: string, purpose = "Weekly calls") =>
  makeTemplate(desk.as(desk.editor), { entry, purpose });

describe("a template", () => {
  it("stands in no list, relation, search or count, and comes back as an ordinary entry", async () => {
    const entry = await desk.aDraft("Marlborough House");
    const found = async () => {
      const asked = { actor: desk.editor.id, words: "Marlborough", limit: 20 };
      const has = (list: readonly { id: string }[]) => list.some(({ id }) => id === entry);
      return {
        listed: has((await listEntries(desk.db, { kind: "meeting" })).entries),
        related: has(await findEntryCards(desk.db, "meeting", ["meeting"])),
        named: has(await entryNames(desk.db, ["meeting"])),
        searched: has((await searchDesk(desk.db, asked)).entries),
        lately: has((await searchDesk(desk.db, { ...asked, words: "" })).entries),
        workedOn: (await readInbox(desk.db, desk.editor)).workingOn.some(
          (item) => item.entry === entry,
        ),
      };
    };
    const everywhere = Object.fromEntries(Object.keys(await found()).map((at) => [at, true]));
    expect(await found()).toEqual(everywhere);
    const before = (await countKinds(desk.db)).meeting ?? 0;

    valueOf(await make(entry));
    expect(Object.values(await found())).toEqual(Object.keys(everywhere).map(() => false));
    expect((await countKinds(desk.db)).meeting ?? 0).toBe(before - 1);
    expect(await readTemplates(desk.db)).toContainEqual(
      expect.objectContaining({ id: entry, kind: "meeting", purpose: "Weekly calls" }),
    );

    valueOf(await unmakeTemplate(desk.as(desk.editor), { entry }));
    expect(await found()).toEqual(everywhere);
    expect((await eventsOf(entry)).map(({ type }) => type)).toEqual([
      "entry_created",
      "template_made",
      "template_unmade",
    ]);
  });

  it("is never submitted, also where that was prepared before", async () => {
    const entry = await desk.aDraft();
    const { hash } = valueOf(await prepareSubmission(desk.as(desk.editor), { entry }));
    valueOf(await make(entry));
    const confirmed = await confirmSubmission(desk.as(desk.editor), { entry, hash, note: "A" });
    expect(confirmed.ok).toBe(false);
    expect(await prepareSubmission(desk.as(desk.editor), { entry })).toMatchObject({
      refusals: ["is_template"],
    });
    valueOf(await unmakeTemplate(desk.as(desk.editor), { entry }));
    await desk.submit(entry);
    expect(await make(entry)).toMatchObject({ refusals: ["was_submitted"] });
  });

  it("says what it is for, and may say it anew", async () => {
    const entry = await desk.aDraft();
    expect(await make(entry, "  ")).toMatchObject({ invalid: { purpose: "Say what it is for" } });
    valueOf(await make(entry));
    expect(await make(entry)).toMatchObject({ why: "invalid" });
    valueOf(await make(entry, "Summits"));
    expect((await eventsOf(entry)).at(-1)).toMatchObject({ type: "template_described" });
    valueOf(await archive(desk.as(desk.editor), { entry }));
    expect((await readTemplates(desk.db)).some(({ id }) => id === entry)).toBe(false);
    const { entries } = await listEntries(desk.db, { standing: "archived" });
    expect(entries).toContainEqual(expect.objectContaining({ id: entry, isTemplate: true }));
  });

  it("is made by editors, and not of the overview", async () => {
    const entry = await desk.aDraft();
    const asked = { entry, purpose: "Summits" };
    expect(await makeTemplate(desk.as(desk.reviewer), asked)).toMatchObject({
      refusals: ["not_in_role"],
    });
    const overview = valueOf(
      await createEntry(desk.as(desk.editor), { kind: "overview", title: "All", slug: "all" }),
    );
    expect(await make(overview.entry)).toMatchObject({ why: "invalid" });
  });
});

describe("an entry begun from a template", () => {
  it("has its words, and their authors", async () => {
    const entry = await desk.aDraft("Lancaster House");
    await desk.write(entry, desk.otherEditor, (doc) => setText(doc, "city", "London"));
    valueOf(await make(entry));
    const third = await desk.aPerson("editor", "reviewer");
    const begin = (slug: string) =>
      duplicateEntry(desk.as(third), { entry, title: "The first of them", slug });
    const first = valueOf(await begin("first-begun"));
    const second = valueOf(await begin("second-begun"));
    for (const begun of [first, second]) {
      const draft = await readDraft(desk.db, begun.entry);
      expect(draft?.content.fields).toMatchObject({
        title: { value: "The first of them" },
        city: { value: "London" },
      });
      expect((await authorsOfDraft(desk.db, begun.entry)).toSorted()).toEqual(
        [desk.editor.id, desk.otherEditor.id, third.id].toSorted(),
      );
      expect((await eventsOf(begun.entry))[0]).toMatchObject({
        type: "entry_created",
        data: { copyOf: entry, fromTemplate: true },
      });
    }
    const offered = (await offerTemplates(desk.db)).find(({ id }) => id === entry);
    expect(offered?.authors).toEqual(["Test editor", "Test editor"]);
  });

  it("has no other author where the template says nothing yet", async () => {
    const { entry } = valueOf(
      await createEntry(desk.as(desk.editor), {
        kind: "meeting",
        title: "Calls",
        slug: "calls-template",
      }),
    );
    valueOf(await make(entry));
    const begun = valueOf(
      await duplicateEntry(desk.as(desk.otherEditor), { entry, title: "A call", slug: "a-call" }),
    );
    expect(await authorsOfDraft(desk.db, begun.entry)).toEqual([desk.otherEditor.id]);
    const offered = (await offerTemplates(desk.db)).find(({ id }) => id === entry);
    expect(offered?.authors).toEqual([]);
  });
});
