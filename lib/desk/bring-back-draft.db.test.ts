import { and, eq, gt } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { authorsOfDraft } from "#db/queries/authors.ts";
import { draftGenerations, draftTexts, draftUpdates, events, revisionPeople } from "#db/schema.ts";
import { readDraft } from "#lib/collab/drafts.ts";
import { compact } from "#lib/collab/journal.ts";
import { setText } from "#lib/collab/layout.ts";
import type { Actor } from "#lib/editorial/policy.ts";
import { approve } from "./approve.ts";
import { bringBackDraft } from "./bring-back-draft.ts";
import { checkClaims } from "./check-claims.ts";
import { confirmRedaction } from "./confirm-redaction.ts";
import { confirmSubmission } from "./confirm-submission.ts";
import { discardDraft } from "./discard-draft.ts";
import { prepareSubmission } from "./prepare-submission.ts";
import { publish } from "./publish.ts";
import { republish } from "./republish.ts";
import { requestChanges } from "./request-changes.ts";
import { readInbox } from "./read/inbox.ts";
import { requestRedaction } from "./request-redaction.ts";
import { requestReview } from "./request-review.ts";
import { restoreRevision } from "./restore-revision.ts";
import { retract } from "./retract.ts";
import { openDesk, valueOf, type Submitted, type TestDesk } from "./testing/desk.ts";
import { withdraw } from "./withdraw.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const draftOf = async (entry: string) => {
  const draft = await readDraft(desk.db, entry);
  if (!draft) throw new Error("There is no draft.");
  return draft;
};
const venueOf = async (entry: string) => {
  const { venue } = (await draftOf(entry)).content.fields;
  return venue && "value" in venue ? venue.value : undefined;
};
const setVenue = (entry: string, by: Actor, venue: string) =>
  desk.write(entry, by, (doc) => setText(doc, "venue", venue));

const discard = async (entry: string, by = desk.editor) => {
  const { generation } = await draftOf(entry);
  return valueOf(await discardDraft(desk.as(by), { entry, generation })).generation;
};
const bringBack = async (entry: string, by = desk.editor) =>
  bringBackDraft(desk.as(by), { entry, generation: (await draftOf(entry)).generation });

