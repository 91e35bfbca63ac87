import { startServer } from "./start-server.ts";

/** Playwright: one Ratify with the demo record for all stories that share a server. */
export default async function setup() {
  const port = Number(process.env["RATIFY_E2E_PORT"]);
  console.log("Starting Ratify for the stories (a stale build takes half a minute)");
  const server = await startServer({ port });
  return () => server.remove();
}
