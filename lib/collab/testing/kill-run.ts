// Editors type while server and database are killed in turn and apart. Whatever was acknowledged must be there.
import { EventEmitter, once } from "node:events";
import { connect } from "#db/client.ts";
import type { DraftName } from "../document-name.ts";
import { loadDraft } from "../journal.ts";
import { anEntry, aPerson } from "./records.ts";
import { killableDatabase, killableServer } from "./killable.ts";
import { marksIn, typist, type Typist } from "./typist.ts";
import { until, untilDoc, visit } from "./visitors.ts";

export type KillRunOptions = {
  readonly cycles: number;
  readonly drafts: number;
  readonly editorsPerDraft: number;
  /** Acknowledged changes to wait for between two kills, of all editors together. */
  readonly between: number;
  /** Proves that the run would notice: nothing is journalled. */
  readonly withoutJournal?: boolean;
  readonly progress?: (message: string) => void;
};

export type KillRun = {
  readonly cycles: number;
  readonly made: number;
  readonly acknowledged: number;
  /** Changes that were unacknowledged at each kill. */
  readonly unsyncedAtKills: readonly number[];
  /** Acknowledged changes that the journal lacked right after a kill; none, if all is well. */
  readonly lost: readonly string[];
  /** Changes that had not arrived in the end. */
  readonly missing: readonly string[];
  /** Drafts whose editors did not arrive at the same text. */
  readonly diverged: readonly string[];
};

/** In turn, apart and together. */
const WAYS = [
  "server",
  "database",
  "both",
  "database",
  "server",
  "database",
  "database then server",
  "database",
] as const;

/** Runs the test; throws if something never recovers or the server ends by itself. */
export async function killRun(options: KillRunOptions): Promise<KillRun> {
  const { cycles, between, progress = () => {} } = options;
  const database = await killableDatabase();
  const server = await killableServer(database.urls, {
    withoutJournal: options.withoutJournal ?? false,
  });
  const connection = connect(database.urls.app, { name: "kill test", max: 2 });
  const { db } = connection;
  const events = new EventEmitter();
  const scenes: { name: DraftName; typists: Typist[] }[] = [];
  let typing: NodeJS.Timeout | undefined;
  try {
    await server.start();
    for (let draft = 0; draft < options.drafts; draft++) {
      const name = await anEntry(db, await aPerson(db));
      const typists: Typist[] = [];
      for (let editor = 0; editor < options.editorsPerDraft; editor++) {
        const id = await aPerson(db);
        const open = visit(server, name, { id, pause: 100 });
        await until(open, ({ loaded }) => loaded, 30_000);
        const number = draft * options.editorsPerDraft + editor;
        typists.push(typist(number, open, () => events.emit("acknowledged")));
      }
      scenes.push({ name, typists });
    }
    const typists = scenes.flatMap((scene) => scene.typists);
    const acknowledged = () => typists.reduce((sum, one) => sum + one.acknowledged.size, 0);
    const unsynced = () => typists.reduce((sum, one) => sum + one.unsynced, 0);

    let turn = 0;
    typing = setInterval(() => {
      const one = typists[turn++ % typists.length];
      // Nobody types a novel while nothing is saved; and the test shall end.
      if (one && one.unsynced < 40) one.type();
    }, 8);

    const unsyncedAtKills: number[] = [];
    const lost = new Set<string>();
    for (let cycle = 0; cycle < cycles; cycle++) {
      const begun = performance.now();
      const enough = acknowledged() + between;
      while (acknowledged() < enough) {
        await Promise.race([
          once(events, "acknowledged", { signal: AbortSignal.timeout(60_000) }),
          server.failed,
        ]);
      }
      const way = WAYS[cycle % WAYS.length] ?? "both";
      // In the same breath as the kill: these are on their way, or not even that.
      for (const one of typists) one.type();
      unsyncedAtKills.push(unsynced());
      const killed = performance.now();
      if (way === "server") {
        await server.kill();
        await server.start();
      } else if (way === "database") {
        await database.kill();
        await database.start();
      } else if (way === "both") {
        await Promise.all([server.kill(), database.kill()]);
        await database.start();
        await server.start();
      } else {
        await database.kill();
        await server.kill();
        await Promise.all([server.start(), database.start()]);
      }
      for (const { name, typists: here } of scenes) {
        const promised = here.flatMap((one) => [...one.acknowledged]);
        const stored = await loadDraft(db, name);
        const there = stored ? marksIn(stored.doc) : new Set();
        for (const mark of promised) if (!there.has(mark)) lost.add(mark);
      }
      progress(
        `${cycle + 1} of ${cycles}: killed ${way}, ${acknowledged()} acknowledged, ${lost.size} lost ` +
          `(typed for ${seconds(begun, killed)}, back after ${seconds(killed, performance.now())})`,
      );
    }
    clearInterval(typing);
    for (const { draft } of typists) {
      await Promise.race([draft.whenSaved(), server.failed, patience(60_000)]);
    }

    const missing: string[] = [];
    const diverged: string[] = [];
    for (const { name, typists: here } of scenes) {
      const stored = await loadDraft(db, name);
      const there = stored ? marksIn(stored.doc) : new Set();
      missing.push(...here.flatMap((one) => one.marks).filter((mark) => !there.has(mark)));
      for (const { draft, id } of here) {
        await untilDoc(draft, () => there.size === marksIn(draft.doc).size).catch(() =>
          diverged.push(`${name.entryId} at editor ${id}`),
        );
      }
    }
    return {
      cycles,
      made: typists.reduce((sum, one) => sum + one.made, 0),
      acknowledged: acknowledged(),
      unsyncedAtKills,
      lost: [...lost],
      missing,
      diverged,
    };
  } finally {
    clearInterval(typing);
    for (const { draft } of scenes.flatMap((scene) => scene.typists)) draft.destroy();
    await server.remove();
    await connection.close();
    await database.remove();
  }
}

const seconds = (from: number, to: number): string => `${((to - from) / 1000).toFixed(1)} s`;

const patience = (milliseconds: number): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new Error("It was never saved.")), milliseconds).unref();
  });