describe("a draft that was discarded", () => {
  it("comes back as it was, with its authors and by whoever may discard it", async () => {
    const { entry } = await desk.published();
    await setVenue(entry, desk.otherEditor, "Chequers");
    const before = await draftOf(entry);
    const begun = await discard(entry);
    expect(await venueOf(entry)).toBe("Lancaster House");

    expect(await bringBack(entry, desk.reviewer)).toMatchObject({ refusals: ["not_in_role"] });
    expect(valueOf(await bringBack(entry))).toEqual({ generation: begun + 1 });
    const after = await draftOf(entry);
    expect(after.content).toEqual(before.content);
    // The editor wrote what is public, and no more than that.
    expect(after.authors).toEqual([desk.otherEditor.id]);
    const [last] = await desk.db
      .select()
      .from(events)
      .where(and(eq(events.entryId, entry), eq(events.type, "draft_brought_back")));
    expect(last).toMatchObject({ personId: desk.editor.id, data: { generation: begun } });

    await setVenue(entry, desk.editor, "Chequers, again");
    expect(await venueOf(entry)).toBe("Chequers, again");
    expect(await bringBack(entry)).toMatchObject({ refusals: ["no_draft_before"] });
  });

  it("comes back once more after it was folded, discarded and brought back before", async () => {
    const entry = await desk.aDraft("Chequers");
    await compact(desk.db, { entryId: entry, generation: 1 });
    for (const venue of ["Chequers", "Chequers and London"]) {
      await setVenue(entry, desk.otherEditor, venue);
      await discard(entry);
      expect(await venueOf(entry)).toBeUndefined();
      valueOf(await bringBack(entry));
      expect(await venueOf(entry)).toBe(venue);
    }
    expect((await authorsOfDraft(desk.db, entry)).toSorted()).toEqual(
      [desk.editor.id, desk.otherEditor.id].toSorted(),
    );
  });

  it("stays away where somebody has begun anew, and what they wrote stays", async () => {
    const { entry } = await desk.published();
    await setVenue(entry, desk.editor, "Chequers");
    const begun = await discard(entry);
    await setVenue(entry, desk.otherEditor, "Paris");
    expect(await bringBack(entry)).toMatchObject({ refusals: ["draft_begun"] });
    await compact(desk.db, { entryId: entry, generation: begun });
    expect(await bringBack(entry)).toMatchObject({ refusals: ["draft_begun"] });
    expect(await venueOf(entry)).toBe("Paris");

    const untouched = await desk.aDraft();
    expect(await bringBack(untouched)).toMatchObject({ refusals: ["no_draft_before"] });
    const stale = await discard(untouched);
    await discard(untouched);
    expect(
      await bringBackDraft(desk.as(desk.editor), { entry: untouched, generation: stale }),
    ).toMatchObject({ why: "outdated" });
  });

  it("loses nothing to somebody who begins at the same moment", async () => {
    for (let round = 0; round < 6; round++) {
      const entry = await desk.aDraft("Chequers");
      const generation = await discard(entry);
      const [outcome] = await Promise.all([
        bringBackDraft(desk.as(desk.editor), { entry, generation }),
        desk.write(entry, desk.otherEditor, (doc) => setText(doc, "city", "Kyiv")),
      ]);
      const { fields } = (await draftOf(entry)).content;
      expect(fields.city).toMatchObject({ value: "Kyiv" });
      if (outcome.ok) expect(fields.venue).toMatchObject({ value: "Chequers" });
      else expect(outcome).toMatchObject({ refusals: ["draft_begun"] });
    }
  });
});

it("takes a restoration back as well", async () => {
  const named = await desk.inReview();
  await setVenue(named.entry, desk.otherEditor, "Chequers");
  const { generation } = await draftOf(named.entry);
  valueOf(await restoreRevision(desk.as(desk.editor), { ...named, generation }));
  expect(await venueOf(named.entry)).toBe("Lancaster House");
  valueOf(await bringBack(named.entry));
  expect(await venueOf(named.entry)).toBe("Chequers");
});

it("keeps four eyes: whoever wrote in it reviews nothing that is submitted from it", async () => {
  const both = await desk.aPerson("editor", "reviewer");
  const { entry } = await desk.published();
  await setVenue(entry, both, "Chequers");
  await discard(entry);
  valueOf(await bringBack(entry));
  const named = await desk.submit(entry, desk.otherEditor);
  const authors = await desk.db
    .select({ id: revisionPeople.personId })
    .from(revisionPeople)
    .where(eq(revisionPeople.revisionId, named.revision));
  expect(authors.map(({ id }) => id).toSorted()).toEqual([both.id, desk.otherEditor.id].toSorted());
  const findings = (await desk.claims(named.revision)).map(({ path, hash }) => ({
    path,
    hash,
    finding: "supported" as const,
  }));
  expect(await checkClaims(desk.as(both), { ...named, findings })).toMatchObject({
    refusals: ["is_author"],
  });
  await desk.supportAll(named);
  expect(await approve(desk.as(both), named)).toMatchObject({ refusals: ["is_author"] });
  // Whoever brought it back wrote nothing of it.
  expect((await authorsOfDraft(desk.db, entry)).includes(desk.editor.id)).toBe(false);
});

