import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, type Connection } from "#db/client.ts";
import { setText } from "#lib/collab/layout.ts";
import { publish } from "#lib/desk/publish.ts";
import { republish } from "#lib/desk/republish.ts";
import { retract } from "#lib/desk/retract.ts";
import { openDesk, valueOf, type Submitted, type TestDesk } from "#lib/desk/testing/desk.ts";
import type { Instant } from "./instant.ts";
import { citingIn, countsIn, sourcesIn } from "../listing/in-listing.ts";
import { publishedAt } from "./published-at.ts";

let desk: TestDesk;
let site: Connection;
beforeAll(async () => {
  desk = await openDesk();
  site = connect(desk.urls.site, { name: "site test" });
});
afterAll(async () => {
  await site.close();
  await desk.close();
});

const slugOf = async (entry: string): Promise<string> => {
  const { rows } = await desk.db.execute<{ slug: string }>(
    sql`select slug from entries where id = ${entry}`,
  );
  return rows[0]?.slug ?? "";
};
const venueAt = async (entry: string, t: Instant) => {
  const found = await publishedAt(t, site.db).entry("meeting", await slugOf(entry));
  const venue = found?.frozen.content.fields.venue;
  return venue && "value" in venue ? venue.value : undefined;
};
const withdrawalAt = async (entry: string, t: Instant) =>
  publishedAt(t, site.db).withdrawal("meeting", await slugOf(entry));
/** Publishes another version that names this venue. */
const publishNext = async (entry: string, venue: string): Promise<Submitted> => {
  await desk.write(entry, desk.editor, (doc) => setText(doc, "venue", venue));
  const next = await desk.approved(await desk.submit(entry, desk.editor, `Now at ${venue}`));
  valueOf(await publish(desk.as(desk.reviewer), next));
  return next;
};
/** The database's clock, between two changes. */
const moment = async (): Promise<Date> => {
  const { rows } = await desk.db.execute<{ at: string }>(
    sql`select (extract(epoch from date_trunc('milliseconds', clock_timestamp())) * 1000)::bigint as at
        from pg_sleep(0.005)`,
  );
  return new Date(Number(rows[0]?.at));
};
const later = (instant: Date, ms: number) => new Date(instant.getTime() + ms);

test("nothing is public before it is published, however far it has come", async () => {
  const draft = await desk.aDraft();
  const inReview = await desk.inReview();
  const approved = await desk.approved();
  for (const entry of [draft, inReview.entry, approved.entry]) {
    expect(await venueAt(entry, "now")).toBeUndefined();
    expect(await withdrawalAt(entry, "now")).toBeUndefined();
  }
});

test("an instant shows what was public then, to the millisecond", async () => {
  const before = await moment();
  const { entry } = await desk.published();
  const between = await moment();
  await publishNext(entry, "Chequers");

  expect(await venueAt(entry, before)).toBeUndefined();
  expect(await venueAt(entry, between)).toBe("Lancaster House");
  expect(await venueAt(entry, "now")).toBe("Chequers");

  const [current, first] = await publishedAt("now", site.db).history(
    "meeting",
    await slugOf(entry),
  );
  expect(first?.endedAt).toEqual(current?.startsAt);
  const change = current?.startsAt ?? new Date(0);
  expect(await venueAt(entry, later(change, -1))).toBe("Lancaster House");
  expect(await venueAt(entry, change)).toBe("Chequers");
});

