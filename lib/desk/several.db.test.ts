import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { events } from "#db/schema.ts";
import { archive } from "./archive.ts";
import { eachOf } from "./each-of.ts";
import { readChosen } from "./read/chosen.ts";
import { toPublishOf } from "./read/to-publish.ts";
import { openDesk, type TestDesk } from "./testing/desk.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const eventsOf = async (entry: string) =>
  (await desk.db.select().from(events).where(eq(events.entryId, entry)))
    .map(({ type }) => type)
    .filter((type) => type === "entry_archived");

describe("several entries at once", () => {
  it("are each their own command: one refused holds up no other, and a twin does nothing", async () => {
    const drafts = [await desk.aDraft(), await desk.aDraft()];
    const { entry: inReview } = await desk.inReview();
    const chosen = await readChosen(desk.db, [drafts[0] ?? "", inReview, drafts[1] ?? ""]);
    const archiveAll = () =>
      eachOf(chosen, desk.as(desk.editor, "one key"), (context, { id }) =>
        archive(context, { entry: id }),
      );
    const done = await archiveAll();
    expect(done.map(({ of, outcome }) => [of.id, outcome.ok])).toEqual([
      [drafts[0], true],
      [inReview, false],
      [drafts[1], true],
    ]);
    expect(done[1]?.outcome).toMatchObject({ refusals: ["in_use"] });
    expect((await archiveAll()).map(({ outcome }) => outcome.ok)).toEqual([true, false, true]);
    for (const entry of drafts) expect(await eventsOf(entry)).toEqual(["entry_archived"]);
  });

  it("come in the order in which they were chosen, with what can be done with them", async () => {
    const draft = await desk.aDraft();
    const waiting = await desk.inReview();
    const approved = await desk.approved();
    const published = await desk.published();
    const ids = [published, approved, waiting].map(({ entry }) => entry);
    const chosen = await readChosen(desk.db, [...ids, draft]);
    expect(chosen).toMatchObject([
      { id: published.entry, publicNumber: 1, inReview: null, approved: null },
      { id: approved.entry, publicNumber: null, approved: { id: approved.revision, number: 1 } },
      { id: waiting.entry, inReview: { id: waiting.revision }, approved: null },
      { id: draft, title: "A meeting", inReview: null, approved: null },
    ]);
    const { ready, held } = await toPublishOf(desk.db, desk.reviewer, [...ids, draft]);
    expect(ready.map(({ id }) => id)).toEqual([approved.entry]);
    expect(held.map(({ refusals }) => refusals)).toEqual(
      [published, waiting, draft].map(() => ["no_revision"]),
    );
    const { ready: none, held: all } = await toPublishOf(desk.db, desk.editor, ids);
    expect(none).toEqual([]);
    expect(all.map(({ refusals }) => refusals[0])).toEqual(ids.map(() => "not_in_role"));
  });
});
