import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setText } from "#lib/collab/layout.ts";
import { checkClaims } from "../check-claims.ts";
import { publish } from "../publish.ts";
import { requestChanges } from "../request-changes.ts";
import { requestRedaction } from "../request-redaction.ts";
import { schedule } from "../schedule.ts";
import { openDesk, valueOf, type TestDesk } from "../testing/desk.ts";
import { withdraw } from "../withdraw.ts";
import { countKinds, listEntries } from "./entries.ts";
import { readEntry } from "./entry.ts";
import { readDraftSide, readHistory, readRevisions, readRevisionSide } from "./history.ts";
import { readInbox } from "./inbox.ts";
import { readReview } from "./review.ts";
import { readCandidate, readSubmission } from "./submission.ts";
import { prepareSubmission } from "../prepare-submission.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const headOf = async (id: string) => {
  const entry = await readEntry(desk.db, id);
  if (!entry) throw new Error("There is no such entry.");
  return entry;
};
const entriesIn = (items: { entry: string }[]) => items.map(({ entry }) => entry);

describe("the inbox", () => {
  it("shows a reviewer what others wrote, with its progress, and never their own", async () => {
    const both = await desk.aPerson("editor", "reviewer");
    const own = await desk.submit(await desk.aDraft(), both);
    const others = await desk.inReview();
    const { toReview } = await readInbox(desk.db, both);
    expect(entriesIn(toReview)).toContain(others.entry);
    expect(entriesIn(toReview)).not.toContain(own.entry);
    await desk.supportAll(others);
    const after = await readInbox(desk.db, both);
    const item = after.toReview.find(({ entry }) => entry === others.entry);
    expect(item?.supported).toBe(item?.required);
    expect(item?.required).toBeGreaterThan(0);
  });

  it("shows authors what was disputed or sent back, with the reason", async () => {
    const named = await desk.inReview();
    const [claim] = await desk.claims(named.revision);
    const finding = {
      path: claim?.path ?? "",
      hash: claim?.hash ?? "",
      finding: "disputed" as const,
    };
    const findings = [{ ...finding, reason: "Not there" }];
    valueOf(await checkClaims(desk.as(desk.reviewer), { ...named, findings }));
    expect((await readInbox(desk.db, desk.editor)).disputed).toContainEqual(
      expect.objectContaining({ entry: named.entry, disputed: 1 }),
    );
    valueOf(await requestChanges(desk.as(desk.reviewer), { ...named, reason: "Mend the venue" }));
    const inbox = await readInbox(desk.db, desk.editor);
    expect(entriesIn(inbox.disputed)).not.toContain(named.entry);
    expect(inbox.sentBack).toContainEqual(
      expect.objectContaining({ entry: named.entry, reason: "Mend the venue" }),
    );
    expect(entriesIn((await readInbox(desk.db, desk.otherEditor)).sentBack)).not.toContain(
      named.entry,
    );
  });

  it("shows reviewers what is approved, and everybody what is scheduled and public", async () => {
    const named = await desk.approved();
    expect(entriesIn((await readInbox(desk.db, desk.otherReviewer)).toPublish)).toContain(
      named.entry,
    );
    const at = new Date(Date.now() + 3_600_000).toISOString();
    valueOf(await schedule(desk.as(desk.reviewer), { ...named, at }));
    const inbox = await readInbox(desk.db, desk.otherReviewer);
    expect(entriesIn(inbox.toPublish)).not.toContain(named.entry);
    expect(inbox.scheduled).toContainEqual(
      expect.objectContaining({ entry: named.entry, publishAt: new Date(at) }),
    );
    const published = await desk.published();
    expect(entriesIn((await readInbox(desk.db, desk.editor)).published)).toContain(published.entry);
  });

  it("lets go of a draft once it is public, until somebody changes it again", async () => {
    const writer = await desk.aPerson("editor");
    const entry = await desk.aDraft();
    await desk.write(entry, writer, (doc) => setText(doc, "venue", "Chequers"));
    expect(entriesIn((await readInbox(desk.db, writer)).workingOn)).toEqual([entry]);
    const named = await desk.approved(await desk.submit(entry));
    valueOf(await publish(desk.as(desk.reviewer), named));
    expect((await readInbox(desk.db, writer)).workingOn).toEqual([]);
    await desk.write(entry, writer, (doc) => setText(doc, "venue", "Chatham House"));
    expect(entriesIn((await readInbox(desk.db, writer)).workingOn)).toEqual([entry]);
  });

  it("asks for a second person on a redaction, and not the first", async () => {
    const named = await desk.inReview();
    valueOf(await withdraw(desk.as(desk.editor), named));
    valueOf(await requestRedaction(desk.as(desk.admin), { ...named, reason: "A court order" }));
    expect(entriesIn((await readInbox(desk.db, desk.reviewer)).toRedact)).toContain(named.entry);
    expect(entriesIn((await readInbox(desk.db, desk.admin)).toRedact)).not.toContain(named.entry);
    expect((await readInbox(desk.db, desk.editor)).toRedact).toEqual([]);
  });
});

