import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, type Connection } from "#db/client.ts";
import { setText } from "#lib/collab/layout.ts";
import { publish } from "#lib/desk/publish.ts";
import { republish } from "#lib/desk/republish.ts";
import { openDesk, valueOf, type Submitted, type TestDesk } from "#lib/desk/testing/desk.ts";
import type { Instant } from "../record/instant.ts";
import { publishedAt } from "../record/published-at.ts";
import { readingAt } from "../reading/reading.ts";
import { loadSearch } from "./load.ts";

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

const search = (q: string, more: Record<string, string> = {}, t: Instant = "now") =>
  loadSearch(
    {
      record: publishedAt(t, site.db),
      reading: readingAt(t, undefined),
      name: "A record",
      isDemo: false,
    },
    { q, ...more },
  );
const titles = async (...asked: Parameters<typeof search>) =>
  (await search(...asked)).results.map(({ title }) => title.map(({ text }) => text).join(""));

/** Publishes a meeting with this title and venue. */
const aMeeting = async (title: string, venue?: string): Promise<string> =>
  (await publishedMeeting(title, venue)).entry;

async function publishedMeeting(title: string, venue = "Lancaster House"): Promise<Submitted> {
  const entry = await desk.aDraft(venue);
  await desk.write(entry, desk.editor, (doc) => setText(doc, "title", title));
  const named = await desk.approved(await desk.submit(entry));
  valueOf(await publish(desk.as(desk.reviewer), named));
  return named;
}

test("titles and values are found, without accents and by the beginning of a word", async () => {
  await aMeeting("Gathering at Chișinău", "Palatul Republicii");
  expect(await titles("chisinau")).toEqual(["Gathering at Chișinău"]);
  expect(await titles("CHIȘINĂU palat")).toEqual(["Gathering at Chișinău"]);
  expect(await titles("palatul chisinau gather")).toEqual(["Gathering at Chișinău"]);
  expect(await titles(`"gathering at chisinau"`)).toEqual(["Gathering at Chișinău"]);
  expect(await titles(`"chisinau gathering"`)).toEqual([]);
});

test("the excerpt names the claim in which the words stand", async () => {
  await aMeeting("A meeting in a hall", "Quirinal Hall");
  const { results } = await search("quirinal");
  expect(results).toMatchObject([
    {
      kind: "meeting",
      place: "Venue",
      when: "2 March 2025",
      excerpt: [
        { text: "Quirinal", isFound: true },
        { text: " Hall", isFound: false },
      ],
    },
  ]);
});

test("dates are found by the names of their months, and filtered by year", async () => {
  await aMeeting("Dated meeting");
  expect(await titles("dated 2 march 2025")).toContain("Dated meeting");
  const { filters, total } = await search("dated", { year: "2025" });
  expect(total).toEqual({ count: 1, isMore: false });
  expect(filters.find(({ name }) => name === "year")?.options.map(({ value }) => value)).toEqual([
    "2025",
  ]);
  const none = await search("dated", { year: "1999" });
  expect(none).toMatchObject({ total: { count: 0 }, without: { count: 1 } });
});

test("a mistyped word finds what it is near to, and says so", async () => {
  await aMeeting("Visit of Zelensky");
  expect(await search("zelensyk")).toMatchObject({
    total: { count: 1 },
    corrections: [{ typed: "zelensyk", used: ["zelensky"] }],
  });
  expect((await search("zelensky")).corrections).toEqual([]);
});

test("names are found in the script that one types, and in the other", async () => {
  await aMeeting("Зустріч у Києві з Порошенком");
  expect(await titles("порошенком")).toEqual(["Зустріч у Києві з Порошенком"]);
  expect(await titles("poroshenkom")).toEqual(["Зустріч у Києві з Порошенком"]);
  expect(await titles("порошинком")).toEqual(["Зустріч у Києві з Порошенком"]);
  await aMeeting("Talks with Poroshenko");
  expect((await search("Порошенко")).corrections).toEqual([]);
  expect(await titles("Порошенко")).toEqual(
    expect.arrayContaining(["Talks with Poroshenko", "Зустріч у Києві з Порошенком"]),
  );
});