test("what is retracted is not served at any instant, and says why wherever it stood", async () => {
  const before = await moment();
  const first = await desk.published();
  const { entry } = first;
  const during = await moment();
  const second = await publishNext(entry, "Chequers");
  const duringSecond = await moment();
  valueOf(await retract(desk.as(desk.reviewer), { ...second, reason: "The source was forged." }));

  expect(await venueAt(entry, "now")).toBeUndefined();
  expect(await venueAt(entry, duringSecond)).toBeUndefined();
  expect(await withdrawalAt(entry, duringSecond)).toMatchObject({ type: "retracted" });
  expect(await withdrawalAt(entry, "now")).toMatchObject({ reason: "The source was forged." });
  expect(
    await publishedAt("now", site.db).version("meeting", await slugOf(entry), 2),
  ).toBeUndefined();
  // The earlier version was never retracted: it stays where it stood.
  expect(await venueAt(entry, during)).toBe("Lancaster House");
  expect(await withdrawalAt(entry, during)).toBeUndefined();
  expect(await withdrawalAt(entry, before)).toBeUndefined();

  const gap = await moment();
  valueOf(await republish(desk.as(desk.reviewer), { ...first, note: "The earlier text is back." }));
  expect(await venueAt(entry, "now")).toBe("Lancaster House");
  expect(await withdrawalAt(entry, "now")).toBeUndefined();
  expect(await withdrawalAt(entry, gap)).toMatchObject({ type: "retracted" });
  const history = await publishedAt("now", site.db).history("meeting", await slugOf(entry));
  expect(history.map(({ number, title }) => [number, title !== null])).toEqual([
    [1, true],
    [2, false],
    [1, true],
  ]);
  expect(second.revision).not.toBe(first.revision);
});

test("a history tells no end that lies after its instant, except of what was withdrawn since", async () => {
  const { entry } = await desk.published();
  const slug = await slugOf(entry);
  const endsAt = async (t: Instant) =>
    (await publishedAt(t, site.db).history("meeting", slug)).map(({ number, endedAt }) => [
      number,
      endedAt,
    ]);
  const duringFirst = await moment();
  const second = await publishNext(entry, "Chequers");
  const duringSecond = await moment();
  const [change] = (await publishedAt("now", site.db).history("meeting", slug)).map(
    ({ startsAt }) => startsAt,
  );
  expect(await endsAt(duringFirst)).toEqual([[1, null]]);
  expect(await endsAt(change ?? new Date(0))).toEqual([
    [2, null],
    [1, change],
  ]);

  valueOf(await retract(desk.as(desk.reviewer), { ...second, reason: "The source was forged." }));
  const [[, retraction] = []] = await endsAt("now");
  expect(retraction).toBeInstanceOf(Date);
  expect(await endsAt(duringSecond)).toEqual([
    [2, retraction],
    [1, change],
  ]);
});

test("sources are public by the entries that cite them, and leave with them", async () => {
  const named = await desk.published();
  const { entry } = named;
  const published = await publishedAt("now", site.db).entry("meeting", await slugOf(entry));
  const [source = ""] = Object.keys(published?.frozen.sources ?? {});
  const record = publishedAt("now", site.db);
  const listing = await record.listing();
  expect([...sourcesIn(listing).keys()]).toContain(source);
  expect(
    citingIn(listing)
      .get(source)
      ?.map(({ entryId }) => entryId),
  ).toEqual([entry]);
  valueOf(
    await retract(desk.as(desk.reviewer), { ...named, reason: "No longer held to be true." }),
  );
  const afterwards = await record.listing();
  expect(sourcesIn(afterwards).get(source)).toBeUndefined();
  expect(citingIn(afterwards).get(source)).toBeUndefined();
});

test("paging by address reaches every entry once", async () => {
  await desk.published();
  const record = publishedAt("now", site.db);
  const seen: string[] = [];
  for (;;) {
    const [next] = await record.page({ after: seen.slice(-1), limit: 1 });
    if (!next) break;
    seen.push(`${next.kind}/${next.slug}`);
  }
  expect(new Set(seen).size).toBe(seen.length);
  const counts = countsIn(await record.listing());
  expect(counts).toMatchObject({ meeting: seen.length, pledge: 0 });
});

test("changes are told newest first, and the note of what was withdrawn is withdrawn with it", async () => {
  const { entry } = await desk.published();
  const second = await publishNext(entry, "Chequers");
  valueOf(await retract(desk.as(desk.reviewer), { ...second, reason: "A mistake." }));
  const { changes, total } = await publishedAt("now", site.db).changes({ offset: 0, limit: 3 });
  expect(changes.map(({ type, title }) => [type, title !== null])).toEqual([
    ["publication_retracted", false],
    ["revision_published", false],
    ["revision_published", true],
  ]);
  expect(total).toBeGreaterThanOrEqual(3);
});
