// `npm run restore -- FILE`: reads a backup into an empty database, and verifies it.
import { RestoreError } from "#db/backup/format.ts";
import { runWithDatabase } from "#db/connect.ts";
import { restore } from "#db/restore.ts";
import { counter } from "./counter.ts";

const file = process.argv[2];
if (!file) {
  console.error("Say what: npm run restore -- FILE");
  process.exitCode = 1;
} else {
  try {
    const show = counter("Restored");
    const rows = await runWithDatabase((config) => restore(config.databaseUrls.owner, file, show));
    console.log(`${rows} rows are restored; both logs and every guarantee hold.`);
  } catch (error) {
    if (!(error instanceof RestoreError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
