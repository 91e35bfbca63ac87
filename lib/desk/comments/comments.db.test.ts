import { afterAll, beforeAll, expect, test } from "vitest";
import { authorsOfDraft } from "#db/queries/authors.ts";
import { checkClaims } from "../check-claims.ts";
import { readInbox } from "../read/inbox.ts";
import { readReviewThreads } from "../read/review-threads.ts";
import { readThreads } from "../read/threads.ts";
import { setText } from "#lib/collab/layout.ts";
import { bringBackDraft } from "../bring-back-draft.ts";
import { discardDraft } from "../discard-draft.ts";
import { openDesk, valueOf, type TestDesk } from "../testing/desk.ts";
import { continueThread } from "./continue-thread.ts";
import { startThread } from "./start-thread.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const STRETCH = { generation: 1, field: "account", from: "AQID", to: "BAUG", quote: "the leaders" };

async function aThread(entry: string, body = "Is this right?") {
  return valueOf(await startThread(desk.as(desk.reviewer), { entry, claim: "venue", body })).thread;
}

test("a conversation is begun, answered, resolved and reopened, and makes nobody an author", async () => {
  const entry = await desk.aDraft();
  const thread = await aThread(entry);
  const { as, editor, reviewer } = desk;
  valueOf(await continueThread(as(editor), { thread, act: "said", body: "  It is.  " }));
  valueOf(await continueThread(as(reviewer), { thread, act: "resolved" }));
  expect(await readThreads(desk.db, entry)).toMatchObject([
    {
      claim: "venue",
      isResolved: true,
      comments: [
        { number: 1, act: "said", body: "Is this right?", by: { id: reviewer.id } },
        { number: 2, act: "said", body: "It is.", by: { id: editor.id } },
        { number: 3, act: "resolved", by: { id: reviewer.id } },
      ],
    },
  ]);
  valueOf(await continueThread(as(editor), { thread, act: "reopened" }));
  expect(await readThreads(desk.db, entry)).toMatchObject([{ isResolved: false }]);
  expect(await authorsOfDraft(desk.db, entry)).toEqual([editor.id]);
});

test("a stretch of prose keeps its positions and its words", async () => {
  const entry = await desk.aDraft();
  const about = { entry, claim: "account/p1", body: "Who?", stretch: STRETCH };
  valueOf(await startThread(desk.as(desk.editor), about));
  expect(await readThreads(desk.db, entry)).toMatchObject([
    {
      quote: "the leaders",
      stretch: { generation: 1, field: "account", from: "AQID", to: "BAUG" },
    },
  ]);
  const later = { ...about, stretch: { ...STRETCH, generation: 2 } };
  expect(await startThread(desk.as(desk.editor), later)).toMatchObject({ why: "not_found" });
});

test("a conversation is at its letters again in a draft that is brought back, and not in another", async () => {
  const entry = await desk.aDraft();
  const about = { entry, claim: "account/p1", body: "Which Paris?", stretch: STRETCH };
  valueOf(await startThread(desk.as(desk.reviewer), about));
  const isIn = async () => (await readThreads(desk.db, entry))[0]?.stretch?.generation;
  valueOf(await discardDraft(desk.as(desk.editor), { entry, generation: 1 }));
  expect(await isIn()).toBe(1);
  valueOf(await bringBackDraft(desk.as(desk.editor), { entry, generation: 2 }));
  expect(await isIn()).toBe(3);
});

