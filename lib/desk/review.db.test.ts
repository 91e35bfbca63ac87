import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { claimsWithChecks } from "#db/queries/findings.ts";
import { events, people, reviewEnds, revisionStates, scheduleEnds } from "#db/schema.ts";
import { setText } from "#lib/collab/layout.ts";
import { approve } from "./approve.ts";
import { checkClaims } from "./check-claims.ts";
import { confirmSubmission } from "./confirm-submission.ts";
import { prepareSubmission } from "./prepare-submission.ts";
import { requestChanges } from "./request-changes.ts";
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
const eventsOf = async ({ revision }: Submitted, type: (typeof events.$inferSelect)["type"]) =>
  desk.db
    .select({ data: events.data })
    .from(events)
    .where(and(eq(events.revisionId, revision), eq(events.type, type)));
const someClaim = async ({ revision }: Submitted) => {
  const [claim] = await desk.claims(revision);
  if (!claim) throw new Error("The revision has no claims.");
  return { path: claim.path, hash: claim.hash };
};

describe("checking claims", () => {
  it("counts one or many findings, in one event", async () => {
    const named = await desk.inReview();
    const claims = await desk.claims(named.revision);
    const findings = claims.map(({ path, hash }, index) =>
      index === 0
        ? { path, hash, finding: "disputed" as const, reason: "The page says otherwise" }
        : { path, hash, finding: "supported" as const },
    );
    const value = valueOf(await checkClaims(desk.as(desk.reviewer), { ...named, findings }));
    expect(value).toEqual({ supported: claims.length - 1, disputed: 1 });
    expect(await eventsOf(named, "claims_checked")).toHaveLength(1);
  });

  it("is refused to authors, and to whoever is no reviewer", async () => {
    const both = await desk.aPerson("editor", "reviewer");
    const entry = await desk.aDraft();
    const named = await desk.submit(entry, both);
    const findings = [{ ...(await someClaim(named)), finding: "supported" as const }];
    expect(await checkClaims(desk.as(both), { ...named, findings })).toEqual({
      ok: false,
      why: "refused",
      refusals: ["is_author"],
      status: "in_review",
    });
    expect(await checkClaims(desk.as(desk.otherEditor), { ...named, findings })).toMatchObject({
      refusals: ["not_in_role"],
    });
  });

  it("asks why a claim is disputed", async () => {
    const named = await desk.inReview();
    const findings = [{ ...(await someClaim(named)), finding: "disputed" as const, reason: " " }];
    expect(await checkClaims(desk.as(desk.reviewer), { ...named, findings })).toMatchObject({
      why: "invalid",
      invalid: { "findings.0.reason": "Say what is wrong with it" },
    });
  });

  it("is refused for a claim that is not what the person saw", async () => {
    const named = await desk.inReview();
    const findings = [{ path: "venue", hash: "0".repeat(64), finding: "supported" as const }];
    expect(await checkClaims(desk.as(desk.reviewer), { ...named, findings })).toEqual({
      ok: false,
      why: "outdated",
    });
  });

  it("carries over to the next revision until the claim changes", async () => {
    const first = await desk.inReview();
    await desk.supportAll(first);
    await desk.write(first.entry, desk.editor, (doc) => setText(doc, "venue", "Chequers"));
    const second = await desk.submit(first.entry);
    const unchecked = (await claimsWithChecks(desk.db, second.revision))
      .filter(({ mustCite, checks }) => mustCite && checks.length === 0)
      .map(({ path }) => path);
    expect(unchecked).toEqual(["venue"]);
  });

  it("does not count once its person is an author of the later revision", async () => {
    const both = await desk.aPerson("editor", "reviewer");
    const first = await desk.inReview();
    await desk.supportAll(first, both);
    await desk.write(first.entry, both, (doc) => setText(doc, "venue", "Chequers"));
    const second = await desk.submit(first.entry);
    for (const { checks } of await claimsWithChecks(desk.db, second.revision))
      expect(checks).toEqual([]);
  });
});