describe("whoever wrote what a draft began with", () => {
  /** Public and partly `both`'s, with a draft that began with it and in which another editor wrote. */
  const begunWithWordsOf = async (both: Actor) => {
    const before = await desk.published();
    const { entry } = before;
    await setVenue(entry, both, "Chequers");
    const named = await desk.approved(await desk.submit(entry));
    valueOf(await publish(desk.as(desk.reviewer), named));
    await discard(entry);
    await setVenue(entry, desk.otherEditor, "Chequers, upstairs");
    return { ...named, before };
  };
  const expectNoReviewOf = async (entry: string, both: Actor) => {
    expect(await authorsOfDraft(desk.db, entry)).toContain(both.id);
    const { hash } = valueOf(await prepareSubmission(desk.as(desk.otherEditor), { entry }));
    const submission = { entry, hash, note: "A change" };
    expect(
      await confirmSubmission(desk.as(desk.otherEditor), { ...submission, reviewer: both.id }),
    ).toMatchObject({ refusals: ["could_not_review"] });
    const { revision } = valueOf(await confirmSubmission(desk.as(desk.otherEditor), submission));
    await expectRefused({ entry, revision }, both);
  };
  const expectRefused = async (named: Submitted, both: Actor) => {
    const findings = (await desk.claims(named.revision)).map(({ path, hash: claim }) => ({
      path,
      hash: claim,
      finding: "supported" as const,
    }));
    expect(await checkClaims(desk.as(both), { ...named, findings })).toMatchObject({
      refusals: ["is_author"],
    });
    await desk.supportAll(named);
    expect(await approve(desk.as(both), named)).toMatchObject({ refusals: ["is_author"] });
  };

  it("may review what comes of it while readers read those words", async () => {
    const both = await desk.aPerson("editor", "reviewer");
    const { entry } = await begunWithWordsOf(both);
    await discard(entry);
    valueOf(await bringBack(entry));
    expect(await authorsOfDraft(desk.db, entry)).toEqual([desk.otherEditor.id]);
    const later = await desk.submit(entry, desk.otherEditor);
    await desk.supportAll(later, both);
    valueOf(await approve(desk.as(both), later));
    valueOf(await publish(desk.as(desk.reviewer), later));
    // What readers read now has them still.
    await setVenue(entry, desk.otherEditor, "Chequers, downstairs");
    expect(await authorsOfDraft(desk.db, entry)).toEqual([desk.otherEditor.id]);
  });

  it("reviews nothing of it once they are retracted", async () => {
    const both = await desk.aPerson("editor", "reviewer");
    const named = await begunWithWordsOf(both);
    valueOf(await retract(desk.as(desk.reviewer), { ...named, reason: "It was wrong" }));
    await expectNoReviewOf(named.entry, both);
  });

  it("reviews nothing of it once what replaced them is retracted as well", async () => {
    const both = await desk.aPerson("editor", "reviewer");
    const { entry } = await begunWithWordsOf(both);
    const later = await desk.approved(await desk.submit(entry, desk.otherEditor));
    valueOf(await publish(desk.as(desk.reviewer), later));
    await discard(entry);
    valueOf(await retract(desk.as(desk.reviewer), { ...later, reason: "It was wrong" }));
    await setVenue(entry, desk.otherEditor, "Chequers, downstairs");
    await expectNoReviewOf(entry, both);
  });

  it("reviews no more of what is in review already, once they are retracted", async () => {
    const both = await desk.aPerson("editor", "reviewer");
    const began = await begunWithWordsOf(both);
    const named = await desk.submit(began.entry, desk.otherEditor);
    const mayReview = async () =>
      (await readInbox(desk.db, both)).toReview.some(({ entry }) => entry === began.entry);
    expect(await mayReview()).toBe(true);
    valueOf(await retract(desk.as(desk.reviewer), { ...began, reason: "It was wrong" }));
    expect(await mayReview()).toBe(false);
    const asked = { ...named, person: both.id };
    expect(await requestReview(desk.as(desk.otherEditor), asked)).toMatchObject({
      refusals: ["could_not_review"],
    });
    await expectRefused(named, both);
    valueOf(await withdraw(desk.as(both), named));
  });

  it("still reviews what is in review while they write what comes after it", async () => {
    const both = await desk.aPerson("editor", "reviewer");
    const { entry } = await begunWithWordsOf(both);
    const named = await desk.submit(entry, desk.otherEditor);
    await setVenue(entry, both, "Chequers, downstairs");
    await desk.supportAll(named, both);
    valueOf(await approve(desk.as(both), named));
  });

  it("reviews nothing of it where it is brought back after they were retracted", async () => {
    const both = await desk.aPerson("editor", "reviewer");
    const named = await begunWithWordsOf(both);
    await discard(named.entry);
    valueOf(await retract(desk.as(desk.reviewer), { ...named, reason: "It was wrong" }));
    valueOf(await bringBack(named.entry));
    await expectNoReviewOf(named.entry, both);
  });

  it("reviews nothing of it where it is brought back after they were replaced", async () => {
    const both = await desk.aPerson("editor", "reviewer");
    const { entry, before } = await begunWithWordsOf(both);
    await discard(entry);
    const note = "That was right";
    valueOf(await republish(desk.as(desk.reviewer), { ...before, note }));
    valueOf(await bringBack(entry));
    await expectNoReviewOf(entry, both);
  });
});

