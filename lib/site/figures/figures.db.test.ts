import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabases } from "#db/client.ts";
import { setText } from "#lib/collab/layout.ts";
import { publish } from "#lib/desk/publish.ts";
import { retract } from "#lib/desk/retract.ts";
import { openDesk, valueOf, type Submitted, type TestDesk } from "#lib/desk/testing/desk.ts";
import { serveEntryCitation } from "../files/cite-entry.ts";
import { publishTestConfig } from "../testing/config.ts";
import { FIGURE_NAMES } from "./names.ts";
import { serveFigureFile } from "./serve.ts";

let desk: TestDesk;
let entry: string;
let slug: string;
let between: string;
let second: Submitted;

beforeAll(async () => {
  desk = await openDesk();
  publishTestConfig(desk.urls);
  ({ entry } = await desk.published());
  between = await moment();
  await desk.write(entry, desk.editor, (doc) => setText(doc, "venue", "Chequers"));
  second = await desk.approved(await desk.submit(entry));
  valueOf(await publish(desk.as(desk.reviewer), second));
  const { rows } = await desk.db.execute<{ slug: string }>(
    sql`select slug from entries where id = ${entry}`,
  );
  slug = rows[0]?.slug ?? "";
});
afterAll(async () => {
  await closeDatabases();
  await desk.close();
});

/** The database's clock, between two changes. */
const moment = async (): Promise<string> => {
  const { rows } = await desk.db.execute<{ ms: string }>(
    sql`select (extract(epoch from clock_timestamp()) * 1000)::bigint as ms from pg_sleep(0.005)`,
  );
  return new Date(Number(rows[0]?.ms)).toISOString();
};

const ask = (address: string) => new Request(`http://localhost${address}`);
const file = (name: string, which: string, asOf?: string) =>
  serveFigureFile(ask(`/figures/${name}/${which}${asOf ? `?asOf=${asOf}` : ""}`), name, which);
const csv = async (name: string, asOf?: string) => (await file(name, "data.csv", asOf)).text();

test("the data of a figure is that of its instant, and so are its links", async () => {
  const now = await csv("meetings");
  expect(now).toContain("Chequers");
  expect(now).toContain(`http://record.example/meetings/${slug}\r\n`);
  const then = await csv("meetings", between);
  expect(then).toContain("Lancaster House");
  expect(then).not.toContain("Chequers");
  expect(then).toContain(`/meetings/${slug}?asOf=`);
  const [names, ...none] = (await csv("meetings", "2020-01-01")).trimEnd().split("\r\n");
  expect(names).toMatch(/^date,title,level,/);
  expect(none).toEqual([]);
});

test.each(FIGURE_NAMES)(
  "%s has its data and its citations at addresses of their own",
  async (name) => {
    const data = await file(name, "data.csv");
    expect(data.status).toBe(200);
    expect(data.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
    expect(data.headers.get("content-disposition")).toBe(`attachment; filename="${name}.csv"`);
    for (const which of ["cite.bib", "cite.ris", "cite.json"]) {
      const cited = await file(name, which);
      expect(cited.status).toBe(200);
      expect(await cited.text()).toContain(`http://record.example/figures/${name}?asOf=`);
    }
  },
);

test("a citation names a state for good: what was published later is not in it", async () => {
  const text = await (await file("meetings", "cite.json")).text();
  const [item] = JSON.parse(text) as [{ URL: string }];
  const asOf = new URL(item.URL).searchParams.get("asOf") ?? "";
  expect(asOf).toMatch(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/);
  expect(await csv("meetings", asOf)).toContain("Chequers");

  const earlier = await (await file("meetings", "cite.bib", between)).text();
  expect(earlier).toContain(`?asOf=${between}`);
});

test("a figure at an instant of another zone is cited by an address that can be followed", async () => {
  const cited = await file("meetings", "cite.json", "2025-09-01T12:00%2B02:00");
  const [{ URL: address }] = JSON.parse(await cited.text()) as [{ URL: string }];
  expect(new URL(address).searchParams.get("asOf")).toBe("2025-09-01T12:00+02:00");
});

test("an entry is cited in the version that is public at the instant", async () => {
  const cite = async (asOf = "") =>
    (
      await serveEntryCitation(
        ask(`/meetings/${slug}/cite.ris${asOf}`),
        "meeting",
        slug,
        "cite.ris",
      )
    ).text();
  expect(await cite()).toContain(`UR  - http://record.example/meetings/${slug}/v/2\r\n`);
  expect(await cite(`?asOf=${between}`)).toContain(`/meetings/${slug}/v/1\r\n`);
});

test("what cannot be read or is not there is told as a problem", async () => {
  expect((await file("meetings", "data.csv", "yesterday")).status).toBe(400);
  expect((await file("nothing", "data.csv")).status).toBe(404);
  expect((await file("meetings", "data.xls")).status).toBe(404);
  const missing = await serveEntryCitation(ask("/"), "meeting", "nothing", "cite.bib");
  expect(missing.status).toBe(404);
});

test("what is retracted is in no file, at any instant", async () => {
  const whilePublic = await moment();
  valueOf(await retract(desk.as(desk.reviewer), { ...second, reason: "A mistake." }));
  for (const asOf of [undefined, whilePublic]) {
    expect(await csv("meetings", asOf)).not.toContain("Chequers");
  }
  const cited = await serveEntryCitation(ask("/"), "meeting", slug, "cite.bib");
  expect(cited.status).toBe(410);
  expect(await cited.text()).not.toContain("Chequers");
});
