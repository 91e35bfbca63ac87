// Feeds, calendars, downloads and the sitemap over a real record, read by parsers that others wrote.
import { createHash } from "node:crypto";
import { DOMParser, type Element } from "@xmldom/xmldom";
import { parse } from "csv-parse/sync";
import { sql } from "drizzle-orm";
import ICAL from "ical.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabases } from "#db/client.ts";
import { setText, setValue } from "#lib/collab/layout.ts";
import { publish } from "#lib/desk/publish.ts";
import { renameEntry } from "#lib/desk/rename-entry.ts";
import { retract } from "#lib/desk/retract.ts";
import { openDesk, valueOf, type TestDesk } from "#lib/desk/testing/desk.ts";
import { calendarOf } from "./calendar.ts";
import { serveEntryCitation } from "./cite-entry.ts";
import { archive, calendar, card, feed, lines, noFile } from "./files.ts";
import { entryNode, linkedDataText } from "./linked-data.ts";
import { publishedAt } from "../record/published-at.ts";
import { askedFor } from "../reading/asked.ts";
import { readingNow } from "../reading/reading.ts";
import { robots, sitemap, sitemapPart } from "./sitemap.ts";
import { publishTestConfig } from "../testing/config.ts";
import { unzipped } from "../testing/unzipped.ts";

const TITLE = 'Talks & "more" <b>, in; Kyïv \\ one, and then some words until the line is folded';

let desk: TestDesk;
const slugs: Record<string, string> = {};

beforeAll(async () => {
  desk = await openDesk();
  publishTestConfig(desk.urls);
  const publishNew = async (name: string, heldOn: string, title = `A meeting ${name}`) => {
    const entry = await desk.aDraft("=Hall, 2; north");
    await desk.write(entry, desk.editor, (doc) => {
      setText(doc, "title", title);
      setValue(doc, "heldOn", heldOn);
    });
    const named = await desk.approved(await desk.submit(entry, desk.editor, `Note on ${name}`));
    valueOf(await publish(desk.as(desk.reviewer), named));
    const { rows } = await desk.db.execute<{ slug: string }>(
      sql`select slug from entries where id = ${entry}`,
    );
    slugs[name] = rows[0]?.slug ?? "";
    return named;
  };
  await publishNew("day", "2025-03-02", TITLE);
  await publishNew("days", "2025-12-30/2025-12-31");
  await publishNew("month", "2025-04");
  await publishNew("about", "2025-05-01~");
  const taken = await publishNew("taken", "2025-06-01", "A title that is taken back");
  valueOf(await retract(desk.as(desk.reviewer), { ...taken, reason: "It never took place." }));
});
afterAll(async () => {
  await closeDatabases();
  await desk.close();
});

type Get = (request: Request) => Promise<Response>;
const answerOf = (get: Get, path: string) => get(new Request(`http://record.example${path}`));
const textOf = async (get: Get, path: string) => (await answerOf(get, path)).text();

/** A document, or an error where it is not well-formed. */
const parsed = (xml: string) =>
  new DOMParser({
    onError: (_, message) => {
      throw new Error(message);
    },
  }).parseFromString(xml, "application/xml");
const all = (within: { getElementsByTagName(name: string): Iterable<Element> }, name: string) => [
  ...within.getElementsByTagName(name),
];
const words = (within: Element | undefined, name: string) =>
  within && all(within, name)[0]?.textContent;

