// What is not public must not come out of any read of the site. Marked words are planted in everything
// private, and whatever pages and API are made from is searched for them.
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closeDatabases, siteDb } from "#db/client.ts";
import { noteAt, setText } from "#lib/collab/layout.ts";
import { confirmRedaction } from "#lib/desk/confirm-redaction.ts";
import { publish } from "#lib/desk/publish.ts";
import { requestRedaction } from "#lib/desk/request-redaction.ts";
import { retract } from "#lib/desk/retract.ts";
import { openDesk, valueOf, type Submitted, type TestDesk } from "#lib/desk/testing/desk.ts";
import { respond } from "./api/respond.ts";
import { serveEntryCitation } from "./files/cite-entry.ts";
import { serveFigureFile } from "./figures/serve.ts";
import { loadFigure } from "./figures/load.ts";
import { FIGURE_NAMES } from "./figures/names.ts";
import { cardAt } from "./files/cards.ts";
import { loadChanges } from "./pages/changes.ts";
import { loadData } from "./pages/data-page.ts";
import { loadEntryPage } from "./pages/entry-page.ts";
import { archive, calendar, feed, lines } from "./files/files.ts";
import { loadHistory } from "./pages/history.ts";
import { loadLog } from "./pages/log.ts";
import { entryNode, linkedDataText } from "./files/linked-data.ts";
import { loadMeetings } from "./pages/meetings.ts";
import { loadMembers } from "./pages/members.ts";
import { loadHome } from "./pages/overview.ts";
import { openRecordIn } from "./pages/page.ts";
import { loadPledges } from "./pages/pledges.ts";
import { sitemap } from "./files/sitemap.ts";
import { loadSource, loadSources } from "./pages/sources.ts";
import { loadSearch } from "./search/load.ts";
import { unzipped } from "./testing/unzipped.ts";
import { publishTestConfig } from "./testing/config.ts";
import { loadVersion } from "./pages/version-page.ts";

// Pages ask the request for their language; here there is none.
vi.mock("next/headers", () => ({ headers: async () => new Headers() }));

const CANARY = "canary-7f3a";
const HARMLESS = "A venue that everybody may know";

let desk: TestDesk;
const entries: string[] = [];
/** The instants at which each planted text was public, or might have been. */
const instants: Date[] = [];
const now = async () => {
  const { rows } = await desk.db.execute<{ ms: string }>(
    sql`select (extract(epoch from clock_timestamp()) * 1000)::bigint as ms from pg_sleep(0.005)`,
  );
  instants.push(new Date(Number(rows[0]?.ms)));
};

beforeAll(async () => {
  desk = await openDesk();
  publishTestConfig(desk.urls);
  await plant();
});
afterAll(async () => {
  await closeDatabases();
  await desk.close();
});

/** Entries with the canary in each state in which readers may not read them, beside words that they may. */
async function plant(): Promise<void> {
  const publicly = async (): Promise<Submitted> => {
    const named = await desk.approved(await desk.submit(await desk.aDraft(HARMLESS)));
    valueOf(await publish(desk.as(desk.reviewer), named));
    entries.push(named.entry);
    await now();
    return named;
  };
  const writeCanary = (entry: string, state: string) =>
    desk.write(entry, desk.editor, (doc) => {
      setText(doc, "venue", `${CANARY} in ${state}`);
      setText(doc, "title", `${CANARY} titled in ${state}`);
      noteAt(doc, "venue").insert(0, `${CANARY} noted in ${state}`);
    });

  const alone = await desk.aDraft();
  await writeCanary(alone, "a draft that was never submitted");
  entries.push(alone);

  const behind = await publicly();
  await writeCanary(behind.entry, "a draft behind a public page");

  const reviewed = await publicly();
  await writeCanary(reviewed.entry, "review");
  await desk.submit(reviewed.entry, desk.editor, `${CANARY} as the note of a submission`);

  const approved = await publicly();
  await writeCanary(approved.entry, "an approved revision");
  await desk.approved(
    await desk.submit(approved.entry, desk.editor, `${CANARY} as an approved note`),
  );

  const retracted = await publicly();
  await writeCanary(retracted.entry, "a retracted revision");
  const taken = await desk.approved(
    await desk.submit(retracted.entry, desk.editor, `${CANARY} as a retracted note`),
  );
  valueOf(await publish(desk.as(desk.reviewer), taken));
  await now();
  valueOf(await retract(desk.as(desk.reviewer), { ...taken, reason: "Said in public" }));

  const erased = await publicly();
  await writeCanary(erased.entry, "an erased revision");
  const erasing = await desk.approved(
    await desk.submit(erased.entry, desk.editor, `${CANARY} as an erased note`),
  );
  valueOf(await publish(desk.as(desk.reviewer), erasing));
  await now();
  valueOf(await retract(desk.as(desk.reviewer), { ...erasing, reason: "Said in public" }));
  const redaction = { ...erasing, reason: "By order of a court" };
  valueOf(await requestRedaction(desk.as(desk.admin), redaction));
  valueOf(await confirmRedaction(desk.as(await desk.aPerson("admin")), erasing));

  await desk.db.execute(sql`update people set name = ${`${CANARY} person`}`);
  await now();
}

const saidBy = async (answer: Promise<Response>) => {
  const response = await answer;
  return `${response.status} ${await response.text()}`;
};

