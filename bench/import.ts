// How fast the importer takes the demo record into an empty database that writes to the disk as in production.
import { readFile } from "node:fs/promises";
import { connect } from "#db/client.ts";
import { DEMO_FILES, DEMO_PEOPLE } from "#db/seed/demo.ts";
import { createPerson } from "#lib/auth/people.ts";
import { killableDatabase } from "#lib/collab/testing/killable.ts";
import { importRecord } from "#lib/import/import-record.ts";

const ROUNDS = 3;

type ImportSpeed = {
  what: "into an empty database" | "the same file again";
  /** Sources and entries. */
  records: number;
  /** Of the median round. */
  seconds: number;
  perSecond: number;
};

/** Imports the record into new databases, and again into each; the median of the rounds. */
export async function measureImport(progress: (message: string) => void): Promise<ImportSpeed[]> {
  const text = await readFile(`db/seed/${DEMO_FILES.record}`, "utf8");
  const rounds: [ImportSpeed, ImportSpeed][] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    progress(`Importing, round ${round} of ${ROUNDS}`);
    rounds.push(await importTwice(text));
  }
  return [0, 1].map((way) => {
    const sorted = rounds
      .map((round) => round[way])
      .filter((one) => one !== undefined)
      .toSorted((a, b) => a.seconds - b.seconds);
    const median = sorted[Math.floor(sorted.length / 2)];
    if (!median) throw new Error("At least one round is needed");
    return median;
  });
}

async function importTwice(text: string): Promise<[ImportSpeed, ImportSpeed]> {
  const database = await killableDatabase();
  const app = connect(database.urls.app, { name: "bench", max: 4 });
  try {
    const { roles } = DEMO_PEOPLE.editor;
    const id = await createPerson(app.db, DEMO_PEOPLE.editor);
    const once = async (what: ImportSpeed["what"]): Promise<ImportSpeed> => {
      const began = performance.now();
      const job = { db: app.db, actor: { id, roles }, text, fileName: DEMO_FILES.record };
      const report = await importRecord(job);
      if (!report.ok) throw new Error(JSON.stringify(report.problems));
      const seconds = (performance.now() - began) / 1000;
      const wanted = what === "into an empty database" ? "created" : "unchanged";
      const records = report.lines.filter(({ outcome }) => outcome === wanted).length;
      if (records !== report.lines.length) throw new Error(`Not everything was ${wanted}.`);
      return { what, records, seconds, perSecond: records / seconds };
    };
    return [await once("into an empty database"), await once("the same file again")];
  } finally {
    await app.close();
    await database.remove();
  }
}
