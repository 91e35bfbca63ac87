// More texts hold a word than one question ranks and counts.
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, type Connection } from "#db/client.ts";
import { setText } from "#lib/collab/layout.ts";
import { publish } from "#lib/desk/publish.ts";
import { openDesk, valueOf, type TestDesk } from "#lib/desk/testing/desk.ts";
import type { Instant } from "../record/instant.ts";
import { publishedAt } from "../record/published-at.ts";
import { readingNow } from "../reading/reading.ts";
import { MOST_FOUND } from "./finding.ts";
import { loadSearch } from "./load.ts";
import { questionOf, type Hit } from "./public-search.ts";
import { termsOf } from "./terms.ts";

let desk: TestDesk;
let site: Connection;
let owner: Connection;
beforeAll(async () => {
  desk = await openDesk();
  site = connect(desk.urls.site, { name: "site test" });
  owner = connect(desk.urls.owner, { name: "owner" });
});
afterAll(async () => {
  await owner.close();
  await site.close();
  await desk.close();
});

const search = (q: string, more: Record<string, string> = {}) =>
  loadSearch(
    {
      record: publishedAt("now", site.db),
      reading: readingNow(),
      name: "A record",
      isDemo: false,
    },
    { q, ...more },
  );

async function hitsOf(q: string, offset: number, limit: number): Promise<Hit[]> {
  const record = publishedAt("now", site.db);
  const question = questionOf(await record.understood(termsOf(q)));
  if (!question) throw new Error("Something is asked");
  return (await record.find({ question, offset, limit })).hits;
}

async function aMeeting(
  title: string,
  venue?: string,
): Promise<{ entry: string; revision: string }> {
  const entry = await desk.aDraft(venue);
  await desk.write(entry, desk.editor, (doc) => setText(doc, "title", title));
  const named = await desk.approved(await desk.submit(entry));
  valueOf(await publish(desk.as(desk.reviewer), named));
  return { entry, revision: named.revision };
}

type Flood = { of: number; title: string; text: string; revision: string };

/** Sources of such words that are public with a revision, each later than the one before. */
const flood = ({ of, title, text, revision }: Flood) =>
  owner.db.execute(sql`
    with planted as (
      insert into search.texts (kind, source_id, version, csl, year, words, shortest_name)
      select 'source', ${randomUUID()} || '-' || n, 1, jsonb_build_object('title', ${title}::text, 'type', 'report'), 2025,
        search.weighted(${title}, 1000, 'A') || search.weighted(${text}, 9000, 'B'), search.shortest(array[${title}])
      from generate_series(1, ${of}) as n returning id
    )
    insert into search.places (text_id, revision_id, entry_id, ordinal, starts_at)
    select planted.id, revision_id, entry_id, ordinal, starts_at from planted, publications where revision_id = ${revision}`);

/** Pledges of such words, found by readers under the entry of the revision with which they are public. */
const pledges = ({ of, title, text, revision }: Flood) =>
  owner.db.execute(sql`
    with planted as (
      insert into search.texts (kind, revision_id, year, words, shortest_name)
      select 'pledge', gen_random_uuid(), 2025,
        search.weighted(${title}, 1000, 'A') || search.weighted(${text}, 9000, 'B'), search.shortest(array[${title}])
      from generate_series(1, ${of}) as n returning id
    )
    insert into search.places (text_id, revision_id, entry_id, ordinal, starts_at)
    select planted.id, revision_id, entry_id, ordinal, starts_at from planted, publications where revision_id = ${revision}`);

test.each([
  ["Xanadu", "xanadu"],
  ["Kubla Khan", "kubla khan"],
  ["Alph, the sacred river", "sacred river alph"],
])("what is called %s comes first, however many texts hold the words", async (name, asked) => {
  const { entry } = await aMeeting(name);
  const { revision } = await aMeeting("Something else");
  // All of it is younger, says the words more often, and is more than is looked at.
  const often = `${name} `.repeat(40);
  await pledges({ of: MOST_FOUND + 50, title: `A pledge to ${name}`, text: often, revision });
  await flood({ of: MOST_FOUND + 50, title: "A report", text: often, revision });
  expect(await hitsOf(asked, 0, 1)).toEqual([{ kind: "meeting", entry }]);
  const { results, total } = await search(asked);
  expect(results[0]?.title.map(({ text }) => text).join("")).toBe(name);
  expect(total).toEqual({ count: MOST_FOUND, isMore: true });
});

test("what is called so is found beside three hundred texts that only say it", async () => {
  const { entry } = await aMeeting("The second meeting of those who were at the Ambrosia");
  const { revision } = await aMeeting("Something else");
  await flood({ of: MOST_FOUND + 50, title: "A report", text: "ambrosia ".repeat(60), revision });
  const [first] = await hitsOf("ambrosia", 0, 1);
  expect(first).toEqual({ kind: "meeting", entry });
});

