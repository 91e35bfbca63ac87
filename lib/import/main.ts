// `npm run import -- FILE [--as EMAIL]`: an import file into the drafts of the running or embedded database.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { and, eq, isNull } from "drizzle-orm";
import { appDb, type Db } from "#db/client.ts";
import { runWithDatabase } from "#db/connect.ts";
import { people } from "#db/schema.ts";
import { may, type Actor } from "#lib/editorial/policy.ts";
import { importRecord, type ReportLine } from "./import-record.ts";

const USAGE = "Usage: npm run import -- FILE [--as EMAIL]";

const main = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { as: { type: "string" } },
  });
  const [path] = positionals;
  if (!path || positionals.length > 1) return fail(USAGE);
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined) return fail(`There is no file ${path} that can be read.`);

  return runWithDatabase(async () => {
    const db = appDb();
    const actor = await importer(db, values.as);
    if (typeof actor === "string") return fail(actor);
    const report = await importRecord({
      db,
      actor,
      text,
      fileName: basename(path),
      onProgress: showProgress,
    });
    if (report.ok) return say(report.lines);
    for (const { place, reason } of report.problems) console.error(`${place}: ${reason}`);
    return fail(`Nothing was imported: ${report.problems.length} problems in ${path}.`);
  });
};

/** The person in whose name the import acts: the one named, or the only editor there is. */
const importer = async (db: Db, email: string | undefined): Promise<Actor | string> => {
  const active = await db
    .select({ id: people.id, email: people.email, roles: people.roles })
    .from(people)
    .where(and(isNull(people.disabledAt), email ? eq(people.email, email) : undefined));
  const able = active.filter((person) => may(person, "importRecord"));
  const [only] = able;
  if (only && (email || able.length === 1)) return only;
  if (email) return `${email} is not an editor here.`;
  const names = able.map((person) => person.email).join(", ");
  return able.length > 1
    ? `Say in whose name: --as EMAIL, one of ${names}.`
    : "There is no editor yet: invite one on the People page.";
};

const showProgress = (done: number, all: number): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${all}${done === all ? "\n" : ""}`);
  else if (done % 50 === 0 || done === all) console.error(`${done} of ${all}`);
};

const say = (lines: readonly ReportLine[]): number => {
  for (const { what, name, outcome, detail } of lines) {
    if (outcome !== "unchanged")
      console.log(`${outcome.padEnd(9)} ${what} ${name}${detail ? `: ${detail}` : ""}`);
  }
  const counts = Map.groupBy(lines, ({ outcome }) => outcome);
  console.log(
    [...counts].map(([outcome, of]) => `${of.length} ${outcome}`).join(", ") ||
      "Nothing in the file.",
  );
  return counts.has("refused") ? 1 : 0;
};

const fail = (message: string): number => {
  console.error(message);
  return 1;
};

process.exitCode = await main();
