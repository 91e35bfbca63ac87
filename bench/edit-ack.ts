// How long until an edit is acknowledged, with 50 editors at work: with the journal, and without.
import { setTimeout as delay } from "node:timers/promises";
import { connect } from "#db/client.ts";
import { textAt } from "#lib/collab/layout.ts";
import { killableDatabase, killableServer } from "#lib/collab/testing/killable.ts";
import { anEntry, aPerson } from "#lib/collab/testing/records.ts";
import { until, visit } from "#lib/collab/testing/visitors.ts";

const ROUNDS = 3;
const EDITORS = 50;
const EDITORS_PER_DRAFT = 5;
/** A fast typist's pause between keys, in milliseconds. */
const PAUSE = 200;
const EDITS_EACH = 60;
/** Of each editor's edits, the first are not counted: everything is being compiled and opened. */
const WARM_UP = 10;

type EditAck = {
  readonly journal: boolean;
  readonly editors: number;
  readonly edits: number;
  /** Milliseconds from a keystroke to its acknowledgement. */
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
};

/** Measures both, alternating; the rounds of each are taken together. */
export async function measureEditAck(progress: (message: string) => void): Promise<EditAck[]> {
  const database = await killableDatabase();
  try {
    const samples = { with: [] as number[], without: [] as number[] };
    for (let round = 1; round <= ROUNDS; round++) {
      for (const way of ["with", "without"] as const) {
        progress(`Round ${round} of ${ROUNDS}, ${way} the journal`);
        const server = await killableServer(database.urls, { withoutJournal: way === "without" });
        await server.start();
        samples[way].push(...(await typeTogether(database.urls.app, server)));
        await server.remove();
      }
    }
    return [summary(true, samples.with), summary(false, samples.without)];
  } finally {
    await database.remove();
  }
}

async function typeTogether(
  url: string,
  server: { url: string; origin: string },
): Promise<number[]> {
  const { db, close } = connect(url, { name: "bench", max: 2 });
  const drafts = await Promise.all(
    Array.from({ length: EDITORS / EDITORS_PER_DRAFT }, async () => anEntry(db, await aPerson(db))),
  );
  const editors = await Promise.all(
    Array.from({ length: EDITORS }, async (_, index) => {
      const draft = drafts[index % drafts.length];
      if (!draft) throw new Error("There are fewer drafts than none.");
      return visit(server, draft, { id: await aPerson(db) });
    }),
  );
  await Promise.all(editors.map((editor) => until(editor, ({ loaded }) => loaded, 60_000)));
  const samples = await Promise.all(
    editors.map(async (editor, index) => {
      // Not all at the same moment.
      await delay((PAUSE * index) / EDITORS);
      const waits: Promise<number>[] = [];
      for (let edit = 0; edit < EDITS_EACH; edit++) {
        const began = performance.now();
        const text = textAt(editor.doc, "summary");
        text.insert(text.length, "a");
        waits.push(editor.whenSaved().then(() => performance.now() - began));
        await delay(PAUSE);
      }
      return (await Promise.all(waits)).slice(WARM_UP);
    }),
  );
  for (const editor of editors) editor.destroy();
  await close();
  return samples.flat();
}

function summary(journal: boolean, samples: readonly number[]): EditAck {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) =>
    Number((sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN).toFixed(1));
  return {
    journal,
    editors: EDITORS,
    edits: sorted.length,
    p50: at(0.5),
    p99: at(0.99),
    max: at(1),
  };
}
