// `npm run backup -- FILE`: everything in one file, while the desk goes on working.
import { backUp } from "#db/backup.ts";
import { runWithDatabase } from "#db/connect.ts";
import { counter } from "./counter.ts";

const file = process.argv[2];
if (!file) {
  console.error("Say where to: npm run backup -- FILE");
  process.exitCode = 1;
} else {
  const show = counter("Backed up");
  const rows = await runWithDatabase((config) => backUp(config.databaseUrls.owner, file, show));
  console.log(`${rows} rows are in ${file}. Keep it safe: it holds password hashes.`);
}