describe("a redaction", () => {
  const redact = async (named: Submitted) => {
    valueOf(await requestRedaction(desk.as(desk.admin), { ...named, reason: "A court order" }));
    valueOf(await confirmRedaction(desk.as(desk.reviewer), named));
  };
  const expectErased = async (entry: string) => {
    const { generation, content } = await draftOf(entry);
    expect(JSON.stringify(content)).not.toContain("Lancaster");
    const closed = await desk.db
      .select()
      .from(draftGenerations)
      .where(and(eq(draftGenerations.entryId, entry), gt(draftGenerations.generation, 0)));
    for (const draft of closed.filter((one) => one.generation < generation))
      expect(draft.snapshot).toBeNull();
    expect(
      await desk.db.select().from(draftUpdates).where(eq(draftUpdates.entryId, entry)),
    ).toEqual([]);
    const texts = await desk.db.select().from(draftTexts).where(eq(draftTexts.entryId, entry));
    expect(JSON.stringify(texts)).not.toContain("Lancaster");
  };

  it("takes the words out of a draft that was brought back and from which they were frozen", async () => {
    const named = await desk.published();
    await setVenue(named.entry, desk.editor, "Lancaster House, upstairs");
    await discard(named.entry);
    valueOf(await bringBack(named.entry));
    valueOf(await retract(desk.as(desk.reviewer), { ...named, reason: "It was wrong" }));
    await redact(named);
    await expectErased(named.entry);
    expect(await bringBack(named.entry)).toMatchObject({ refusals: ["draft_erased"] });
  });

  it("takes them out of one that was begun with them, brought back twice", async () => {
    const named = await desk.published();
    await discard(named.entry);
    await setVenue(named.entry, desk.editor, "Lancaster House, upstairs");
    for (const _ of [1, 2]) {
      await discard(named.entry);
      valueOf(await bringBack(named.entry));
    }
    valueOf(await retract(desk.as(desk.reviewer), { ...named, reason: "It was wrong" }));
    await redact(named);
    await expectErased(named.entry);
  });

  it("takes them out of it where they were submitted after it was brought back", async () => {
    const entry = await desk.aDraft();
    await discard(entry);
    valueOf(await bringBack(entry));
    const named = await desk.submit(entry);
    await discard(entry);
    valueOf(await bringBack(entry));
    const reason = "Not this";
    valueOf(await requestChanges(desk.as(desk.reviewer), { ...named, reason }));
    await redact(named);
    await expectErased(entry);
  });

  it("leaves nothing to bring back of what was discarded before", async () => {
    const named = await desk.published();
    await setVenue(named.entry, desk.editor, "Lancaster House, upstairs");
    valueOf(await retract(desk.as(desk.reviewer), { ...named, reason: "It was wrong" }));
    await discard(named.entry);
    await redact(named);
    expect(await bringBack(named.entry)).toMatchObject({ refusals: ["draft_erased"] });
    await expectErased(named.entry);
  });
});
