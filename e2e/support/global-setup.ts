import { startServer } from "./start-server.ts";

/**
 * Playwright: one Ratify with the demo record for all stories that share a server. With RATIFY_E2E_PORT and
 * RATIFY_E2E_DATA_DIR set, those of a Ratify that runs already, no other is started.
 */
export default async function setup() {
  if (process.env["RATIFY_E2E_DATA_DIR"]) return undefined;
  const port = Number(process.env["RATIFY_E2E_PORT"]);
  console.log("Starting Ratify for the stories (a stale build takes half a minute)");
  const server = await startServer({ port });
  // Workers begin after this and inherit it.
  process.env["RATIFY_E2E_DATA_DIR"] = server.dataDir;
  return () => server.remove();
}