test("what is said at the same moment is kept in an order", async () => {
  const entry = await desk.aDraft();
  const thread = await aThread(entry);
  const bodies = Array.from({ length: 8 }, (_, index) => `Answer ${index}`);
  const outcomes = await Promise.all(
    bodies.map((body) => continueThread(desk.as(desk.editor), { thread, act: "said", body })),
  );
  expect(outcomes.map(({ ok }) => ok)).not.toContain(false);
  const [read] = await readThreads(desk.db, entry);
  expect(read?.comments.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test("only people at the desk may say something, and only something", async () => {
  const entry = await desk.aDraft();
  const nobody = await desk.aPerson();
  const said = { entry, claim: "venue", body: "Hello" };
  expect(await startThread(desk.as(nobody), said)).toMatchObject({ why: "refused" });
  const empty = await startThread(desk.as(desk.editor), { ...said, body: " \n " });
  expect(empty).toMatchObject({ why: "invalid", invalid: { body: "Write something first" } });
  const long = await startThread(desk.as(desk.editor), { ...said, body: "x".repeat(4001) });
  expect(long).toMatchObject({ why: "invalid" });
  const other = crypto.randomUUID();
  expect(await startThread(desk.as(desk.editor), { ...said, entry: other })).toMatchObject({
    why: "not_found",
  });
  expect(
    await continueThread(desk.as(desk.editor), { thread: other, act: "resolved" }),
  ).toMatchObject({ why: "not_found" });
});

test("who is mentioned or given something finds it in the inbox until they answer or it is resolved", async () => {
  const { as, db, editor } = desk;
  const entry = await desk.aDraft();
  const called = await desk.aPerson("reviewer", "admin");
  const inbox = async () => (await readInbox(db, called)).said.filter((one) => one.entry === entry);
  const thread = await aThread(entry, "What do you say, @Test reviewer and admin?");
  expect(await inbox()).toMatchObject([{ thread, assigned: false }]);
  valueOf(await continueThread(as(called), { thread, act: "said", body: "Nothing." }));
  expect(await inbox()).toEqual([]);
  valueOf(await continueThread(as(editor), { thread, act: "assigned", assignee: called.id }));
  expect(await inbox()).toMatchObject([{ thread, assigned: true, body: "Nothing." }]);
  valueOf(await continueThread(as(editor), { thread, act: "resolved" }));
  expect(await inbox()).toEqual([]);
  valueOf(await continueThread(as(editor), { thread, act: "reopened" }));
  valueOf(await continueThread(as(called), { thread, act: "assigned" }));
  expect(await inbox()).toEqual([]);
  const nobody = await desk.aPerson();
  const given = { thread, act: "assigned" as const, assignee: nobody.id };
  expect(await continueThread(as(editor), given)).toMatchObject({ why: "invalid" });
});

test("a dispute begins a conversation, a resubmission tells what became of it, and support ends it", async () => {
  const { as, db, editor, reviewer } = desk;
  const first = await desk.inReview();
  const { entry } = first;
  const venue = async (revision: string) => {
    const claims = await desk.claims(revision);
    const claim = claims.find(({ path }) => path === "venue");
    if (!claim) throw new Error("No venue.");
    return { path: claim.path, hash: claim.hash };
  };
  const disputed = {
    ...(await venue(first.revision)),
    finding: "disputed" as const,
    reason: "The source names another place.",
  };
  valueOf(await checkClaims(as(reviewer), { ...first, findings: [disputed] }));
  const [begun] = await readReviewThreads(db, entry, { number: 1 });
  expect(begun).toMatchObject({
    claim: "venue",
    revision: 1,
    comments: [{ body: "The source names another place.", by: { id: reviewer.id } }],
  });
  expect(begun?.since).toBeUndefined();

  valueOf(
    await continueThread(as(editor), {
      thread: begun?.id ?? "",
      act: "said",
      body: "Corrected to the place in the source.",
    }),
  );
  await desk.write(entry, editor, (doc) => setText(doc, "venue", "Chatham House"));
  const second = await desk.submit(entry);
  expect(await readReviewThreads(db, entry, { number: 2 })).toMatchObject([
    {
      since: "changed",
      isResolved: false,
      comments: [{}, { body: expect.stringContaining("Corrected") }],
    },
  ]);
  const supported = { ...(await venue(second.revision)), finding: "supported" as const };
  valueOf(await checkClaims(as(reviewer), { ...second, findings: [supported] }));
  expect(await readReviewThreads(db, entry, { number: 2 })).toMatchObject([{ isResolved: true }]);
});
