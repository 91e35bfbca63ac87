// How long public pages take with a hundred entries and with ten thousand: printed anew, and from the shelf.
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { findRunningEmbedded } from "#db/embedded.ts";
import { startServer } from "#e2e/support/start-server.ts";
import { growTo } from "./grow.ts";
import { publishOverAndOver, type PublicationSpeed } from "./publication.ts";

const SIZES = { few: 100, many: 10_000 } as const;
/** Prints of each page that are not counted, while everything is being compiled. */
const WARM_UP = 8;
const PRINTS = 25;
/** Readings from the shelf after each print. */
const HITS = 12;

/**
 * What is read. Of a record that is a hundred times larger most searches find a hundred times more: some are narrowed to
 * one copy of the demonstration there, so that as much is found of the many as of the few.
 */
const PAGES: Readonly<Record<string, string | { few: string; many: string }>> = {
  overview: "/",
  meetings: "/meetings",
  members: "/members",
  pledges: "/pledges",
  "pledges, page 1 in French": "/fr/pledges",
  "pledges of a kind": "/pledges?kind=political",
  sources: "/sources",
  changes: "/changes",
  "a search that finds two": {
    few: "/search?q=missiles&kind=pledge",
    many: "/search?q=missiles+57&kind=pledge",
  },
  "a search that fills its page": "/search?q=support",
  "a search for a word of nearly every text": "/search?q=Ukraine",
  "a search for it in meetings": "/search?q=Ukraine&kind=meeting",
  "a history": "/members/france/history",
  "a source": "/sources/ref-26",
  "a meeting": "/meetings/2025-03-02-london-summit",
  "a member": "/members/france",
  "a pledge": "/pledges/uk-air-defence-missiles",
  "a list of the API": "/api/v1/entries?kind=pledge&limit=20",
};

/** Milliseconds of the lower quartile: what else the machine does falls on the slower half of the readings. */
type Times = { print: number; hit: number };
type PageAtScale = {
  page: string;
  paths: { few: string; many: string };
  bytes: { few: number; many: number };
  few: Times;
  many: Times;
  /** How much longer it takes with many entries. */
  ratio: Times;
};
type AtScale = {
  pages: PageAtScale[];
  /** Until the first reader sees what was published. */
  publications: { few: PublicationSpeed[]; many: PublicationSpeed[] };
};

/** Grows the demonstration on two servers to either size, and reads both in turn. */
export async function measureScale(progress: (message: string) => void): Promise<AtScale> {
  const few = await startGrown(SIZES.few, progress);
  const many = await startGrown(SIZES.many, progress);
  try {
    const pages = Object.entries(PAGES).map(
      ([page, path]) =>
        [page, typeof path === "string" ? { few: path, many: path } : path] as const,
    );
    const measured = new Map(
      pages.map(([page]) => [page, { few: newMeasures(), many: newMeasures() }]),
    );
    // Round by round, so that whatever else the machine does falls on all pages at both sizes.
    for (let round = 0; round < WARM_UP + PRINTS; round++) {
      progress(`Reading, round ${round + 1} of ${WARM_UP + PRINTS}`);
      for (const [page, paths] of pages) {
        const of = measured.get(page);
        const sides = [
          [few, of?.few, paths.few],
          [many, of?.many, paths.many],
        ] as const;
        // In turn: neither is always read while the other still cleans up.
        for (const [server, to, path] of round % 2 ? sides : sides.toReversed()) {
          await server.emptyPress();
          const print = await timedRead(server.url + path);
          if (!to || round < WARM_UP) continue;
          to.bytes = print.bytes;
          to.prints.push(print.ms);
          for (let hit = 0; hit < HITS; hit++)
            to.hits.push((await timedRead(server.url + path)).ms);
        }
      }
    }
    return {
      pages: pages.map(([page, paths]) => {
        const of = measured.get(page) ?? { few: newMeasures(), many: newMeasures() };
        const [a, b] = [timesOf(of.few), timesOf(of.many)];
        return {
          page,
          paths,
          bytes: { few: of.few.bytes, many: of.many.bytes },
          few: a,
          many: b,
          ratio: { print: b.print / a.print, hit: b.hit / a.hit },
        };
      }),
      publications: {
        few: await publishOverAndOver(few, progress),
        many: await publishOverAndOver(many, progress),
      },
    };
  } finally {
    await few.remove();
    await many.remove();
  }
}

type Measures = { bytes: number; prints: number[]; hits: number[] };
const newMeasures = (): Measures => ({ bytes: 0, prints: [], hits: [] });
const timesOf = ({ prints, hits }: Measures): Times => ({
  print: lowerQuartile(prints),
  hit: lowerQuartile(hits),
});

async function startGrown(entries: number, progress: (message: string) => void) {
  progress(`Starting a server for ${entries} entries`);
  const server = await startServer();
  const running = await findRunningEmbedded(server.dataDir);
  if (!running) throw new Error("The server's database does not run.");
  await growTo(entries, running.superuser, progress);
  const client = new pg.Client({ connectionString: running.superuser });
  await client.connect();
  return {
    url: server.url,
    dataDir: server.dataDir,
    /** What a publication does: every press forgets its pages. */
    async emptyPress(): Promise<void> {
      await client.query("select pg_notify('ratify_public', '')");
      await delay(15);
    },
    async remove(): Promise<void> {
      await client.end();
      await server.remove();
    },
  };
}

async function timedRead(url: string): Promise<{ ms: number; bytes: number }> {
  const began = performance.now();
  const response = await fetch(url.replace("localhost", "127.0.0.1"), {
    headers: { "accept-encoding": "identity" },
  });
  const { byteLength } = await response.arrayBuffer();
  const ms = performance.now() - began;
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return { ms, bytes: byteLength };
}

const lowerQuartile = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 4)] ?? Number.NaN;
