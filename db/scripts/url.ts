// `npm run db:url`: the connection string of the running database, for psql and the like. With
// `-- owner`, `-- site` or `-- listen`, that of another role.
import { findRunningEmbedded } from "#db/embedded.ts";
import { resolveExternal } from "#db/external.ts";
import { readSettings, type DatabaseUrls } from "#lib/config.ts";

const { database, authSecret, dataDir } = readSettings();
const wanted = process.argv[2] ?? "app";
const urls: DatabaseUrls | undefined =
  database.kind === "external"
    ? await resolveExternal(database, authSecret ?? "")
    : (await findRunningEmbedded(dataDir))?.urls;

if (!urls) {
  console.error("The embedded database doesn't run. Start it with npm start.");
  process.exitCode = 1;
} else if (wanted in urls) {
  console.log(urls[wanted as keyof DatabaseUrls]);
} else {
  console.error(`There is no role "${wanted}": it is one of ${Object.keys(urls).join(", ")}.`);
  process.exitCode = 1;
}
