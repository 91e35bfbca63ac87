import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "#db/client.ts";
import { entries as allEntries, people } from "#db/schema.ts";
import { noteUnfoundDrafts } from "#lib/collab/drafts.ts";
import { setText } from "#lib/collab/layout.ts";
import { confirmRedaction } from "../confirm-redaction.ts";
import { discardDraft } from "../discard-draft.ts";
import { keepWordsOfPublic } from "../keep-public-text.ts";
import { publish } from "../publish.ts";
import { createRelease } from "../releases/create-release.ts";
import { discardRelease } from "../releases/discard-release.ts";
import { requestRedaction } from "../request-redaction.ts";
import { retract } from "../retract.ts";
import { aSource, openDesk, valueOf, type TestDesk } from "../testing/desk.ts";
import { withdraw } from "../withdraw.ts";
import { searchDesk } from "./search.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const search = (words: string, actor = desk.editor) =>
  searchDesk(desk.db, { actor: actor.id, words, limit: 20 });
const foundFor = async (words: string, actor = desk.editor) =>
  (await search(words, actor)).entries.map(({ id }) => id);

describe("entries", () => {
  it("are found by words of their draft, begun or whole, whatever their accents and case", async () => {
    const entry = await desk.aDraft("Château de Vincennes");
    for (const words of ["chateau", "CHÂTEAU vincennes", "vincen chat", "de Vincennes!"])
      expect(await foundFor(words)).toEqual([entry]);
    expect(await foundFor("chateau versailles")).toEqual([]);
    // Marks that are not ASCII are no part of a word.
    const quoted = await desk.aDraft("“Évry” – Val d’Yerres");
    for (const words of ["evry", "yerres", "évry val"])
      expect(await foundFor(words)).toEqual([quoted]);
    const [found] = (await search("vincennes")).entries;
    expect(found?.excerpt).toContainEqual({ text: "Vincennes", isFound: true });
  });

  it("are found by a title that is nearly so, after those that have the words", async () => {
    const near = await desk.aDraft();
    const exact = await desk.aDraft("The hall of Budapset");
    await desk.write(near, desk.editor, (doc) => setText(doc, "title", "Summit in Budapest"));
    const { entries } = await search("budapset");
    expect(entries.map(({ id }) => id)).toEqual([exact, near]);
    expect(entries[1]).toMatchObject({ only: "similar", excerpt: [] });
  });

  it("tell whether the words are public, or only in the draft", async () => {
    const { entry } = await desk.published();
    await desk.write(entry, desk.editor, (doc) => setText(doc, "venue", "Windsor"));
    expect((await search("windsor")).entries).toMatchObject([
      { id: entry, only: "draft", isPublic: true, status: "published" },
    ]);
    const old = (await search("lancaster")).entries.find(({ id }) => id === entry);
    expect(old).toMatchObject({ only: "public" });
    expect(old?.excerpt.map(({ text }) => text).join("")).toContain("Lancaster House");
  });

  it("are not found by what was retracted or discarded", async () => {
    const revision = await desk.approved(await desk.submit(await desk.aDraft("Quixotic rotunda")));
    valueOf(await publish(desk.as(desk.reviewer), revision));
    await desk.write(revision.entry, desk.editor, (doc) => setText(doc, "venue", "Zephyr"));
    expect(await foundFor("quixotic")).toEqual([revision.entry]);
    valueOf(await retract(desk.as(desk.reviewer), { ...revision, reason: "It was wrong" }));
    expect(await foundFor("quixotic")).toEqual([]);
    expect(await foundFor("zephyr")).toEqual([revision.entry]);
    const [entry] = await desk.db
      .select()
      .from(allEntries)
      .where(eq(allEntries.id, revision.entry));
    valueOf(
      await discardDraft(desk.as(desk.editor), {
        entry: revision.entry,
        generation: entry?.generation,
      }),
    );
    expect(await foundFor("zephyr")).toEqual([]);
  });

  it("keep nothing of what was erased", async () => {
    const revision = await desk.submit(await desk.aDraft("Unspeakable address"));
    valueOf(await withdraw(desk.as(desk.editor), revision));
    valueOf(await requestRedaction(desk.as(desk.admin), { ...revision, reason: "A court order" }));
    valueOf(await confirmRedaction(desk.as(desk.reviewer), revision));
    expect(await foundFor("unspeakable")).toEqual([]);
    const kept = await desk.db.execute(
      sql`select from draft_texts where words ilike '%unspeakable%'
        union all select from public_texts where words ilike '%unspeakable%'`,
    );
    expect(kept.rows).toEqual([]);
  });

  it("of an earlier version become findable when the server starts", async () => {
    const { entry } = await desk.published();
    const owner = connect(desk.urls.owner, { name: "an earlier version" });
    await owner.db.execute(sql`delete from draft_texts`);
    await owner.db.execute(sql`delete from public_texts`);
    await owner.close();
    expect(await foundFor("lancaster")).toEqual([]);
    await noteUnfoundDrafts(desk.db);
    await keepWordsOfPublic(desk.db);
    expect(await foundFor("lancaster")).toContain(entry);
    expect(await noteUnfoundDrafts(desk.db)).toBe(0);
    expect(await keepWordsOfPublic(desk.db)).toBe(0);
  });

  it("of a text that no column takes are kept all the same", async () => {
    const entry = await desk.aDraft("Nul\u0000 and half a letter \ud800 Okapi");
    expect(await foundFor("okapi")).toEqual([entry]);
  });
});

