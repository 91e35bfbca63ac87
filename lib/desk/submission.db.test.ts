import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  candidates,
  entries,
  events,
  revisionPeople,
  revisions,
  revisionStates,
  sourceVersions,
} from "#db/schema.ts";
import { readDraft } from "#lib/collab/drafts.ts";
import { addCitation, addRow, cellPath, setText, setValue } from "#lib/collab/layout.ts";
import { sourceHash } from "#lib/editorial/hash.ts";
import { confirmSubmission } from "./confirm-submission.ts";
import { createEntry } from "./create-entry.ts";
import { discardDraft } from "./discard-draft.ts";
import { freezeDraft } from "./freeze-draft.ts";
import { prepareSubmission } from "./prepare-submission.ts";
import { retract } from "./retract.ts";
import { aSource, openDesk, valueOf, type TestDesk } from "./testing/desk.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const authorsOf = async (revision: string) => {
  const rows = await desk.db
    .select({ id: revisionPeople.personId })
    .from(revisionPeople)
    .where(and(eq(revisionPeople.revisionId, revision), eq(revisionPeople.part, "author")));
  return rows.map(({ id }) => id).toSorted();
};
const venueOf = async (revision: string) => {
  const [row] = await desk.db
    .select({ frozen: revisions.frozen })
    .from(revisions)
    .where(eq(revisions.id, revision));
  return row?.frozen?.content.fields.venue;
};
const statusOf = async (revision: string) => {
  const [row] = await desk.db
    .select({ status: revisionStates.status })
    .from(revisionStates)
    .where(eq(revisionStates.revisionId, revision));
  return row?.status;
};

