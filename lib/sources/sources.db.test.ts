import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { events, sourceVersions } from "#db/schema.ts";
import { addCitation, citationsOf, removeCitation } from "#lib/collab/layout.ts";
import { confirmRedaction } from "#lib/desk/confirm-redaction.ts";
import { requestRedaction } from "#lib/desk/request-redaction.ts";
import { openDesk, valueOf, type TestDesk } from "#lib/desk/testing/desk.ts";
import { withdraw } from "#lib/desk/withdraw.ts";
import { createSource, editSource } from "./commands.ts";
import { findByUrl, findSource, versionsOf } from "./find-source.ts";
import { searchSources } from "./search-sources.ts";
import type { TypedSource } from "./typed-source.ts";
import { whereUsed } from "./where-used.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const article = (rest: TypedSource = {}): TypedSource => ({
  kind: "news",
  title: "A title",
  publisher: "The Paper",
  issued: "2025-03-24",
  ...rest,
});
const added = async (typed: TypedSource) =>
  valueOf(await createSource(desk.as(desk.editor), typed));
const eventsAbout = async (type: "source_created" | "source_edited", source: string) => {
  const rows = await desk.db.select().from(events).where(eq(events.type, type));
  return rows.filter(({ data }) => (data as { source: string }).source === source);
};

describe("adding a source", () => {
  test("gives it a key, a first version and one event", async () => {
    const { source, known } = await added(article({ authors: "Healey, John" }));
    expect(known).toBe(false);
    expect(source).toMatch(/^healey-2025-[a-z0-9]{4}$/);
    expect(await findSource(desk.db, source)).toMatchObject({
      version: 1,
      csl: { id: source, title: "A title", issued: { edtf: "2025-03-24" } },
    });
    expect(await eventsAbout("source_created", source)).toHaveLength(1);
  });

  test("answers with the source that a link is known as, and adds none", async () => {
    const first = await added(article({ url: "https://example.org/known?utm_source=a" }));
    const again = await added(article({ title: "Other", url: "http://www.example.org/known/#x" }));
    expect(again).toEqual({ source: first.source, known: true });
    expect(await eventsAbout("source_created", first.source)).toHaveLength(1);
  });

  test("makes a second source for one link when somebody insists", async () => {
    const url = "https://example.org/two-articles";
    const first = await added(article({ url }));
    const second = valueOf(
      await createSource(desk.as(desk.editor), { ...article({ url }), insist: true }),
    );
    expect(second.known).toBe(false);
    expect(second.source).not.toBe(first.source);
    expect((await findByUrl(desk.db, url))?.id).toBe(first.source);
  });

  test("by two people at once under one link makes one source", async () => {
    const url = "https://example.org/at-once";
    const answers = await Promise.all(
      [desk.editor, desk.otherEditor, desk.editor, desk.otherEditor].map((actor) =>
        createSource(desk.as(actor), article({ url })),
      ),
    );
    const values = answers.map(valueOf);
    expect(new Set(values.map(({ source }) => source)).size).toBe(1);
    expect(values.filter(({ known }) => !known)).toHaveLength(1);
  });

  test("is for editors", async () => {
    expect(await createSource(desk.as(desk.reviewer), article())).toEqual({
      ok: false,
      why: "refused",
      refusals: ["not_in_role"],
    });
  });

  test.each([
    ["javascript:alert(1)", "url"],
    ["data:text/html,x", "url"],
    ["https://user:secret@example.org/", "url"],
  ])("refuses the link %s at its box", async (url, box) => {
    expect(await createSource(desk.as(desk.editor), article({ url }))).toEqual({
      ok: false,
      why: "invalid",
      invalid: { [box]: expect.any(String) },
    });
  });
});

describe("editing a source", () => {
  test("makes the next version and leaves the first as it was", async () => {
    const { source } = await added(article());
    const edited = await editSource(desk.as(desk.otherEditor), {
      ...article({ title: "Corrected" }),
      source,
      version: 1,
    });
    expect(valueOf(edited)).toEqual({ source, version: 2 });
    const versions = await versionsOf(desk.db, source);
    expect(versions.map(({ version, csl }) => [version, csl.title])).toEqual([
      [2, "Corrected"],
      [1, "A title"],
    ]);
    expect(await eventsAbout("source_edited", source)).toHaveLength(1);
  });

  test("without a change makes no version and no event", async () => {
    const { source } = await added(article());
    const same = await editSource(desk.as(desk.editor), { ...article(), source, version: 1 });
    expect(valueOf(same)).toEqual({ source, version: 1 });
    expect(await versionsOf(desk.db, source)).toHaveLength(1);
    expect(await eventsAbout("source_edited", source)).toHaveLength(0);
  });

  test("from a version that is not the newest any more is refused", async () => {
    const { source } = await added(article());
    const edits = ["One", "Two"].map((title) =>
      editSource(desk.as(desk.editor), { ...article({ title }), source, version: 1 }),
    );
    const answers = await Promise.all(edits);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers).toContainEqual({ ok: false, why: "outdated" });
    expect(await versionsOf(desk.db, source)).toHaveLength(2);
  });

  test("keeps the link of an earlier version known", async () => {
    const url = "https://example.org/moved";
    const { source } = await added(article({ url }));
    const moved = article({ url: "https://example.org/moved-to" });
    valueOf(await editSource(desk.as(desk.editor), { ...moved, source, version: 1 }));
    expect((await findByUrl(desk.db, url))?.id).toBe(source);
    expect((await findByUrl(desk.db, "https://example.org/moved-to"))?.id).toBe(source);
  });

  test("of an unknown source is refused as not there", async () => {
    const edited = await editSource(desk.as(desk.editor), {
      ...article(),
      source: "nobody-2025-aaaa",
      version: 1,
    });
    expect(edited).toEqual({ ok: false, why: "not_found" });
  });

  test("never reaches the database's own guard: a version cannot be changed", async () => {
    const { source } = await added(article());
    const change = desk.db
      .update(sourceVersions)
      .set({ hash: "0".repeat(64) })
      .where(and(eq(sourceVersions.sourceId, source), eq(sourceVersions.version, 1)));
    await expect(change).rejects.toThrow();
  });
});