test("a feed has what Atom asks for, and its ids stay", async () => {
  const feedAt = async (path: string) => parsed(await textOf(feed, path)).documentElement;
  const [root, again] = [await feedAt("/feeds/changes.atom"), await feedAt("/feeds/changes.atom")];
  if (!root || !again) throw new Error("No document");
  expect(root.namespaceURI).toBe("http://www.w3.org/2005/Atom");
  const entries = all(root, "entry");
  expect(entries).toHaveLength(6);
  const ids = (of: Element) => all(of, "id").map(({ textContent }) => textContent);
  expect(new Set(ids(root)).size).toBe(7);
  expect(ids(again)).toEqual(ids(root));
  for (const id of ids(root)) {
    expect(id).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  }
  for (const entry of entries) {
    expect(words(entry, "title")).toBeTruthy();
    expect(Date.parse(words(entry, "updated") ?? "")).not.toBeNaN();
    const [link] = all(entry, "link");
    expect(link?.getAttribute("href")).toMatch(/^http:\/\/record\.example\/meetings\//);
  }
  expect(words(root, "updated")).toBe(words(entries[0], "updated"));
  expect(words(entries[0], "content")).toBe("It never took place.");
  expect(entries.map((entry) => words(entry, "title"))).toContain(`${TITLE}: version 1 published`);
});

test("feeds of a kind and of an entry hold their changes, and nothing withdrawn", async () => {
  const ofKind = parsed(await textOf(feed, "/feeds/meetings.atom"));
  expect(all(ofKind, "entry")).toHaveLength(6);
  expect(all(parsed(await textOf(feed, "/feeds/pledges.atom")), "entry")).toHaveLength(0);
  const ofEntry = await textOf(feed, `/feeds/meetings/${slugs.taken}.atom`);
  expect(all(parsed(ofEntry), "entry")).toHaveLength(2);
  expect(ofEntry).toContain("It never took place.");
  for (const path of ["/feeds/changes.atom", `/feeds/meetings/${slugs.taken}.atom`]) {
    expect(await textOf(feed, path)).not.toMatch(/A title that is taken back|Note on taken/);
  }
  for (const path of ["/feeds/meetings/nothing.atom", "/feeds/nothing.atom", "/feeds/a/b/c.atom"]) {
    expect((await answerOf(feed, path)).status).toBe(404);
  }
});

test("a feed follows an entry to another address, and nothing is left at the former one", async () => {
  const before = slugs.about ?? "";
  const { rows } = await desk.db.execute<{ id: string }>(
    sql`select id from entries where slug = ${before}`,
  );
  const moving = { entry: rows[0]?.id ?? "", slug: `${before}-moved` };
  valueOf(await renameEntry(desk.as(desk.reviewer), moving));
  slugs.about = moving.slug;
  const moved = parsed(await textOf(feed, `/feeds/meetings/${moving.slug}.atom`));
  expect(all(moved, "entry")).toHaveLength(1);
  // The press leads on from there, as from every page of the entry.
  expect((await answerOf(feed, `/feeds/meetings/${before}.atom`)).status).toBe(404);
  for (const slug of [before, moving.slug]) {
    const { changes } = await publishedAt("now").changes({ kind: "meeting", slug, limit: 9 });
    expect(changes.map(({ entryId }) => entryId)).toEqual([moving.entry]);
  }
});

test("the calendar holds what is dated to the day, and says what it leaves out", async () => {
  const text = await textOf(calendar, "/calendar/meetings.ics");
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text.replaceAll("\r\n", "")).not.toContain("\n");
  const component = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = component.getAllSubcomponents("vevent").map((each) => new ICAL.Event(each));
  const days = Object.fromEntries(
    events.map((event) => [event.summary, [`${event.startDate}`, `${event.endDate}`]]),
  );
  expect(days).toEqual({
    [TITLE]: ["2025-03-02", "2025-03-03"],
    "A meeting days": ["2025-12-30", "2026-01-01"],
  });
  expect(events.map(({ location }) => location)).toContain("=Hall, 2; north");
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(2);
  expect(component.getFirstPropertyValue("description")).toContain("2 meetings.");
});

test("a calendar's programme takes what was published last, even if it is an earlier version again", async () => {
  const { meeting: meetings } = await publishedAt("now").listing();
  const day = meetings.find(({ slug }) => slug === slugs.day);
  if (!day) throw new Error("The meeting is not public.");
  const page = { name: "The record", reading: readingNow() };
  const again = calendarOf([{ ...day, number: 1, ordinal: 3 }], page, { isOne: true });
  expect(again).toContain("\r\nSEQUENCE:2\r\n");
});