describe("creating an entry", () => {
  it("opens a draft with the title, written by its creator", async () => {
    const slug = `m-${randomUUID()}`;
    const { entry } = valueOf(
      await createEntry(desk.as(desk.editor), { kind: "meeting", title: " London ", slug }),
    );
    const draft = await readDraft(desk.db, entry);
    expect(draft?.content.fields.title).toEqual({ value: "London" });
    expect(draft?.authors).toEqual([desk.editor.id]);
    const [row] = await desk.db.select().from(entries).where(eq(entries.id, entry));
    expect(row?.draftTitle).toBe("London");
    expect(
      await desk.db.select({ type: events.type }).from(events).where(eq(events.entryId, entry)),
    ).toEqual([{ type: "entry_created" }]);
  });

  it("is an editor's to do", async () => {
    const refused = await createEntry(desk.as(desk.reviewer), {
      kind: "meeting",
      title: "London",
      slug: "london-by-reviewer",
    });
    expect(refused).toEqual({ ok: false, why: "refused", refusals: ["not_in_role"] });
  });

  it("refuses reserved, malformed and taken addresses in words", async () => {
    const make = (slug: string) =>
      createEntry(desk.as(desk.editor), { kind: "pledge", title: "A pledge", slug });
    for (const slug of ["history", "v", "Not a slug"])
      expect(await make(slug)).toMatchObject({
        why: "invalid",
        invalid: { slug: expect.any(String) },
      });
    valueOf(await make("a-pledge"));
    expect(await make("a-pledge")).toMatchObject({
      why: "invalid",
      invalid: { slug: expect.any(String) },
    });
  });

  it("says what is wrong in the order of the form", async () => {
    const outcome = await createEntry(desk.as(desk.editor), {
      kind: "pledge",
      title: " ",
      slug: "",
    });
    expect(!outcome.ok && outcome.why === "invalid" && Object.entries(outcome.invalid)).toEqual([
      ["title", "Enter a title"],
      ["slug", "Enter an address"],
    ]);
  });

  it("gives the address to one of two who ask for it at once", async () => {
    const ask = () =>
      createEntry(desk.as(desk.editor), {
        kind: "pledge",
        title: "A pledge",
        slug: "wanted-twice",
      });
    const outcomes = await Promise.all([ask(), ask(), ask()]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    for (const outcome of outcomes)
      if (!outcome.ok)
        expect(outcome).toMatchObject({ why: "invalid", invalid: { slug: expect.any(String) } });
  });

  it("makes no second overview", async () => {
    const make = (slug: string) =>
      createEntry(desk.as(desk.editor), { kind: "overview", title: "The coalition", slug });
    valueOf(await make("coalition"));
    expect(await make("another")).toMatchObject({
      why: "invalid",
      invalid: { kind: expect.any(String) },
    });
  });
});

describe("a submission", () => {
  it("is refused while something is missing, and says what", async () => {
    const slug = `m-${randomUUID()}`;
    const { entry } = valueOf(
      await createEntry(desk.as(desk.editor), { kind: "meeting", title: "London", slug }),
    );
    const prepared = await prepareSubmission(desk.as(desk.editor), { entry });
    expect(prepared).toMatchObject({ ok: false, why: "incomplete" });
    if (!prepared.ok && prepared.why === "incomplete")
      expect(prepared.problems.map(({ path }) => path)).toContain("heldOn");
  });

  it("needs a change note", async () => {
    const entry = await desk.aDraft();
    const { hash } = valueOf(await prepareSubmission(desk.as(desk.editor), { entry }));
    const outcome = await confirmSubmission(desk.as(desk.editor), { entry, hash, note: "  " });
    expect(outcome).toMatchObject({ why: "refused", refusals: ["needs_words"] });
  });

  it("submits exactly what was prepared, whoever types meanwhile, and names its authors only", async () => {
    const entry = await desk.aDraft("Lancaster House");
    const { hash } = valueOf(await prepareSubmission(desk.as(desk.editor), { entry }));
    await desk.write(entry, desk.otherEditor, (doc) => setText(doc, "venue", "Chequers"));
    const { revision } = valueOf(
      await confirmSubmission(desk.as(desk.editor), { entry, hash, note: "Add the venue" }),
    );
    expect(await venueOf(revision)).toMatchObject({ value: "Lancaster House" });
    expect(await authorsOf(revision)).toEqual([desk.editor.id]);
    expect(await statusOf(revision)).toBe("in_review");
    expect(await desk.db.select().from(candidates).where(eq(candidates.entryId, entry))).toEqual(
      [],
    );
  });

  it("counts everyone who typed, the submitter, and whoever edited a source as authors", async () => {
    const librarian = await desk.aPerson("editor");
    const submitter = await desk.aPerson("editor");
    const entry = await desk.aDraft();
    const source = await aSource(desk.db, librarian);
    await desk.write(entry, desk.otherEditor, (doc) => {
      setText(doc, "city", "London");
      addCitation(doc, "city", { source });
    });
    const { revision } = await desk.submit(entry, submitter);
    expect(await authorsOf(revision)).toEqual(
      [desk.editor.id, desk.otherEditor.id, librarian.id, submitter.id].toSorted(),
    );
  });

  it("freezes the newest version of a source", async () => {
    const entry = await desk.aDraft();
    const source = await aSource(desk.db, desk.editor);
    const csl = { id: source, type: "webpage" as const, title: "A report, corrected" };
    await desk.db.insert(sourceVersions).values({
      sourceId: source,
      version: 2,
      csl,
      hash: sourceHash(csl),
      createdBy: desk.editor.id,
    });
    await desk.write(entry, desk.editor, (doc) => {
      setText(doc, "city", "London");
      addCitation(doc, "city", { source });
    });
    const { revision } = await desk.submit(entry);
    const [row] = await desk.db.select().from(revisions).where(eq(revisions.id, revision));
    expect(row?.frozen?.sources[source]).toMatchObject({
      version: 2,
      csl: { title: "A report, corrected" },
    });
  });

  it("calls another entry by what readers read of it, and never by a title that was taken back", async () => {
    const named = await desk.published();
    const naming = await desk.aDraft();
    await desk.write(naming, desk.editor, (doc) => {
      setValue(doc, cellPath("present", addRow(doc, "present"), "member"), { entry: named.entry });
    });
    const labelNow = async () => {
      const [entry] = await desk.db.select().from(entries).where(eq(entries.id, naming));
      if (!entry) throw new Error("It was made above.");
      const { freeze } = await freezeDraft(desk.db, entry);
      return freeze.ok ? freeze.frozen.labels[named.entry]?.label : freeze;
    };
    await desk.write(named.entry, desk.editor, (doc) => setText(doc, "title", "Not read yet"));
    expect(await labelNow()).toBe("A meeting");
    valueOf(await retract(desk.as(desk.reviewer), { ...named, reason: "It never took place." }));
    expect(await labelNow()).toBe("Not read yet");
  });

  it("supersedes the revision that is still in review", async () => {
    const first = await desk.inReview();
    await desk.write(first.entry, desk.editor, (doc) => setValue(doc, "format", "virtual"));
    await desk.write(first.entry, desk.editor, (doc) => setText(doc, "venue", "Chequers"));
    const unready = await prepareSubmission(desk.as(desk.editor), { entry: first.entry });
    expect(unready).toMatchObject({
      why: "incomplete",
      problems: [{ path: "format", code: "not_cited" }],
    });
    await desk.write(first.entry, desk.editor, (doc) => setValue(doc, "format", undefined));
    const second = await desk.submit(first.entry);
    expect(await statusOf(first.revision)).toBe("superseded");
    expect(await statusOf(second.revision)).toBe("in_review");
  });

  it("is refused when it says nothing new", async () => {
    const { entry } = await desk.inReview();
    const again = await prepareSubmission(desk.as(desk.editor), { entry });
    expect(again).toMatchObject({ why: "refused", refusals: ["nothing_changed"] });
  });

  it("is refused once the draft was discarded, or for a hash that nobody prepared", async () => {
    const entry = await desk.aDraft();
    const { hash, generation } = valueOf(await prepareSubmission(desk.as(desk.editor), { entry }));
    valueOf(await discardDraft(desk.as(desk.editor), { entry, generation }));
    const note = "Too late";
    expect(await confirmSubmission(desk.as(desk.editor), { entry, hash, note })).toEqual({
      ok: false,
      why: "outdated",
    });
    expect(
      await confirmSubmission(desk.as(desk.editor), { entry, hash: "0".repeat(64), note }),
    ).toEqual({ ok: false, why: "outdated" });
  });

  it("acts once for a double click with one key, and answers both the same", async () => {
    const entry = await desk.aDraft();
    const { hash } = valueOf(await prepareSubmission(desk.as(desk.editor), { entry }));
    const key = randomUUID();
    const click = () => confirmSubmission(desk.as(desk.editor, key), { entry, hash, note: "Once" });
    const [first, second] = await Promise.all([click(), click()]);
    expect(first).toEqual(second);
    expect(first.ok).toBe(true);
    expect(await desk.db.select().from(revisions).where(eq(revisions.entryId, entry))).toHaveLength(
      1,
    );
  });

  it("is won by one of two people who confirm at once; the other hears that nothing is new", async () => {
    const entry = await desk.aDraft();
    const { hash } = valueOf(await prepareSubmission(desk.as(desk.editor), { entry }));
    const outcomes = await Promise.all(
      [desk.editor, desk.otherEditor].map((one) =>
        confirmSubmission(desk.as(one), { entry, hash, note: "Mine" }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, why: "outdated" });
  });

  it("is refused for an editor who was disabled or demoted meanwhile, whatever the caller believes", async () => {
    const entry = await desk.aDraft();
    const demoted = { ...desk.reviewer, roles: ["editor" as const] };
    expect(await prepareSubmission(desk.as(demoted), { entry })).toMatchObject({
      why: "refused",
      refusals: ["not_in_role"],
    });
  });

  it("about an entry that is not there finds nothing", async () => {
    expect(await prepareSubmission(desk.as(desk.editor), { entry: randomUUID() })).toEqual({
      ok: false,
      why: "not_found",
    });
  });

  it("refuses a key that another command has used", async () => {
    const key = randomUUID();
    const entry = await desk.aDraft();
    const { hash } = valueOf(await prepareSubmission(desk.as(desk.editor, key), { entry }));
    await expect(
      confirmSubmission(desk.as(desk.editor, key), { entry, hash, note: "Reused" }),
    ).rejects.toThrow(/used again/);
  });
});