describe("the list of entries", () => {
  it("narrows by kind, standing and words, and counts kinds", async () => {
    const inReview = await desk.inReview();
    const published = await desk.published();
    const ids = async (filter: Parameters<typeof listEntries>[1]) =>
      (await listEntries(desk.db, filter)).entries.map(({ id }) => id);
    expect(await ids({ standing: "in_review" })).toContain(inReview.entry);
    expect(await ids({ standing: "in_review" })).not.toContain(published.entry);
    expect(await ids({ standing: "published" })).toContain(published.entry);
    expect(await ids({ standing: "never_published" })).not.toContain(published.entry);
    expect(await ids({ kind: "pledge" })).toEqual([]);
    expect(await ids({ words: "a MEETING" })).toContain(inReview.entry);
    expect(await ids({ words: "100%_nothing" })).toEqual([]);
    expect((await countKinds(desk.db)).meeting).toBeGreaterThan(1);
    expect((await listEntries(desk.db, { page: 99 })).page).toBe(1);
  });
});

describe("a submission's page", () => {
  it("proposes what would change, who wrote it and who could review it, and writes nothing", async () => {
    const { entry } = await desk.published();
    await desk.write(entry, desk.otherEditor, (doc) => setText(doc, "venue", "Chequers"));
    const view = await readSubmission(desk.db, await headOf(entry), desk.editor.id);
    expect(view.problems).toEqual([]);
    expect(view.proposal?.changed).toBe(true);
    expect(view.proposal?.diff.fields.filter(({ change }) => change === "changed")).toHaveLength(1);
    const { rows } = await desk.db.execute("select 1 from candidates");
    expect(rows).toEqual([]);
  });

  it("says that the draft has changed since it was prepared", async () => {
    const entry = await desk.aDraft();
    const { hash } = valueOf(await prepareSubmission(desk.as(desk.editor), { entry }));
    const head = await headOf(entry);
    expect(await readCandidate(desk.db, head, hash, desk.editor.id)).toMatchObject({
      stale: false,
    });
    await desk.write(entry, desk.otherEditor, (doc) => setText(doc, "venue", "Chequers"));
    const candidate = await readCandidate(desk.db, head, hash, desk.editor.id);
    expect(candidate).toMatchObject({ stale: true });
    expect(candidate?.frozen.content.fields.venue).toMatchObject({ value: "Lancaster House" });
    expect(await readCandidate(desk.db, head, "0".repeat(64), desk.editor.id)).toBeUndefined();
  });
});

describe("a review's page", () => {
  it("pairs claims with what is public, and says what was carried over", async () => {
    const { entry } = await desk.published();
    await desk.write(entry, desk.editor, (doc) => setText(doc, "venue", "Chequers"));
    await desk.submit(entry);
    const view = await readReview(desk.db, await headOf(entry), 2, desk.otherReviewer);
    const changed = view?.claims.filter((claim) => claim.changed) ?? [];
    expect(changed.map(({ claim, was }) => [claim.path, was?.kindOfClaim])).toEqual([
      ["venue", "value"],
    ]);
    expect(view?.before?.number).toBe(1);
    expect(view?.carriedOver).toEqual([{ number: 1, count: 3 }]);
    const refusals = (action: string) =>
      view?.commands.find((command) => command.action === action)?.refusals;
    expect(refusals("check")).toEqual([]);
    expect(refusals("approve")).toEqual(["claims_unchecked"]);
    expect(await readReview(desk.db, await headOf(entry), 3, desk.otherReviewer)).toBeUndefined();
  });
});

describe("a history", () => {
  it("lists every event and revision, and gives the words of both sides of a comparison", async () => {
    const { entry } = await desk.published();
    await desk.write(entry, desk.editor, (doc) => setText(doc, "venue", "Chequers"));
    expect((await readHistory(desk.db, entry)).map(({ type }) => type)).toEqual([
      "revision_published",
      "revision_approved",
      "claims_checked",
      "revision_submitted",
      "entry_created",
    ]);
    expect(await readRevisions(desk.db, entry)).toMatchObject([{ number: 1, status: "published" }]);
    const before = await readRevisionSide(desk.db, entry, 1);
    const after = await readDraftSide(desk.db, await headOf(entry));
    expect(before?.words.content.fields.venue).toMatchObject({ value: "Lancaster House" });
    expect(after.words.content.fields.venue).toMatchObject({ value: "Chequers" });
  });

  it("finds nothing under what is no id", async () => {
    expect(await readEntry(desk.db, "no-id")).toBeUndefined();
  });
});