test("a name that only another script has, or nearly, is found under its usual spelling too", async () => {
  await aMeeting("Промова Марчукова");
  await aMeeting("Speech by Marchukoff");
  for (const typed of ["Marchukova", "Marchukow"])
    expect(await search(typed)).toMatchObject({
      total: { count: 2 },
      corrections: [{ typed, used: ["marchukoff"] }],
    });
});

test("where nothing holds all words, what does find something is offered", async () => {
  await aMeeting("Riddle of Ankara");
  const { total, suggestions } = await search("ankara xylophone");
  expect(total.count).toBe(0);
  expect(suggestions.map(({ question }) => question)).toEqual(["ankara"]);
});

test("sources are found, with how many entries they support", async () => {
  await aMeeting("Sourced meeting");
  const { results } = await search("report", { kind: "source" });
  expect(results.length).toBeGreaterThan(0);
  expect(results[0]).toMatchObject({ kind: "source", title: [{ text: "A " }, { text: "report" }] });
  expect(results[0]?.excerpt.at(-1)?.text).toBe("supports 1 entry");
});

test("each instant finds what was public then", async () => {
  const { rows } = await desk.db.execute<{ at: Date }>(sql`select now() as at`);
  const before = new Date(rows[0]?.at ?? 0);
  const entry = await aMeeting("Obelisk of old");
  await desk.write(entry, desk.editor, (doc) => setText(doc, "title", "Monolith of new"));
  valueOf(await publish(desk.as(desk.reviewer), await desk.approved(await desk.submit(entry))));
  const { rows: spans } = await desk.db.execute<{ at: Date }>(
    sql`select starts_at as at from publications where entry_id = ${entry} and ordinal = 1`,
  );
  const first = new Date(spans[0]?.at ?? 0);
  expect(await titles("obelisk", {}, before)).toEqual([]);
  expect(await titles("obelisk", {}, first)).toEqual(["Obelisk of old"]);
  expect(await titles("monolith", {}, first)).toEqual([]);
  expect(await titles("obelisk")).toEqual([]);
  expect(await titles("monolith")).toEqual(["Monolith of new"]);
});

test("what is public again is found again, and what it replaced no more", async () => {
  const first = await publishedMeeting("Rotunda");
  const { entry } = first;
  await desk.write(entry, desk.editor, (doc) => setText(doc, "title", "Pavilion"));
  valueOf(await publish(desk.as(desk.reviewer), await desk.approved(await desk.submit(entry))));
  expect(await titles("rotunda")).toEqual([]);
  valueOf(await republish(desk.as(desk.reviewer), { ...first, note: "It was right before." }));
  expect(await titles("rotunda")).toEqual(["Rotunda"]);
  expect(await titles("pavilion")).toEqual([]);
});

test("sums are found in figures and in words, and names in every language", async () => {
  const owner = connect(desk.urls.owner, { name: "owner" });
  const { rows } = await owner.db.execute<{ words: string }>(sql`
    select search.entry_words('{"title": "t", "labels": {}, "content": {"fields": {
      "amount": {"value": {"amount": "1600000000", "currency": "GBP", "instrument": "loan"}},
      "names": {"value": [{"lang": "fr", "text": "Royaume-Uni"}, {"lang": "uk", "text": "Велика Британія"}]}
    }}}')::text as words`);
  await owner.close();
  for (const word of ["1600000000", "1.6", "billion", "gbp", "royaume", "британія"]) {
    expect(rows[0]?.words).toContain(`'${word}'`);
  }
});

test.each(["'", "\\", "a & | ! b", "<->", ":*", "%", '"', `"unclosed`, "’’", "a".repeat(200)])(
  "%s is no error",
  async (q) => {
    expect((await search(q)).results).toEqual([]);
  },
);
