import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closeDatabases } from "#db/client.ts";
import { setText } from "#lib/collab/layout.ts";
import { publish } from "#lib/desk/publish.ts";
import { retract } from "#lib/desk/retract.ts";
import { openDesk, valueOf, type Submitted, type TestDesk } from "#lib/desk/testing/desk.ts";
import { loadComparison, type ComparisonView } from "./compare.ts";
import { loadChanges } from "./changes.ts";
import { openNow } from "./page.ts";
import { publishTestConfig } from "../testing/config.ts";

// No request is there to say in which language it asks.
vi.mock("../reading/asked-locale.ts", () => ({ askedLocale: async () => "en" }));

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
  publishTestConfig(desk.urls);
});
afterAll(async () => {
  await closeDatabases();
  await desk.close();
});

const publishWith = async (entry: string, venue: string): Promise<Submitted> => {
  await desk.write(entry, desk.editor, (doc) => setText(doc, "venue", venue));
  const named = await desk.approved(await desk.submit(entry, desk.editor, `Now at ${venue}`));
  valueOf(await publish(desk.as(desk.reviewer), named));
  return named;
};
const slugOf = async (entry: string) => {
  const { rows } = await desk.db.execute<{ slug: string }>(
    sql`select slug from entries where id = ${entry}`,
  );
  return rows[0]?.slug ?? "";
};
const moment = async () => {
  const { rows } = await desk.db.execute<{ at: Date }>(
    sql`select date_trunc('milliseconds', clock_timestamp()) as at from pg_sleep(0.005)`,
  );
  return new Date(rows[0]?.at ?? 0).toISOString();
};
const compared = async (
  entry: string,
  { from, to, since }: { from?: number; to?: number; since?: string } = {},
): Promise<ComparisonView> => {
  const loaded = await loadComparison(
    "meeting",
    await slugOf(entry),
    from?.toString(),
    to?.toString(),
    since,
  );
  if (loaded.state !== "published") throw new Error(loaded.state);
  return loaded.view;
};
const piecesOf = ({ found }: ComparisonView) =>
  found.ok
    ? found.comparison.fields.flatMap(({ field, items }) =>
        items.flatMap(({ lines }) =>
          lines.flatMap(({ pieces }) =>
            pieces
              .filter(({ op }) => op !== "same")
              .map(({ op, text }) => `${field} ${op} ${text}`),
          ),
        ),
      )
    : found.reason;

test("any two versions are compared, word by word and in either direction", async () => {
  const entry = await desk.aDraft("Green hall");
  await publishWith(entry, "Green hall");
  await publishWith(entry, "Blue hall");
  await publishWith(entry, "Blue house");
  expect(piecesOf(await compared(entry))).toEqual(["venue removed hall", "venue added house"]);
  expect(piecesOf(await compared(entry, { from: 1, to: 2 }))).toEqual([
    "venue removed Green",
    "venue added Blue",
  ]);
  expect(piecesOf(await compared(entry, { from: 3, to: 1 })).length).toBeGreaterThan(1);
  expect(piecesOf(await compared(entry, { from: 2, to: 2 }))).toBe("same");
  expect(piecesOf(await compared(entry, { from: 2, to: 77 }))).toBe("choose");
  const { found } = await compared(entry, { from: 1, to: 3 });
  expect(found.ok && found.comparison.notes.map(({ note }) => note)).toEqual([
    "Now at Blue house",
    "Now at Blue hall",
  ]);
});

test("since an instant: what readers saw then, and what they see now", async () => {
  const before = await moment();
  const entry = await desk.aDraft("Old");
  await publishWith(entry, "Old");
  const between = await moment();
  await publishWith(entry, "Middle");
  await publishWith(entry, "New");
  const after = await moment();
  expect(await compared(entry, { since: between })).toMatchObject({ from: 1, to: 3 });
  expect(piecesOf(await compared(entry, { since: between }))).toEqual([
    "venue removed Old",
    "venue added New",
  ]);
  expect(piecesOf(await compared(entry, { since: after }))).toBe("same");
  const all = await compared(entry, { since: before });
  expect(all.from).toBeUndefined();
  expect(piecesOf(all)).toContain("venue added New");

  const rows = async (at: string) => {
    const view = await loadChanges(await openNow(), {}, { text: at, at: new Date(at) });
    return view.rows.filter(({ href }) => href.endsWith(view.rows[0]?.href ?? "")).length;
  };
  expect([await rows(before), await rows(between), await rows(after)]).toEqual([3, 2, 0]);
});

test("what was retracted is never compared, from neither side nor since any instant", async () => {
  const entry = await desk.aDraft("Fine");
  await publishWith(entry, "Fine");
  const taken = await publishWith(entry, "canary-words");
  const then = await moment();
  await publishWith(entry, "Better");
  valueOf(
    await retract(desk.as(desk.reviewer), {
      ...(await publishWith(entry, "canary-again")),
      reason: "Wrong",
    }),
  );
  for (const asked of [{ from: 1, to: 4 }, { from: 4, to: 3 }, {}, { since: then }, { from: 4 }]) {
    expect(JSON.stringify(await compared(entry, asked))).not.toContain("canary-again");
  }
  expect(await compared(entry, { from: 1, to: 4 })).toMatchObject({
    found: { ok: false, reason: "withdrawn", number: 4, withdrawal: { reason: "Wrong" } },
  });
  expect((await compared(entry)).numbers).toEqual([3, 2, 1]);
  expect(taken.entry).toBe(entry);
});

test("since an instant at which something was public that was taken back, not everything is new", async () => {
  const entry = await desk.aDraft("Wrong");
  const wrong = await publishWith(entry, "Wrong");
  const then = await moment();
  valueOf(await retract(desk.as(desk.reviewer), { ...wrong, reason: "It was elsewhere" }));
  const without = await moment();
  await publishWith(entry, "Right");
  expect(await compared(entry, { since: then })).toMatchObject({
    from: 1,
    found: { ok: false, reason: "withdrawn", number: 1, withdrawal: { type: "retracted" } },
  });
  // In between there was nothing to be seen.
  expect((await compared(entry, { since: without })).from).toBeUndefined();
  expect(piecesOf(await compared(entry, { since: without }))).toContain("venue added Right");
});

test("a draft and what is in review are no versions", async () => {
  const entry = await desk.aDraft("Said");
  await publishWith(entry, "Said");
  await desk.write(entry, desk.editor, (doc) => setText(doc, "venue", "canary-draft"));
  await desk.submit(entry);
  expect(piecesOf(await compared(entry, { from: 1, to: 2 }))).toBe("choose");
  expect(JSON.stringify(await compared(entry, { from: 1, to: 2 }))).not.toContain("canary-draft");
});