test("entries of which somebody is a fact come before sources that are called so in passing", async () => {
  const { entry, revision } = await aMeeting("Talks of the day", "Elinor Dashwood, in person");
  for (const title of [
    "Talks went well, Dashwood says",
    "Dashwood arrives",
    "Elinor Dashwood at talks",
  ])
    await flood({ of: 3, title, text: "A newspaper", revision });
  for (const asked of ["dashwood", "elinor dashwood", "dash", `"elinor dashwood"`])
    expect({ asked, first: await hitsOf(asked, 0, 1) }).toEqual({
      asked,
      first: [{ kind: "meeting", entry }],
    });
  await flood({ of: 1, title: "Elinor Dashwood", text: "A life", revision });
  expect(await hitsOf("elinor dashwood", 0, 2)).toMatchObject([
    { kind: "source", csl: { title: "Elinor Dashwood" } },
    { kind: "meeting", entry },
  ]);
});

test("page by page, all that is looked at is found once each, and the last page is the last", async () => {
  const { revision } = await aMeeting("Something else");
  await flood({ of: MOST_FOUND + 300, title: "A report", text: "honeydew", revision });
  const found: string[] = [];
  for (let offset = 0; offset < MOST_FOUND; offset += 50) {
    for (const hit of await hitsOf("honeydew", offset, 50))
      found.push("source" in hit ? hit.source : hit.entry);
  }
  expect(new Set(found).size).toBe(MOST_FOUND);
  expect(await hitsOf("honeydew", MOST_FOUND, 50)).toEqual([]);
  // Of equals, those published last.
  expect(found.some((source) => source.endsWith("-300"))).toBe(false);
  expect(found.some((source) => source.endsWith("-301"))).toBe(true);
  const { page, pages } = await search("honeydew", { page: "99" });
  expect({ page, pages }).toEqual({ page: MOST_FOUND / 20, pages: MOST_FOUND / 20 });
});

test("who chooses a kind or a year finds what many others hid", async () => {
  const { revision } = await aMeeting("Gathering in a cavern");
  await flood({ of: MOST_FOUND + 1, title: "Cavern", text: "cavern", revision });
  const { total, filters } = await search("cavern", { kind: "meeting" });
  expect(total).toEqual({ count: 1, isMore: false });
  // How much there is of each is not known.
  const [kinds, years] = filters.map(({ options }) => options.map(({ label }) => label));
  expect(kinds).toEqual(expect.arrayContaining(["Meetings", "Sources"]));
  expect(years).toEqual(["2025"]);
  const none = await search("cavern", { year: "1797" });
  expect(none).toMatchObject({ total: { count: 0 }, without: { count: MOST_FOUND, isMore: true } });
});

test("kinds and years that nothing had then are not offered at an instant", async () => {
  await aMeeting("Something of this year");
  const offered = (t: Instant) => publishedAt(t, site.db).kindsAndYears();
  expect(await offered("now")).toMatchObject({ kinds: expect.arrayContaining(["meeting"]) });
  expect(await offered(new Date("2000-01-01"))).toEqual({ kinds: [], years: [] });
});

test("exactly as many as are looked at are counted, each kind by itself", async () => {
  const { revision } = await aMeeting("Something with a dulcimer");
  await flood({ of: MOST_FOUND - 1, title: "A report", text: "dulcimer", revision });
  const { total, filters } = await search("dulcimer");
  expect(total).toEqual({ count: MOST_FOUND, isMore: false });
  expect(filters[0]?.options.map(({ label }) => label)).toEqual([
    "Meetings (1)",
    `Sources (${MOST_FOUND - 1})`,
  ]);
});

test("of a source in two versions, the newer one that has the words is found", async () => {
  const { revision } = await aMeeting("Something else");
  const source = randomUUID();
  await owner.db.execute(sql`
    with planted as (
      insert into search.texts (kind, source_id, version, csl, words)
      select 'source', ${source}, n, jsonb_build_object('title', 'Version ' || n, 'type', 'report'),
        search.weighted(case when n < 4 then 'abyssinian' else 'other' end, 100, 'B')
      from generate_series(1, 4) as n returning id
    )
    insert into search.places (text_id, revision_id, entry_id, ordinal, starts_at)
    select planted.id, revision_id, entry_id, ordinal, starts_at from planted, publications where revision_id = ${revision}`);
  const hits = await hitsOf("abyssinian", 0, 10);
  expect(hits).toMatchObject([{ kind: "source", source, csl: { title: "Version 3" } }]);
});
