// Over the demonstration: lists, figures and pages say the same whether they are made from digests or from all words.
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabases, appDb } from "#db/client.ts";
import { createTestDatabase, type TestDatabase } from "#db/testing/database.ts";
import { KIND_NAMES } from "#lib/editorial/content.ts";
import { loadDemo } from "#lib/import/load-demo.ts";
import { calendarOf } from "../files/calendar.ts";
import { figureCsv } from "../figures/data.ts";
import { FIGURE_NAMES } from "../figures/names.ts";
import { LOCALES } from "../words/locales.ts";
import { loadMeetings } from "../pages/meetings.ts";
import { loadMembers } from "../pages/members.ts";
import { loadGlance } from "../pages/overview.ts";
import { openRecordIn, type Opened } from "../pages/page.ts";
import { loadPledges } from "../pages/pledges.ts";
import { relatedTo } from "../pages/related.ts";
import { loadSources } from "../pages/sources.ts";
import { publishTestConfig } from "../testing/config.ts";
import type { Listed, Listing } from "./listing.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  publishTestConfig(database.urls);
  await loadDemo({ db: appDb(), progress: () => {} });
}, 120_000);
afterAll(async () => {
  await closeDatabases();
  await database.drop();
});

/** The same page over all words of everything. */
async function inFull(page: Opened): Promise<Opened> {
  const listing = await page.record.listing();
  const whole = async (kind: keyof Listing): Promise<Listed[]> => {
    const named = await page.record.named(listing[kind].map(({ entryId }) => entryId));
    return listing[kind].flatMap((each) => {
      const found = named.get(each.entryId);
      return found ? [{ ...each, digest: found.frozen }] : [];
    });
  };
  const [overview, meeting, member, pledge] = await Promise.all(KIND_NAMES.map(whole));
  if (!overview || !meeting || !member || !pledge) throw new Error("There are four kinds");
  return {
    ...page,
    record: { ...page.record, listing: async () => ({ overview, meeting, member, pledge }) },
  };
}

/** All that a page shows: rows also carry the data that they were made from. */
const said = (view: unknown) =>
  JSON.stringify(view, (key, value) =>
    key === "data" ? undefined : value instanceof Map ? [...value] : value,
  );

test.each(LOCALES)("digests leave out nothing that lists show, in %s", async (locale) => {
  const opened = await openRecordIn(locale, undefined);
  if (!opened.ok) throw new Error("Now can be read");
  const page = opened.page;
  const full = await inFull(page);
  const listing = await page.record.listing();
  expect(listing.pledge.length).toBeGreaterThan(20);
  for (const load of [loadMeetings, loadMembers, loadPledges, loadSources])
    expect(said(await load(page, {}))).toBe(said(await load(full, {})));
  const today = new Date("2025-09-01T12:00:00Z");
  expect(said(await loadGlance(page, today))).toBe(said(await loadGlance(full, today)));
  for (const name of FIGURE_NAMES)
    expect(await figureCsv(name, page)).toBe(await figureCsv(name, full));
  const calendar = async ({ record }: Opened) =>
    calendarOf((await record.listing()).meeting, page, { isOne: false });
  expect(await calendar(page)).toBe(await calendar(full));
  const named = await page.record.named(
    [...listing.meeting, ...listing.member].map(({ entryId }) => entryId),
  );
  for (const entry of named.values())
    expect(said(await relatedTo(entry, page))).toBe(said(await relatedTo(entry, full)));
});

test("a digest holds neither prose nor evidence", async () => {
  const opened = await openRecordIn("en", undefined);
  if (!opened.ok) throw new Error("Now can be read");
  const told = async ({ record }: Opened) =>
    JSON.stringify(
      Object.values(await record.listing()).flatMap((entries) =>
        entries.map(({ digest }) => digest.content),
      ),
    );
  const [digests, words] = [await told(opened.page), await told(await inFull(opened.page))];
  for (const mark of ['"paragraph"', '"quote":', '"locator":']) {
    expect(words).toContain(mark);
    expect(digests).not.toContain(mark);
  }
});