describe("sources, releases and people", () => {
  it("are found by what a release is called and what readers are told of it", async () => {
    const words = { name: "Spring corrigenda", note: "Figures of 2019, set right." };
    const { release } = valueOf(await createRelease(desk.as(desk.reviewer), words));
    const found = { id: release, name: words.name, status: "open", revisions: 0 };
    for (const typed of ["corrig spring", "figures 2019", "corigenda"])
      expect((await search(typed)).releases).toEqual([found]);
    valueOf(await discardRelease(desk.as(desk.reviewer), { release }));
    expect((await search("corrigenda")).releases).toEqual([{ ...found, status: "discarded" }]);
  });

  it("are found by their words, and by what is nearly theirs", async () => {
    const source = await aSource(desk.db, desk.editor);
    expect((await search(source)).sources.map(({ id }) => id)).toEqual([source]);
    expect((await search("raport")).sources.length).toBeGreaterThan(0);
    const person = await desk.aPerson("reviewer");
    await desk.db.update(people).set({ name: "Zoë Brontë" }).where(eq(people.id, person.id));
    const { people: found } = await search("bronte zo", desk.admin);
    expect(found).toMatchObject([{ id: person.id, roles: ["reviewer"] }]);
    expect((await search("bronté", desk.editor)).people).toEqual([]);
  });

  it("are nobody's without a role, and no longer when the account is closed", async () => {
    const stranger = await desk.aPerson();
    const nothing = { entries: [], sources: [], releases: [], people: [] };
    expect(await search("report", stranger)).toEqual(nothing);
    expect(await search("", stranger)).toEqual(nothing);
    const closed = await desk.aPerson("admin", "editor");
    expect((await search("report", closed)).sources).not.toEqual([]);
    await desk.db.update(people).set({ disabledAt: new Date() }).where(eq(people.id, closed.id));
    expect(await search("report", closed)).toEqual(nothing);
  });
});

it("takes whatever is typed", async () => {
  for (const words of ["'", "& | !", ":*", "a' & 'b", "\\", "%_", "\u0000", "\ud800x", "()<->"])
    await expect(search(words)).resolves.toBeDefined();
});

it("offers what the person worked on last before anything is typed", async () => {
  const mine = await desk.aDraft();
  await desk.write(mine, desk.otherEditor, (doc) => setText(doc, "venue", "Mine"));
  await desk.aDraft();
  expect((await foundFor("", desk.otherEditor))[0]).toBe(mine);
});
