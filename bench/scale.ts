// How long public pages take with a hundred entries and with ten thousand: printed anew, and from the shelf.
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { findRunningEmbedded } from "#db/embedded.ts";
import { startServer } from "#e2e/support/start-server.ts";
import { growTo } from "./grow.ts";

const SIZES = [100, 10_000] as const;
/** Prints of each page that are not counted, while everything is being compiled. */
const WARM_UP = 12;
const PRINTS = 25;
const HITS = 300;

/** What is read; `…` stands for an entry or source of the demonstration. */
const PAGES = {
  overview: "/",
  meetings: "/meetings",
  members: "/members",
  pledges: "/pledges",
  "pledges, page 1 in French": "/fr/pledges",
  "pledges of a kind": "/pledges?kind=political",
  sources: "/sources",
  changes: "/changes",
  "a search": "/search?q=missiles",
  "a search for a common word": "/search?q=Ukraine",
  "a history": "/members/france/history",
  "a source": "/sources/ref-26",
  "a meeting": "/meetings/2025-03-02-london-summit",
  "a member": "/members/france",
  "a pledge": "/pledges/uk-air-defence-missiles",
  "a list of the API": "/api/v1/entries?kind=pledge&limit=20",
} as const;

/** Milliseconds of the median. */
type Times = { print: number; hit: number };
type PageAtScale = {
  page: string;
  path: string;
  bytes: { few: number; many: number };
  few: Times;
  many: Times;
  /** How much longer it takes with many entries. */
  ratio: Times;
};

/** Grows the demonstration on a server of its own, and reads it at both sizes. */
export async function measureScale(progress: (message: string) => void): Promise<PageAtScale[]> {
  const server = await startServer();
  try {
    const running = await findRunningEmbedded(server.dataDir);
    if (!running) throw new Error("The server's database does not run.");
    const at: Record<string, Measured>[] = [];
    for (const size of SIZES) {
      await growTo(size, running.superuser, progress);
      progress(`Reading with ${size} entries`);
      at.push(await readAll(server.url, running.superuser));
    }
    const [few = {}, many = {}] = at;
    return Object.entries(PAGES).map(([page, path]) => {
      const [a, b] = [few[page], many[page]];
      if (!a || !b) throw new Error(`${page} was not read`);
      return {
        page,
        path,
        bytes: { few: a.bytes, many: b.bytes },
        few: a.times,
        many: b.times,
        ratio: { print: b.times.print / a.times.print, hit: b.times.hit / a.times.hit },
      };
    });
  } finally {
    await server.remove();
  }
}

type Measured = { bytes: number; times: Times };

async function readAll(base: string, databaseUrl: string): Promise<Record<string, Measured>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  // What a publication does: every press forgets its pages.
  const emptyPress = async () => {
    await client.query("select pg_notify('ratify_public', '')");
    await delay(15);
  };
  try {
    const prints = new Map<string, number[]>();
    const sizes = new Map<string, number>();
    // Round by round over all pages, so that whatever else the machine does falls on all of them.
    for (let round = 0; round < WARM_UP + PRINTS; round++) {
      for (const [page, path] of Object.entries(PAGES)) {
        await emptyPress();
        const { ms, bytes } = await timedRead(base + path);
        sizes.set(page, bytes);
        if (round >= WARM_UP) prints.set(page, [...(prints.get(page) ?? []), ms]);
      }
    }
    const measured: Record<string, Measured> = {};
    for (const [page, path] of Object.entries(PAGES)) {
      const hits: number[] = [];
      for (let hit = 0; hit < HITS; hit++) hits.push((await timedRead(base + path)).ms);
      measured[page] = {
        bytes: sizes.get(page) ?? 0,
        times: { print: median(prints.get(page) ?? []), hit: median(hits) },
      };
    }
    return measured;
  } finally {
    await client.end();
  }
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

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
