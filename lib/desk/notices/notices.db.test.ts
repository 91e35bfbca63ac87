import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { people } from "#db/schema.ts";
import { setText } from "#lib/collab/layout.ts";
import type { Actor } from "#lib/editorial/policy.ts";
import { checkClaims } from "../check-claims.ts";
import { continueThread } from "../comments/continue-thread.ts";
import { startThread } from "../comments/start-thread.ts";
import { requestChanges } from "../request-changes.ts";
import { requestReview } from "../request-review.ts";
import { takeOverReview } from "../take-over-review.ts";
import { openDesk, valueOf, type Submitted, type TestDesk } from "../testing/desk.ts";
import { countNotices, readNotices } from "./read-notices.ts";
import { seeAll, seeEntry, seeNotice } from "./see.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const told = async (who: Actor, entry: string) =>
  (await readNotices(desk.db, who.id)).filter((one) => one.entry === entry).map(({ kind }) => kind);
const dispute = async (revision: Submitted, path: string) => {
  const claim = (await desk.claims(revision.revision)).find((one) => one.path === path);
  const finding = { path, hash: claim?.hash ?? "", finding: "disputed" as const, reason: "No" };
  valueOf(await checkClaims(desk.as(desk.reviewer), { ...revision, findings: [finding] }));
};

describe("who is told", () => {
  it("authors, what becomes of their revision, each thing once", async () => {
    const revision = await desk.inReview();
    await dispute(revision, "venue");
    await dispute(revision, "heldOn");
    expect(await told(desk.editor, revision.entry)).toEqual(["disputed"]);
    valueOf(await requestChanges(desk.as(desk.reviewer), { ...revision, reason: "Mend it" }));
    expect(await told(desk.editor, revision.entry)).toEqual(["sent_back", "disputed"]);
    const published = await desk.published();
    expect(await told(desk.editor, published.entry)).toEqual(["published", "approved"]);
    // Nobody is told what they did themselves.
    expect(await told(desk.reviewer, published.entry)).toEqual([]);
  });

  it("whoever is asked to review, and whose review is taken over", async () => {
    const revision = await desk.inReview();
    const asked = { ...revision, person: desk.reviewer.id };
    valueOf(await requestReview(desk.as(desk.editor), asked));
    expect(await told(desk.reviewer, revision.entry)).toEqual(["review_asked"]);
    valueOf(await takeOverReview(desk.as(desk.otherReviewer), revision));
    expect(await told(desk.reviewer, revision.entry)).toEqual([
      "review_taken_over",
      "review_asked",
    ]);
  });

  it("whoever checked a claim that says something else in the next revision", async () => {
    const revision = await desk.inReview();
    await desk.supportAll(revision);
    await desk.write(revision.entry, desk.editor, (doc) => setText(doc, "venue", "Elsewhere"));
    await desk.submit(revision.entry);
    expect(await told(desk.reviewer, revision.entry)).toEqual(["check_lapsed"]);
    // What lapsed before is no news.
    await desk.write(revision.entry, desk.editor, (doc) =>
      setText(doc, "venue", "Elsewhere again"),
    );
    await desk.submit(revision.entry);
    expect(await told(desk.reviewer, revision.entry)).toEqual(["check_lapsed"]);
  });

  it("whoever is mentioned, given a conversation, or took part in it; for one reason only", async () => {
    const entry = await desk.aDraft();
    const called = await desk.aPerson("reviewer", "editor", "admin");
    await desk.db.update(people).set({ name: "Ada Lovelace" }).where(eq(people.id, called.id));
    const { thread } = valueOf(
      await startThread(desk.as(desk.editor), { entry, claim: "venue", body: "@Ada Lovelace?" }),
    );
    expect(await told(called, entry)).toEqual(["mentioned"]);
    const say = (by: Actor, body: string) =>
      continueThread(desk.as(by), { thread, act: "said", body });
    valueOf(await say(called, "Yes."));
    expect(await told(desk.editor, entry)).toEqual(["replied"]);
    valueOf(await say(desk.otherEditor, "Really, @Ada Lovelace?"));
    expect(await told(called, entry)).toEqual(["mentioned"]);
    const given = { thread, act: "assigned" as const, assignee: called.id };
    valueOf(await continueThread(desk.as(desk.editor), given));
    expect(await told(called, entry)).toEqual(["assigned", "mentioned"]);
    valueOf(await continueThread(desk.as(desk.editor), { thread, act: "resolved" }));
    expect(await told(called, entry)).toEqual(["assigned", "mentioned"]);
  });
});

describe("what was told", () => {
  it("is seen by looking at the entry, by following it, or all at once, and only one's own", async () => {
    const first = await desk.published();
    const second = await desk.published();
    const unseen = async () => (await countNotices(desk.db, desk.editor.id)).unseen;
    const before = await unseen();
    await seeEntry(desk.db, desk.editor.id, first.entry);
    expect(await unseen()).toBe(before - 2);
    const [newest] = await readNotices(desk.db, desk.editor.id, { unseen: true });
    expect(newest).toMatchObject({ entry: second.entry, number: 1, by: "Test reviewer" });
    expect(await seeNotice(desk.db, desk.otherEditor.id, newest?.seq ?? 0)).toBeUndefined();
    expect(await unseen()).toBe(before - 2);
    expect(await seeNotice(desk.db, desk.editor.id, newest?.seq ?? 0)).toMatchObject({
      entryId: second.entry,
    });
    expect(await unseen()).toBe(before - 3);
    await seeAll(desk.db, desk.editor.id, (newest?.seq ?? 0) - 1);
    expect(await unseen()).toBe(0);
  });

  it("is nobody's without a role", async () => {
    const revision = await desk.published();
    await desk.db.update(people).set({ roles: [] }).where(eq(people.id, desk.editor.id));
    expect(await readNotices(desk.db, desk.editor.id)).toEqual([]);
    expect(await countNotices(desk.db, desk.editor.id)).toEqual({ unseen: 0, last: 0 });
    await desk.db
      .update(people)
      .set({ roles: ["editor"] })
      .where(eq(people.id, desk.editor.id));
    expect(await told(desk.editor, revision.entry)).not.toEqual([]);
  });
});