/** Everything that pages and API are made from, at one instant, as text. */
async function everythingAt(t: Date | undefined): Promise<string> {
  const asOf = t?.toISOString();
  const opened = await openRecordIn("en", asOf);
  if (!opened.ok) throw new Error(`not an instant: ${asOf}`);
  const { page } = opened;
  const at = (path: string) => {
    const url = new URL(`http://localhost${path}`);
    if (asOf) url.searchParams.set("asOf", asOf);
    return new Request(url);
  };
  const api = (path: string) => saidBy(respond(at(`/api/v1${path}`)));
  const { rows } = await desk.db.execute<{ kind: "meeting"; slug: string }>(
    sql`select kind, slug from entries`,
  );
  const parts: unknown[] = [
    await Promise.all([
      loadHome(page),
      loadMeetings(page, {}),
      loadMembers(page, {}),
      loadPledges(page, {}),
      loadSources(page, {}),
      loadChanges(page, {}),
      loadData(page),
      loadLog(page, {}),
      loadSearch(page, { q: HARMLESS }),
    ]),
    await Promise.all([
      saidBy(lines(at("/data/record.jsonl"))),
      saidBy(calendar(at("/calendar/meetings.ics"))),
      saidBy(feed(at("/feeds/changes.atom"))),
      archive(at("/data/record.zip")).then(async (packed) =>
        unzipped(Buffer.from(await packed.arrayBuffer())),
      ),
      sitemap(page.record),
    ]),
    await Promise.all(
      [
        "/entries",
        "/entries?format=csv",
        "/sources",
        "/changes",
        "/changes?format=csv",
        "/log",
      ].map(api),
    ),
  ];
  for (const name of FIGURE_NAMES) {
    const path = `/figures/${name}`;
    parts.push(await loadFigure(name, page));
    for (const file of ["data.csv", "cite.bib"]) {
      parts.push(await saidBy(serveFigureFile(at(`${path}/${file}`), name, file)));
    }
  }
  for (const { kind, slug } of rows) {
    const citation = at(`/meetings/${slug}/cite.bib`);
    parts.push(
      await saidBy(serveEntryCitation(citation, kind, slug, "cite.bib")),
      await loadEntryPage(kind, slug, asOf),
      await loadHistory(kind, slug, asOf),
      await api(`/entries/${kind}/${slug}`),
      await api(`/entries/${kind}/${slug}?format=csv`),
      await api(`/entries/${kind}/${slug}/versions`),
      await saidBy(feed(at(`/feeds/meetings/${slug}.atom`))),
      await saidBy(calendar(at(`/calendar/meetings/${slug}.ics`))),
    );
    for (const number of [1, 2, 3]) {
      const version = await page.record.version(kind, slug, number);
      parts.push(
        await cardAt(["meetings", slug, `${number}`], page),
        version && linkedDataText(entryNode(version, page.name)),
        await loadVersion(kind, slug, number),
        await api(`/entries/${kind}/${slug}/versions/${number}`),
      );
    }
  }
  const { rows: sources } = await desk.db.execute<{ id: string }>(sql`select id from sources`);
  for (const { id } of sources) {
    parts.push(await loadSource(page, id), await api(`/sources/${id}`));
  }
  return JSON.stringify(parts, withMaps);
}

const withMaps = (_: string, value: unknown) => (value instanceof Map ? [...value] : value);

test("nothing private comes out of any read, at any instant", async () => {
  for (const t of [undefined, ...instants]) {
    const said = await everythingAt(t);
    expect(said).toContain(HARMLESS);
    expect(said.match(new RegExp(`.{0,200}${CANARY}.{0,80}`))?.[0]).toBeUndefined();
  }
}, 180_000);

test("nothing private is found by its words, nor offered instead of others, at any instant", async () => {
  const private_ = [
    "canary",
    CANARY,
    "titled",
    "noted",
    "canari",
    "submitted erased",
    `"${CANARY} in"`,
  ];
  for (const t of [undefined, ...instants]) {
    const opened = await openRecordIn("en", t?.toISOString());
    if (!opened.ok) throw new Error("not an instant");
    for (const q of private_) {
      const { total, results, corrections, suggestions } = await loadSearch(opened.page, { q });
      expect({ q, total, results, corrections, suggestions }).toEqual({
        q,
        total: { count: 0, isMore: false },
        results: [],
        corrections: [],
        suggestions: [],
      });
    }
    const found = await loadSearch(opened.page, { q: "venue everybody" });
    expect(found.total.count).toBeGreaterThanOrEqual(t === instants[0] ? 1 : 2);
  }
  const { rows } = await siteDb().execute(
    sql`select word from site.words where word like '%canary%'
      union all select words::text from site.texts where words::text like '%canary%'`,
  );
  expect(rows).toEqual([]);
});

test("the canaries are really there", async () => {
  for (const words of ["in", "titled in", "noted in"]) {
    const { rows } = await desk.db.execute<{ n: number }>(
      sql`select count(*)::int as n from revisions where frozen::text like ${`%${CANARY} ${words} %`}`,
    );
    expect([words, rows[0]?.n]).toEqual([words, 3]);
  }
  expect(entries.length).toBe(6);
});

test("the site's login itself cannot read what is private", async () => {
  for (const table of ["revisions", "draft_updates", "people", "entries", "events"]) {
    await expect(siteDb().execute(sql`select * from ${sql.identifier(table)}`)).rejects.toThrow();
  }
});