describe("finding sources", () => {
  const idsFor = async (search: Partial<Parameters<typeof searchSources>[1]>) =>
    (await searchSources(desk.db, { limit: 200, ...search })).sources.map(({ id }) => id);

  test("by every word, in title, author, publisher or link, without regard to accents", async () => {
    const { source } = await added(
      article({ title: "Déclaration de l’Élysée 100%", authors: "Zelenský, Volodymyr" }),
    );
    for (const words of ["declaration elysee", "ZELENSKY", "élysée 100%", source])
      expect(await idsFor({ words })).toEqual([source]);
    expect(await idsFor({ words: "declaration nowhere-to-be-found" })).toEqual([]);
  });

  test("that lack a link, a date, an origin or their text", async () => {
    const snapshot = { obtained: "pasted", text: "As it says." } as const;
    const adding = async (typed: TypedSource) =>
      valueOf(await createSource(desk.as(desk.editor), { ...article(typed), snapshot })).source;
    const whole = await adding({ url: "https://example.org/whole" });
    const undated = await adding({ url: "https://example.org/undated", issued: "" });
    const textless = (await added(article({ url: "https://example.org/textless" }))).source;
    const unlinked = await adding({});
    const nobodys = await adding({ url: "https://example.org/nobodys", publisher: "" });

    const anything = await idsFor({ lacking: "anything" });
    for (const one of [undated, textless, unlinked, nobodys]) expect(anything).toContain(one);
    expect(anything).not.toContain(whole);
    expect(await idsFor({ lacking: "date" })).toContain(undated);
    expect(await idsFor({ lacking: "date" })).not.toContain(textless);
    expect(await idsFor({ lacking: "text" })).toContain(textless);
    expect(await idsFor({ lacking: "text" })).not.toContain(undated);
    expect(await idsFor({ lacking: "origin" })).toContain(nobodys);
    expect(await idsFor({ lacking: "link" })).toContain(unlinked);
    expect(await idsFor({ lacking: "archived" })).toContain(whole);
  });

  test("that nobody cites", async () => {
    const cited = await added(article({ title: "Cited in a draft" }));
    const idle = await added(article({ title: "Idle" }));
    const entry = await desk.aDraft();
    await desk.write(
      entry,
      desk.editor,
      (doc) => void addCitation(doc, "venue", { source: cited.source, quote: "as said" }),
    );
    const unused = await idsFor({ unused: true });
    expect(unused).toContain(idle.source);
    expect(unused).not.toContain(cited.source);
  });
});

describe("where a source is used", () => {
  test("a draft is kept that names what can be no source", async () => {
    const { source } = await added(article({ title: "Beside what is no source" }));
    const entry = await desk.aDraft();
    await desk.write(entry, desk.editor, (doc) => {
      addCitation(doc, "venue", { source: `no source\0${"x".repeat(5000)}` });
      addCitation(doc, "venue", { source });
    });
    expect(await whereUsed(desk.db, source)).toMatchObject([{ entry: { id: entry } }]);
  });

  test("is nowhere once no draft cites it and the revision that did is erased", async () => {
    const { source } = await added(article({ title: "Cited and erased" }));
    const entry = await desk.aDraft();
    await desk.write(entry, desk.editor, (doc) => void addCitation(doc, "venue", { source }));
    const named = await desk.submit(entry);
    await desk.write(entry, desk.editor, (doc) => {
      for (const { id, source: cited } of citationsOf(doc, "venue"))
        if (cited === source) removeCitation(doc, id);
    });
    const isUnused = async () => {
      const { sources } = await searchSources(desk.db, { unused: true, limit: 1000 });
      return sources.some(({ id }) => id === source);
    };
    expect(await isUnused()).toBe(false);

    valueOf(await withdraw(desk.as(desk.editor), named));
    valueOf(await requestRedaction(desk.as(desk.admin), { ...named, reason: "A court order" }));
    valueOf(await confirmRedaction(desk.as(desk.reviewer), named));
    expect(await isUnused()).toBe(true);
    expect(await whereUsed(desk.db, source)).toEqual([]);
  });

  test("names the claims of drafts and revisions, and no draft that cites it no more", async () => {
    const { source } = await added(article({ title: "Used" }));
    const cite = (entry: string) =>
      desk.write(entry, desk.editor, (doc) => {
        addCitation(doc, "venue", { source, quote: "as said" });
      });
    const entry = await desk.aDraft();
    await cite(entry);
    const other = await desk.aDraft();
    await cite(other);
    await desk.write(other, desk.editor, (doc) => {
      for (const { id, source: cited } of citationsOf(doc, "venue"))
        if (cited === source) removeCitation(doc, id);
    });

    const [use, ...more] = await whereUsed(desk.db, source);
    expect(more).toEqual([]);
    expect(use).toMatchObject({
      entry: { id: entry, kind: "meeting" },
      draft: [{ path: "venue", label: "Venue", quotes: ["as said"] }],
      revisions: [],
    });

    await desk.submit(entry);
    expect((await whereUsed(desk.db, source))[0]?.revisions).toMatchObject([
      { number: 1, status: "in_review", version: 1, claims: [{ path: "venue" }] },
    ]);
  });
});
