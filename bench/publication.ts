// How long until readers see what was published, beside a floor that nobody can go below: one UPDATE on the disk, and one
// print of the same page.
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { findRunningEmbedded } from "#db/embedded.ts";
import { openRecord, type StoryEntry } from "#e2e/support/record.ts";
import { startServer, type RunningServer } from "#e2e/support/start-server.ts";
import { setValue } from "#lib/collab/layout.ts";

const ROUNDS = 15;
/** Of each page's rounds, the first are not counted: everything is being compiled. */
const WARM_UP = 3;
/** Milliseconds after which a publication counts as unseen. */
const PATIENCE = 10_000;

export type PublicationSpeed = {
  page: string;
  publications: number;
  /** Milliseconds from the start of the command that publishes to the whole new page at a reader who asks all the time. */
  p50: number;
  longest: number;
  /** Milliseconds of the median UPDATE and of the median print of that page. */
  floor: number;
  ratio: number;
};

/** Where a publication must be seen. */
const pagesOf = ({ path }: StoryEntry) => ({
  "the entry": path,
  "the list": "/meetings",
  "the changes": "/changes",
});

/** Publishes again and again on a server with the demo record, and reads meanwhile. */
export async function measurePublication(
  progress: (message: string) => void,
): Promise<PublicationSpeed[]> {
  const server = await startServer();
  try {
    return await publishOverAndOver(server, progress);
  } finally {
    await server.remove();
  }
}

/** The same on a server that runs, whatever its record holds. */
export async function publishOverAndOver(
  server: Pick<RunningServer, "url" | "dataDir">,
  progress: (message: string) => void,
): Promise<PublicationSpeed[]> {
  const record = await openRecord(server.dataDir);
  const database = await openDatabase(server.dataDir);
  try {
    const entry = await record.aDraft("Published over and over");
    // The latest of all: it stands on the first page of its list.
    await record.write(entry, "editor", (doc) => setValue(doc, "heldOn", "2026-11-01"));
    await record.publish(entry);
    const measured: PublicationSpeed[] = [];
    for (const [page, path] of Object.entries(pagesOf(entry))) {
      progress(`Publishing for ${page}`);
      const seen: number[] = [];
      const updates: number[] = [];
      const prints: number[] = [];
      for (let round = 1; round <= ROUNDS; round++) {
        const title = `Published to ${page}, time ${round}`;
        await record.write(entry, "editor", record.changingTitle(title));
        const named = await record.submit(entry, { note: `Now called ${title}.` });
        await record.approve(named);
        updates.push(await timed(() => database.update()));
        await database.emptyPress();
        prints.push(await timed(() => read(server.url + path)));
        seen.push(
          await timed(() =>
            Promise.all([record.release(named), untilRead(server.url + path, title)]),
          ),
        );
      }
      measured.push(summary(page, { seen, updates, prints }));
    }
    return measured;
  } finally {
    await database.close();
    await record.close();
  }
}

/** The same database: a row of its own, written as durably as everything there, and what every press hears. */
async function openDatabase(dataDir: string) {
  const running = await findRunningEmbedded(dataDir);
  const client = new pg.Client({ connectionString: running?.urls.owner });
  await client.connect();
  await client.query("create table bench_floor (n integer not null)");
  await client.query("insert into bench_floor values (0)");
  return {
    update: () => client.query("update bench_floor set n = n + 1"),
    async emptyPress(): Promise<void> {
      await client.query("select pg_notify('ratify_public', '')");
      await delay(15);
    },
    close: () => client.end(),
  };
}

async function untilRead(url: string, words: string): Promise<void> {
  const deadline = performance.now() + PATIENCE;
  while (!(await read(url)).includes(words)) {
    if (performance.now() > deadline) throw new Error(`${url} did not show “${words}”.`);
    await delay(1);
  }
}

const read = async (url: string): Promise<string> => {
  const response = await fetch(url, { headers: { "accept-encoding": "br" } });
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return response.text();
};

async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}

function summary(
  page: string,
  all: { seen: number[]; updates: number[]; prints: number[] },
): PublicationSpeed {
  const seen = all.seen.slice(WARM_UP);
  const floor = median(all.updates.slice(WARM_UP)) + median(all.prints.slice(WARM_UP));
  const p50 = median(seen);
  return {
    page,
    publications: seen.length,
    p50,
    longest: Math.max(...seen),
    floor,
    ratio: p50 / floor,
  };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
