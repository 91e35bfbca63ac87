import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "#db/client.ts";
import { verifyChain } from "#db/log.ts";
import {
  draftUpdates,
  events,
  publicationEnds,
  publications,
  revisions,
  revisionStates,
  scheduleEnds,
  schedules,
} from "#db/schema.ts";
import { readDraft } from "#lib/collab/drafts.ts";
import { setText } from "#lib/collab/layout.ts";
import { onPublicRecordChanged } from "#lib/press/announce.ts";
import { cancelSchedule } from "./cancel-schedule.ts";
import { confirmRedaction } from "./confirm-redaction.ts";
import { discardDraft } from "./discard-draft.ts";
import { dueSchedules, publishDue } from "./publish-due.ts";
import { publish } from "./publish.ts";
import { republish } from "./republish.ts";
import { requestRedaction } from "./request-redaction.ts";
import { restoreRevision } from "./restore-revision.ts";
import { retract } from "./retract.ts";
import { revokeApproval } from "./revoke-approval.ts";
import { schedule } from "./schedule.ts";
import { openDesk, valueOf, type Submitted, type TestDesk } from "./testing/desk.ts";
import { withdraw } from "./withdraw.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const statusOf = async ({ revision }: Submitted) => {
  const [row] = await desk.db
    .select({ status: revisionStates.status })
    .from(revisionStates)
    .where(eq(revisionStates.revisionId, revision));
  return row?.status;
};
const spansOf = (entry: string) =>
  desk.db
    .select({ revision: publications.revisionId, outcome: publicationEnds.outcome })
    .from(publications)
    .leftJoin(
      publicationEnds,
      and(
        eq(publicationEnds.entryId, publications.entryId),
        eq(publicationEnds.ordinal, publications.ordinal),
      ),
    )
    .where(eq(publications.entryId, entry))
    .orderBy(publications.ordinal);
const nextRevision = async (entry: string, venue: string): Promise<Submitted> => {
  await desk.write(entry, desk.editor, (doc) => setText(doc, "venue", venue));
  return desk.submit(entry, desk.editor, `Now at ${venue}`);
};
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

describe("publishing", () => {
  it("makes an approved revision public, and empties the press before it answers", async () => {
    const named = await desk.approved();
    let emptied = 0;
    const stop = onPublicRecordChanged(() => emptied++);
    valueOf(await publish(desk.as(desk.reviewer), named));
    stop();
    expect(emptied).toBe(1);
    expect(await statusOf(named)).toBe("published");
  });

  it("replaces what was public", async () => {
    const first = await desk.published();
    const second = await desk.approved(await nextRevision(first.entry, "Chequers"));
    expect(valueOf(await publish(desk.as(desk.reviewer), second))).toMatchObject({ replaced: 1 });
    expect(await statusOf(first)).toBe("replaced");
    expect(await spansOf(first.entry)).toEqual([
      { revision: first.revision, outcome: "replaced" },
      { revision: second.revision, outcome: null },
    ]);
  });

  it("is refused before approval, to editors, and for all but the newest approved revision", async () => {
    const unapproved = await desk.inReview();
    expect(await publish(desk.as(desk.reviewer), unapproved)).toMatchObject({
      refusals: ["wrong_status"],
      status: "in_review",
    });
    const old = await desk.approved();
    expect(await publish(desk.as(desk.editor), old)).toMatchObject({ refusals: ["not_in_role"] });
    await desk.approved(await nextRevision(old.entry, "Chequers"));
    expect(await publish(desk.as(desk.reviewer), old)).toMatchObject({
      refusals: ["not_newest_approved"],
    });
  });

  it("is won by one of two people at once, and by one of a publication and a revocation", async () => {
    const twice = await desk.approved();
    const both = await Promise.all(
      [desk.reviewer, desk.otherReviewer].map((one) => publish(desk.as(one), twice)),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ status: "published" });

    const contested = await desk.approved();
    const [published, revoked] = await Promise.all([
      publish(desk.as(desk.reviewer), contested),
      revokeApproval(desk.as(desk.otherReviewer), { ...contested, reason: "Not yet" }),
    ]);
    expect([published.ok, revoked.ok].filter(Boolean)).toHaveLength(1);
    expect(await statusOf(contested)).toBe(published.ok ? "published" : "changes_requested");
  });
});