describe("approving", () => {
  it("ends the review once every claim that must be cited is supported", async () => {
    const named = await desk.inReview();
    expect(await approve(desk.as(desk.reviewer), named)).toMatchObject({
      refusals: ["claims_unchecked"],
    });
    await desk.supportAll(named);
    expect(valueOf(await approve(desk.as(desk.reviewer), named))).toMatchObject({ final: true });
    expect(await statusOf(named)).toBe("approved");
  });

  it("is refused while a claim is disputed, also by somebody else", async () => {
    const named = await desk.inReview();
    await desk.supportAll(named);
    const findings = [
      { ...(await someClaim(named)), finding: "disputed" as const, reason: "Not in the source" },
    ];
    valueOf(await checkClaims(desk.as(desk.otherReviewer), { ...named, findings }));
    expect(await approve(desk.as(desk.reviewer), named)).toMatchObject({
      refusals: ["claims_disputed"],
    });
  });

  it("is refused to authors, also to an admin among them", async () => {
    const all = await desk.aPerson("editor", "reviewer", "admin");
    const named = await desk.submit(await desk.aDraft(), all);
    await desk.supportAll(named);
    expect(await approve(desk.as(all), named)).toMatchObject({ refusals: ["is_author"] });
  });

  it("is won by one of two reviewers at once; the other hears what the revision is now", async () => {
    const named = await desk.inReview();
    await desk.supportAll(named);
    const outcomes = await Promise.all(
      [desk.reviewer, desk.otherReviewer].map((one) => approve(desk.as(one), named)),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toEqual({
      ok: false,
      why: "refused",
      refusals: ["wrong_status"],
      status: "approved",
    });
    expect(await eventsOf(named, "revision_approved")).toHaveLength(1);
  });

  it("acts once for a double click with one key", async () => {
    const named = await desk.inReview();
    await desk.supportAll(named);
    const key = randomUUID();
    const [first, second] = await Promise.all([
      approve(desk.as(desk.reviewer, key), named),
      approve(desk.as(desk.reviewer, key), named),
    ]);
    expect(first).toEqual(second);
    expect(first.ok).toBe(true);
  });

  it("races a resubmission: either the approval or the new revision counts, never both", async () => {
    const named = await desk.inReview();
    await desk.supportAll(named);
    await desk.write(named.entry, desk.editor, (doc) => setText(doc, "city", ""));
    await desk.write(named.entry, desk.editor, (doc) => setText(doc, "venue", "Chequers"));
    const { hash } = valueOf(await prepareSubmission(desk.as(desk.editor), { entry: named.entry }));
    const [approved, resubmitted] = await Promise.all([
      approve(desk.as(desk.reviewer), named),
      confirmSubmission(desk.as(desk.editor), { entry: named.entry, hash, note: "Mend the venue" }),
    ]);
    expect(resubmitted.ok).toBe(true);
    expect(await statusOf(named)).toBe(approved.ok ? "approved" : "superseded");
    if (!approved.ok) expect(approved).toMatchObject({ status: "superseded" });
  });

  it("names the content that the person saw", async () => {
    const named = await desk.inReview();
    await desk.supportAll(named);
    const seen = { ...named, hash: "0".repeat(64) };
    expect(await approve(desk.as(desk.reviewer), seen)).toEqual({ ok: false, why: "outdated" });
  });

  it("gives up the schedule of an older revision", async () => {
    const old = await desk.approved();
    const at = new Date(Date.now() + 3_600_000).toISOString();
    valueOf(await schedule(desk.as(desk.reviewer), { ...old, at }));
    await desk.write(old.entry, desk.editor, (doc) => setText(doc, "venue", "Chequers"));
    await desk.approved(await desk.submit(old.entry));
    const ends = await desk.db
      .select({ outcome: scheduleEnds.outcome })
      .from(scheduleEnds)
      .where(sql`${scheduleEnds.reason} like 'A newer revision%'`);
    expect(ends).toEqual([{ outcome: "cancelled" }]);
  });

  it("is refused to somebody who was disabled since they signed in", async () => {
    const named = await desk.inReview();
    await desk.supportAll(named);
    const leaver = await desk.aPerson("reviewer");
    await desk.db
      .update(people)
      .set({ disabledAt: sql`clock_timestamp()` })
      .where(eq(people.id, leaver.id));
    expect(await approve(desk.as(leaver), named)).toEqual({
      ok: false,
      why: "refused",
      refusals: ["not_in_role"],
    });
  });
});

describe("ending a review otherwise", () => {
  it("requests changes with a reason, once", async () => {
    const named = await desk.inReview();
    const ask = (reason: string) => requestChanges(desk.as(desk.reviewer), { ...named, reason });
    expect(await ask(" ")).toMatchObject({ refusals: ["needs_words"] });
    expect(await ask("long ".repeat(120))).toMatchObject({
      invalid: { reason: "Use at most 500 characters: these are 599" },
    });
    valueOf(await ask("The date is the wrong day"));
    expect(await statusOf(named)).toBe("changes_requested");
    expect(await ask("Again")).toMatchObject({
      refusals: ["wrong_status"],
      status: "changes_requested",
    });
  });

  it("withdraws for an author or an admin, and for nobody else", async () => {
    const named = await desk.inReview();
    expect(await withdraw(desk.as(desk.otherEditor), named)).toMatchObject({
      refusals: ["not_author"],
    });
    valueOf(await withdraw(desk.as(desk.editor), named));
    expect(await statusOf(named)).toBe("withdrawn");
    const another = await desk.inReview();
    valueOf(await withdraw(desk.as(desk.admin), another));
    expect(await statusOf(another)).toBe("withdrawn");
  });

  it("revokes an approval that is not public, and says why", async () => {
    const named = await desk.approved();
    const revoke = (reason: string) => revokeApproval(desk.as(desk.reviewer), { ...named, reason });
    expect(await revoke("")).toMatchObject({ refusals: ["needs_words"] });
    valueOf(await revoke("A source was withdrawn"));
    expect(await statusOf(named)).toBe("changes_requested");
    expect(await revoke("Again")).toMatchObject({ refusals: ["wrong_status"] });
  });

  it("is won by one of an approval and a withdrawal at once", async () => {
    const named = await desk.inReview();
    await desk.supportAll(named);
    const outcomes = await Promise.all([
      approve(desk.as(desk.reviewer), named),
      withdraw(desk.as(desk.editor), named),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(
      await desk.db.select().from(reviewEnds).where(eq(reviewEnds.revisionId, named.revision)),
    ).toHaveLength(1);
  });
});
