import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { events, people, reviewRequests } from "#db/schema.ts";
import type { Actor } from "#lib/editorial/policy.ts";
import { approve } from "./approve.ts";
import { confirmSubmission } from "./confirm-submission.ts";
import { prepareSubmission } from "./prepare-submission.ts";
import { readInbox } from "./read/inbox.ts";
import { readReviewQueue } from "./read/review-queue.ts";
import { requestChanges } from "./request-changes.ts";
import { requestReview } from "./request-review.ts";
import { takeOverReview } from "./take-over-review.ts";
import { openDesk, valueOf, type Submitted, type TestDesk } from "./testing/desk.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const ask = (revision: Submitted, person: Actor, by = desk.editor) =>
  requestReview(desk.as(by), { ...revision, person: person.id });
const inboxItem = async (revision: Submitted, of: Actor) =>
  (await readInbox(desk.db, of)).toReview.find(({ entry }) => entry === revision.entry);
const lastEvent = async ({ entry }: Submitted) =>
  (await desk.db.select().from(events).where(eq(events.entryId, entry)).orderBy(events.seq)).at(-1);

describe("asking somebody to review", () => {
  it("comes with the submission, in its one event, and stands first in their inbox", async () => {
    await desk.inReview();
    const entry = await desk.aDraft();
    const { hash } = valueOf(await prepareSubmission(desk.as(desk.editor), { entry }));
    const { revision } = valueOf(
      await confirmSubmission(desk.as(desk.editor), {
        entry,
        hash,
        note: "A change",
        reviewer: desk.reviewer.id,
      }),
    );
    expect(await lastEvent({ entry, revision })).toMatchObject({
      type: "revision_submitted",
      data: { asked: desk.reviewer.id },
    });
    expect((await readInbox(desk.db, desk.reviewer)).toReview[0]).toMatchObject({
      entry,
      isMine: true,
    });
    expect(await inboxItem({ entry, revision }, desk.otherReviewer)).toMatchObject({
      isMine: false,
      asked: expect.any(String),
    });
  });

  it("refuses whoever could not: authors, other roles, closed accounts, those who are asked", async () => {
    const revision = await desk.inReview();
    const could = { ok: false, refusals: ["could_not_review"] };
    const author = await desk.aPerson("editor", "reviewer");
    const theirs = await desk.submit(await desk.aDraft(), author);
    expect(await ask(theirs, author, desk.admin)).toMatchObject(could);
    expect(await ask(revision, desk.otherEditor)).toMatchObject(could);
    const closed = await desk.aPerson("reviewer");
    await desk.db.update(people).set({ disabledAt: new Date() }).where(eq(people.id, closed.id));
    expect(await ask(revision, closed)).toMatchObject(could);
    const entry = await desk.aDraft();
    const { hash } = valueOf(await prepareSubmission(desk.as(author), { entry }));
    const named = { entry, hash, note: "Mine", reviewer: author.id };
    expect(await confirmSubmission(desk.as(author), named)).toMatchObject(could);
    valueOf(await ask(revision, desk.reviewer));
    expect(await ask(revision, desk.reviewer)).toMatchObject({ refusals: ["asked_already"] });
    valueOf(await requestChanges(desk.as(desk.reviewer), { ...revision, reason: "No" }));
    expect(await ask(revision, desk.otherReviewer)).toMatchObject({ refusals: ["wrong_status"] });
  });

  it("can be taken over by anybody who may review, and by nobody else", async () => {
    const revision = await desk.inReview();
    valueOf(await ask(revision, desk.reviewer));
    const take = (by: Actor) => takeOverReview(desk.as(by), revision);
    expect(await take(desk.editor)).toMatchObject({ ok: false });
    expect(await take(desk.reviewer)).toMatchObject({ refusals: ["asked_already"] });
    valueOf(await take(desk.otherReviewer));
    expect(await lastEvent(revision)).toMatchObject({
      type: "review_taken_over",
      data: { from: desk.reviewer.id },
    });
    expect(await inboxItem(revision, desk.otherReviewer)).toMatchObject({ isMine: true });
    expect(await inboxItem(revision, desk.reviewer)).toMatchObject({ isMine: false });
    // Whoever is asked is not the only one who may decide.
    await desk.supportAll(revision);
    valueOf(await approve(desk.as(desk.reviewer), revision));
  });

  it("of two who take over at once leaves one after the other", async () => {
    const revision = await desk.inReview();
    const both = [desk.reviewer, desk.otherReviewer];
    await Promise.all(both.map((by) => takeOverReview(desk.as(by), revision)));
    const rows = await desk.db
      .select()
      .from(reviewRequests)
      .where(and(eq(reviewRequests.revisionId, revision.revision)))
      .orderBy(reviewRequests.number);
    expect(rows.map(({ number }) => number)).toEqual([1, 2]);
  });
});

it("the queue tells what waits with whom, and how decisions went", async () => {
  const before = await readReviewQueue(desk.db, desk.editor.id);
  const revision = await desk.inReview();
  valueOf(await ask(revision, desk.reviewer));
  const during = await readReviewQueue(desk.db, desk.editor.id);
  expect(during.waiting).toHaveLength(before.waiting.length + 1);
  expect(during.waiting.at(-1)).toMatchObject({
    entry: revision.entry,
    isOwn: true,
    asked: expect.any(String),
    supported: 0,
  });
  valueOf(await requestChanges(desk.as(desk.reviewer), { ...revision, reason: "Not yet" }));
  const after = await readReviewQueue(desk.db, desk.editor.id);
  expect(after.waiting).toHaveLength(before.waiting.length);
  expect(after.figures.decided).toBe(before.figures.decided + 1);
  expect(after.figures.sentBack).toBe(before.figures.sentBack + 1);
  expect(after.figures.median).toBeGreaterThanOrEqual(0);
});