describe("a schedule", () => {
  const scheduled = async () => {
    const named = await desk.approved();
    valueOf(await schedule(desk.as(desk.reviewer), { ...named, at: inAnHour() }));
    const [row] = await desk.db
      .select({ id: schedules.id })
      .from(schedules)
      .where(eq(schedules.revisionId, named.revision));
    if (!row) throw new Error("There is no schedule.");
    return { ...named, id: row.id };
  };
  /** Only a test may do this, as the superuser: the row is append-only. */
  const comeDue = async (id: string) => {
    const superuser = connect(desk.superuser, { name: "clock" });
    await superuser.db.transaction(async (tx) => {
      await tx.execute(sql`set local session_replication_role = replica`);
      await tx.execute(
        sql`update schedules set publish_at = clock_timestamp() - interval '1 second' where id = ${id}`,
      );
    });
    await superuser.close();
  };
  const endOf = async (id: string) => {
    const [end] = await desk.db.select().from(scheduleEnds).where(eq(scheduleEnds.scheduleId, id));
    return end;
  };

  it("is refused for a time that has passed", async () => {
    const named = await desk.approved();
    const at = new Date(Date.now() - 60_000).toISOString();
    expect(await schedule(desk.as(desk.reviewer), { ...named, at })).toMatchObject({
      why: "invalid",
      invalid: { at: expect.any(String) },
    });
  });

  it("stands in the way of publishing, revoking and a second one, until it is cancelled", async () => {
    const { id, ...named } = await scheduled();
    const reviewer = desk.as(desk.reviewer);
    expect(await publish(reviewer, named)).toMatchObject({ refusals: ["is_scheduled"] });
    expect(await schedule(desk.as(desk.reviewer), { ...named, at: inAnHour() })).toMatchObject({
      refusals: ["is_scheduled"],
    });
    expect(await revokeApproval(desk.as(desk.reviewer), { ...named, reason: "No" })).toMatchObject({
      refusals: ["is_scheduled"],
    });
    valueOf(await cancelSchedule(desk.as(desk.otherReviewer), named));
    expect(await endOf(id)).toMatchObject({
      outcome: "cancelled",
      personId: desk.otherReviewer.id,
    });
    expect(await cancelSchedule(desk.as(desk.reviewer), named)).toMatchObject({
      refusals: ["not_scheduled"],
    });
    valueOf(await publish(desk.as(desk.reviewer), named));
  });

  it("is not kept before its time", async () => {
    const { id } = await scheduled();
    expect(await dueSchedules(desk.db)).not.toContain(id);
    expect(await publishDue(desk.db, id)).toEqual({ outcome: "not_due" });
    expect(await endOf(id)).toBeUndefined();
  });

  it("is kept once when its time has come, however many are woken", async () => {
    const { id, ...named } = await scheduled();
    await comeDue(id);
    expect(await dueSchedules(desk.db)).toContain(id);
    const outcomes = await Promise.all([1, 2, 3].map(() => publishDue(desk.db, id)));
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual([
      "ended",
      "ended",
      "published",
    ]);
    expect(await statusOf(named)).toBe("published");
    expect(await endOf(id)).toMatchObject({ outcome: "published" });
    expect(await dueSchedules(desk.db)).not.toContain(id);
  });

  it("ends as failed, with its reason in the log, when a rule no longer holds", async () => {
    const leaver = await desk.aPerson("reviewer");
    const named = await desk.approved();
    valueOf(await schedule(desk.as(leaver), { ...named, at: inAnHour() }));
    const [row] = await desk.db
      .select({ id: schedules.id })
      .from(schedules)
      .where(eq(schedules.revisionId, named.revision));
    const id = row?.id ?? "";
    await desk.db.execute(sql`update people set roles = '{editor}' where id = ${leaver.id}`);
    await comeDue(id);
    expect(await publishDue(desk.db, id)).toEqual({ outcome: "failed", refusals: ["not_in_role"] });
    expect(await endOf(id)).toMatchObject({ outcome: "failed" });
    expect(await statusOf(named)).toBe("approved");
    const failed = await desk.db
      .select({ data: events.data })
      .from(events)
      .where(and(eq(events.revisionId, named.revision), eq(events.type, "schedule_failed")));
    expect(failed).toHaveLength(1);
    expect(await publishDue(desk.db, id)).toEqual({ outcome: "ended" });
  });

  it("is either kept or cancelled when both happen at once", async () => {
    const { id, ...named } = await scheduled();
    await comeDue(id);
    const [kept, cancelled] = await Promise.all([
      publishDue(desk.db, id),
      cancelSchedule(desk.as(desk.reviewer), named),
    ]);
    expect(kept.outcome === "published").toBe(!cancelled.ok);
    expect(await statusOf(named)).toBe(cancelled.ok ? "approved" : "published");
  });
});

describe("retracting and republishing", () => {
  it("retracts with a public reason, for good", async () => {
    const named = await desk.published();
    expect(await retract(desk.as(desk.reviewer), { ...named, reason: "" })).toMatchObject({
      refusals: ["needs_words"],
    });
    valueOf(await retract(desk.as(desk.reviewer), { ...named, reason: "The source was forged" }));
    expect(await statusOf(named)).toBe("retracted");
    expect(await republish(desk.as(desk.reviewer), { ...named, note: "Back" })).toMatchObject({
      refusals: ["wrong_status"],
      status: "retracted",
    });
  });

  it("lets something new be published after a retraction", async () => {
    const named = await desk.published();
    valueOf(await retract(desk.as(desk.reviewer), { ...named, reason: "The source was forged" }));
    const next = await desk.approved(await nextRevision(named.entry, "Chequers"));
    expect(valueOf(await publish(desk.as(desk.reviewer), next))).not.toHaveProperty("replaced", 1);
    expect(await statusOf(next)).toBe("published");
  });

  it("republishes what was replaced, with a note of its own", async () => {
    const first = await desk.published();
    const second = await desk.approved(await nextRevision(first.entry, "Chequers"));
    valueOf(await publish(desk.as(desk.reviewer), second));
    const again = (note: string) => republish(desk.as(desk.reviewer), { ...first, note });
    expect(await again("")).toMatchObject({ refusals: ["needs_words"] });
    expect(valueOf(await again("The new venue was a mistake"))).toMatchObject({ replaced: 2 });
    expect(await statusOf(first)).toBe("published");
    expect(await statusOf(second)).toBe("replaced");
  });
});