test("a meeting has a calendar of its own, if it is dated to the day", async () => {
  const text = await textOf(calendar, `/calendar/meetings/${slugs.day}.ics`);
  const component = new ICAL.Component(ICAL.parse(text) as unknown[]);
  expect(component.getAllSubcomponents("vevent")).toHaveLength(1);
  for (const name of ["month", "about"]) {
    expect((await answerOf(calendar, `/calendar/meetings/${slugs[name]}.ics`)).status).toBe(404);
  }
  expect((await answerOf(calendar, "/calendar/meetings/nothing.ics")).status).toBe(404);
});

test("the lines hold every entry and source, and count them", async () => {
  const text = await textOf(lines, "/data/record.jsonl");
  const [about, ...rest] = text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const counted = Map.groupBy(rest, ({ type }) => type);
  expect(about).toMatchObject({ type: "record", entries: 4, sources: 4, log: { seq: 6 } });
  expect(counted.get("entry")).toHaveLength(4);
  expect(counted.get("source")).toHaveLength(4);
  expect(text).not.toContain("taken back");
});

test("the archive holds tables whose checksums are right", async () => {
  const packed = Buffer.from(await (await answerOf(archive, "/data/record.zip")).arrayBuffer());
  const files = unzipped(packed);
  const sums = files.get("SHA256SUMS")?.trimEnd().split("\n") ?? [];
  expect(sums).toHaveLength(files.size - 1);
  for (const line of sums) {
    const [sum, name = ""] = line.split("  ");
    const content = files.get(name) ?? "";
    expect(createHash("sha256").update(content).digest("hex")).toBe(sum);
  }
  const meetings: Record<string, string>[] = parse(files.get("meetings.csv") ?? "", {
    columns: true,
  });
  expect(new Set(meetings.map(({ heldOn }) => heldOn))).toEqual(
    new Set(["2025-03-02", "2025-04", "2025-05-01~", "2025-12-30/2025-12-31"]),
  );
  expect(meetings[0]?.venue).toBe("'=Hall, 2; north");
  expect([...files.keys()]).toEqual(
    expect.arrayContaining(["meetings-present.csv", "pledges.csv", "citations.csv", "log.jsonl"]),
  );
  for (const text of files.values()) expect(text).not.toMatch(/taken back|Note on taken/);
});

test("of data that are nowhere programmes are told so, in the language of the address", async () => {
  const french = { headers: askedFor("/fr/missing.json").headers };
  for (const [asked, title] of [
    [{}, "Nothing is published at this address"],
    [french, "Rien n’est publié à cette adresse"],
  ] as const) {
    const answer = await noFile(new Request("http://record.example/missing.json", asked));
    expect(answer.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    expect(await answer.json()).toMatchObject({ status: 404, title });
  }
});

test("an instant that cannot be read is refused", async () => {
  for (const [get, path] of [
    [lines, "/data/record.jsonl"],
    [feed, "/feeds/changes.atom"],
    [calendar, "/calendar/meetings.ics"],
  ] as const) {
    const answer = await answerOf(get, `${path}?asOf=yesterday`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ parameter: "asOf" }] });
  }
  const early = await textOf(lines, "/data/record.jsonl?asOf=2020-01-01");
  expect(JSON.parse(early)).toMatchObject({ entries: 0, sources: 0, log: null });
});

test("crawlers are kept from searches and questions in every language", () => {
  expect(robots()).toContain("\nDisallow: /search\nDisallow: /*/search\nDisallow: /*/question\n");
});

test("the sitemap names what may be read, and not what was withdrawn", async () => {
  const text = await sitemap(publishedAt("now"));
  const addresses = all(parsed(text), "loc").map(({ textContent }) => textContent);
  expect(addresses).toContain(`http://record.example/meetings/${slugs.day}`);
  expect(addresses).toContain("http://record.example/about");
  expect(addresses).not.toContain(`http://record.example/meetings/${slugs.taken}`);
});

