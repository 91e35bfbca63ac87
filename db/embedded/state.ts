import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { writePrivately } from "./credentials.ts";

const State = z.object({
  pid: z.number(),
  port: z.number(),
  superuser: z.string(),
  urls: z.object({ owner: z.string(), app: z.string(), site: z.string(), listen: z.string() }),
});

/** What the process that runs the embedded database leaves for scripts to find. */
export type State = z.infer<typeof State>;

/** The last state written below `dataDir`; the process may be gone meanwhile. */
export function readState(dataDir: string): State | undefined {
  try {
    return State.parse(JSON.parse(readFileSync(join(dataDir, "database.json"), "utf8")));
  } catch {
    return undefined;
  }
}

/** Records the running database for scripts. */
export function writeState(dataDir: string, state: State): void {
  writePrivately(join(dataDir, "database.json"), state);
}