describe("the draft", () => {
  it("begins anew with what is public when it is discarded, without authors", async () => {
    const { entry } = await desk.published();
    await desk.write(entry, desk.otherEditor, (doc) => setText(doc, "venue", "Chequers"));
    const before = await readDraft(desk.db, entry);
    const generation = before?.generation ?? 0;
    expect(before?.authors).toEqual([desk.otherEditor.id]);
    expect(await discardDraft(desk.as(desk.reviewer), { entry, generation })).toMatchObject({
      refusals: ["not_in_role"],
    });
    valueOf(await discardDraft(desk.as(desk.editor), { entry, generation }));
    const after = await readDraft(desk.db, entry);
    expect(after).toMatchObject({ generation: generation + 1, authors: [] });
    expect(after?.content.fields.venue).toMatchObject({ value: "Lancaster House" });
    expect(await discardDraft(desk.as(desk.editor), { entry, generation })).toEqual({
      ok: false,
      why: "outdated",
    });
  });

  it("takes a revision's words back, and their authors with them", async () => {
    const first = await desk.published();
    const second = await nextRevision(first.entry, "Chequers");
    valueOf(await withdraw(desk.as(desk.editor), second));
    await desk.write(first.entry, desk.otherEditor, (doc) => setText(doc, "venue", "Elsewhere"));
    const before = await readDraft(desk.db, first.entry);
    const generation = before?.generation ?? 0;
    valueOf(await restoreRevision(desk.as(desk.otherEditor), { ...second, generation }));
    const after = await readDraft(desk.db, first.entry);
    expect(after?.content.fields.venue).toMatchObject({ value: "Chequers" });
    expect(after?.authors).toEqual([desk.editor.id]);
  });
});

describe("a redaction", () => {
  it("takes two people, and erases the words, the journal and the drafts that held them", async () => {
    const first = await desk.published();
    const second = await nextRevision(first.entry, "A private address");
    const { admin, reviewer } = desk;
    expect(
      await requestRedaction(desk.as(admin), { ...second, reason: "A private address" }),
    ).toMatchObject({ refusals: ["wrong_status"], status: "in_review" });
    valueOf(await withdraw(desk.as(desk.editor), second));
    expect(
      await requestRedaction(desk.as(reviewer), { ...second, reason: "A private address" }),
    ).toMatchObject({ refusals: ["not_in_role"] });
    expect(await confirmRedaction(desk.as(reviewer), second)).toMatchObject({
      refusals: ["no_redaction_request"],
    });
    valueOf(await requestRedaction(desk.as(admin), { ...second, reason: "A private address" }));
    expect(await confirmRedaction(desk.as(admin), second)).toMatchObject({
      refusals: ["same_person"],
    });
    valueOf(await confirmRedaction(desk.as(reviewer), second));

    const [row] = await desk.db.select().from(revisions).where(eq(revisions.id, second.revision));
    expect(row).toMatchObject({ frozen: null, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const draft = await readDraft(desk.db, first.entry);
    expect(draft?.content.fields.venue).toMatchObject({ value: "Lancaster House" });
    expect(
      await desk.db.select().from(draftUpdates).where(eq(draftUpdates.entryId, first.entry)),
    ).toEqual([]);
    expect(
      await restoreRevision(desk.as(desk.editor), {
        ...second,
        generation: draft?.generation ?? 0,
      }),
    ).toMatchObject({ refusals: ["is_redacted"] });
  });

  it("is completed by one of two people at once", async () => {
    const named = await desk.inReview();
    valueOf(await withdraw(desk.as(desk.editor), named));
    valueOf(await requestRedaction(desk.as(desk.admin), { ...named, reason: "A court order" }));
    const outcomes = await Promise.all(
      [desk.reviewer, desk.otherReviewer].map((one) => confirmRedaction(desk.as(one), named)),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusals: ["is_redacted"] });
  });
});

it("leaves both chains whole after all of this", async () => {
  expect(await verifyChain(desk.db, "private")).toMatchObject({ ok: true });
  expect(await verifyChain(desk.db, "public")).toMatchObject({ ok: true });
  const key = randomUUID();
  const named = await desk.approved();
  const [one, two] = await Promise.all([
    publish(desk.as(desk.reviewer, key), named),
    publish(desk.as(desk.reviewer, key), named),
  ]);
  expect(one).toEqual(two);
});