test("pages that one sitemap cannot hold are all in those that an index names", async () => {
  const record = publishedAt("now");
  const locations = (text: string) =>
    all(parsed(text), "loc").map(({ textContent }) => textContent);
  const whole = locations(await sitemap(record));
  const most = 12;
  const index = locations(await sitemap(record, most));
  expect(index.length).toBe(Math.ceil(whole.length / most));
  const parts = await Promise.all(
    index.map(async (address) => {
      const number = Number(/\/sitemaps\/(\d+)\.xml$/.exec(address ?? "")?.[1]);
      return locations((await sitemapPart(record, number, most)) ?? "");
    }),
  );
  for (const part of parts) expect(part.length).toBeLessThanOrEqual(most);
  expect(parts.flat()).toEqual(whole);
  expect(await sitemapPart(record, index.length + 1, most)).toBeUndefined();
});

test("a page is shared with a picture of its size, and nothing is drawn of what was withdrawn", async () => {
  const answer = await answerOf(card, `/cards/meetings/${slugs.day}/1.png`);
  expect(answer.headers.get("content-type")).toBe("image/png");
  const png = Buffer.from(await answer.arrayBuffer());
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect((await answerOf(card, "/cards/record.png")).status).toBe(200);
  for (const path of [
    `/cards/meetings/${slugs.taken}/2.png`,
    `/cards/meetings/${slugs.day}/2.png`,
    "/cards/overview/1.png",
    "/cards/nothing.png",
  ]) {
    expect((await answerOf(card, path)).status).toBe(404);
  }
});

test("files of what was withdrawn say so as its page does, and hold none of its words", async () => {
  const citation = (request: Request) =>
    serveEntryCitation(request, "meeting", slugs.taken, "cite.bib");
  for (const [get, path, title] of [
    [citation, `/meetings/${slugs.taken}/cite.bib`, "This entry was retracted on"],
    [calendar, `/calendar/meetings/${slugs.taken}.ics`, "This entry was retracted on"],
    [card, `/cards/meetings/${slugs.taken}/1.png`, "This version was retracted on"],
  ] as const) {
    const answer = await answerOf(get, path);
    expect({ path, status: answer.status }).toEqual({ path, status: 410 });
    expect(answer.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    const said = await answer.text();
    expect(said).not.toMatch(/taken back|Note on taken|=Hall/);
    expect(JSON.parse(said)).toMatchObject({
      title: expect.stringContaining(title) as string,
      detail: "It never took place.",
      withdrawn: { type: "retracted", reason: "It never took place." },
    });
    // Before it was public, nothing was there that could have been withdrawn.
    expect((await answerOf(get, `${path}?asOf=2020-01-01`)).status).toBe(404);
  }
});

test("linked data say what a meeting is, and its words cannot end their element", async () => {
  const entry = await publishedAt("now").entry("meeting", slugs.day ?? "");
  if (!entry) throw new Error("The meeting is not public.");
  const text = linkedDataText(entryNode(entry, "The </script> record"));
  expect(text).not.toMatch(/[<>&]/);
  expect(JSON.parse(text)).toMatchObject({
    "@context": "https://schema.org",
    "@type": "WebPage",
    isPartOf: { name: "The </script> record" },
    mainEntity: {
      "@type": "Event",
      name: TITLE,
      startDate: "2025-03-02",
      eventStatus: "https://schema.org/EventScheduled",
      location: { "@type": "Place", name: "=Hall, 2; north" },
    },
    citation: [{ "@type": "WebPage", name: "A report" }],
  });
  const about = await publishedAt("now").entry("meeting", slugs.about ?? "");
  expect(about && JSON.parse(linkedDataText(entryNode(about, "")))).not.toHaveProperty(
    "mainEntity.startDate",
  );
});
