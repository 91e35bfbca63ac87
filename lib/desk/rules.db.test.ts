import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ruleOf } from "#db/queries/kind-rules.ts";
import { loadSubject } from "#db/queries/subject.ts";
import { events } from "#db/schema.ts";
import { addCitation, setText } from "#lib/collab/layout.ts";
import type { KindRule } from "#lib/editorial/kind-rule.ts";
import { approve } from "./approve.ts";
import { confirmSubmission } from "./confirm-submission.ts";
import { prepareSubmission } from "./prepare-submission.ts";
import { publish } from "./publish.ts";
import { readInbox } from "./read/inbox.ts";
import { readReviewQueue } from "./read/review-queue.ts";
import { readRules } from "./read/rules.ts";
import { readSubmission } from "./read/submission.ts";
import { readEntry } from "./read/entry.ts";
import { setRule } from "./set-rule.ts";
import { aSource, openDesk, valueOf, type Submitted, type TestDesk } from "./testing/desk.ts";

let desk: TestDesk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const ask = async (rule: Partial<KindRule>) => {
  const { number: seen } = await ruleOf(desk.db, "meeting");
  return setRule(desk.as(desk.admin), {
    kind: "meeting",
    seen,
    approvals: 1,
    publishesAtOnce: false,
    reason: "Agreed on Monday",
    ...rule,
    blocking: [...(rule.blocking ?? [])],
  });
};

const statusOf = async ({ entry, revision }: Submitted) =>
  (await loadSubject(desk.db, entry, revision)).revision?.status;

test("two people approve, each once, and only then can it be published", async () => {
  valueOf(await ask({ approvals: 2 }));
  const { reviewer, otherReviewer, db } = desk;
  const named = await desk.submit(await desk.aDraft());
  await desk.supportAll(named);

  const first = valueOf(await approve(desk.as(reviewer), named));
  expect(first).toMatchObject({ final: false, given: 1, needed: 2 });
  expect(await statusOf(named)).toBe("in_review");
  expect(await publish(desk.as(reviewer), named)).toMatchObject({ refusals: ["wrong_status"] });
  expect(await approve(desk.as(reviewer), named)).toMatchObject({
    refusals: ["already_approved_by_you"],
  });
  const waitsFor = async (person: typeof reviewer) =>
    (await readInbox(db, person)).toReview.find(({ entry }) => entry === named.entry);
  expect(await waitsFor(reviewer)).toBeUndefined();
  expect(await waitsFor(otherReviewer)).toMatchObject({ given: 1, needed: 2 });
  const { waiting } = await readReviewQueue(db, reviewer.id);
  expect(waiting.find(({ entry }) => entry === named.entry)).toMatchObject({
    given: 1,
    needed: 2,
    approvedBy: [expect.any(String)],
  });

  expect(valueOf(await approve(desk.as(otherReviewer), named))).toMatchObject({
    final: true,
    published: false,
  });
  expect(await statusOf(named)).toBe("approved");
  valueOf(await publish(desk.as(reviewer), named));
  expect(await statusOf(named)).toBe("published");
});

test("a revision keeps the rule under which it was submitted", async () => {
  valueOf(await ask({ approvals: 3 }));
  const named = await desk.submit(await desk.aDraft());
  valueOf(await ask({ approvals: 1 }));
  await desk.supportAll(named);
  expect(valueOf(await approve(desk.as(desk.reviewer), named))).toMatchObject({
    final: false,
    needed: 3,
  });
});

test("the last approval publishes where the rule says so, with an event of its own", async () => {
  valueOf(await ask({ publishesAtOnce: true }));
  const entry = await desk.aDraft();
  const named = await desk.submit(entry);
  await desk.supportAll(named);
  expect(valueOf(await approve(desk.as(desk.reviewer), named))).toMatchObject({ published: true });
  expect(await statusOf(named)).toBe("published");
  const told = await desk.db
    .select({ type: events.type, data: events.data })
    .from(events)
    .where(eq(events.entryId, entry))
    .orderBy(events.seq);
  expect(told.slice(-2)).toMatchObject([
    { type: "revision_approved", data: { final: true } },
    { type: "revision_published", data: { byApproval: true } },
  ]);

  await desk.write(entry, desk.editor, (doc) => setText(doc, "venue", "Elsewhere"));
  const next = await desk.submit(entry);
  await desk.supportAll(next);
  valueOf(await approve(desk.as(desk.reviewer), next));
  expect(await statusOf(named)).toBe("replaced");
});

test("warnings that the rule names stop both steps of a submission", async () => {
  valueOf(await ask({}));
  const entry = await desk.aDraft();
  const source = await aSource(desk.db, desk.editor);
  await desk.write(entry, desk.editor, (doc) => addCitation(doc, "venue", { source }));
  const prepared = valueOf(await prepareSubmission(desk.as(desk.editor), { entry }));
  valueOf(await ask({ blocking: ["citation_without_quote"] }));
  const refusal = { why: "refused", refusals: ["warnings_block"] };
  expect(await prepareSubmission(desk.as(desk.editor), { entry })).toMatchObject(refusal);
  const confirmed = { entry, hash: prepared.hash, note: "A change" };
  expect(await confirmSubmission(desk.as(desk.editor), confirmed)).toMatchObject(refusal);

  const head = await readEntry(desk.db, entry);
  if (!head) throw new Error("The entry is gone.");
  const { proposal } = await readSubmission(desk.db, head, desk.editor.id);
  expect(proposal?.blocking.map(({ code }) => code)).toEqual(["citation_without_quote"]);

  valueOf(await ask({}));
  valueOf(await confirmSubmission(desk.as(desk.editor), confirmed));
});

test("only admins set rules, with a reason, and over the one that they saw", async () => {
  const rule = { kind: "overview", seen: 0, approvals: 2, publishesAtOnce: false } as const;
  const given = { ...rule, blocking: [], reason: "Agreed" };
  expect(await setRule(desk.as(desk.reviewer), given)).toMatchObject({
    refusals: ["not_in_role"],
  });
  expect(await setRule(desk.as(desk.admin), { ...given, reason: " " })).toMatchObject({
    invalid: { reason: expect.any(String) },
  });
  expect(await setRule(desk.as(desk.admin), { ...given, approvals: 4 })).toMatchObject({
    invalid: { approvals: expect.any(String) },
  });
  expect(await setRule(desk.as(desk.admin), { ...given, approvals: 1 })).toMatchObject({
    invalid: { "": expect.any(String) },
  });
  valueOf(await setRule(desk.as(desk.admin), given));
  expect(await setRule(desk.as(desk.admin), { ...given, approvals: 3 })).toMatchObject({
    why: "outdated",
  });
  const overview = (await readRules(desk.db)).find(({ kind }) => kind === "overview");
  expect(overview?.now).toMatchObject({ number: 1, approvals: 2 });
  expect(overview?.history).toMatchObject([{ reason: "Agreed", at: expect.any(Date) }]);
});
