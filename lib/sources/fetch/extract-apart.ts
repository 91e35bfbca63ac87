import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Extracted } from "./extract.ts";

export type PageBytes = { bytes: Uint8Array; kind: "html" | "text"; charset?: string };

const MILLISECONDS = 10_000;

/** What a page says, read in a thread with little memory and time; undefined where that was not enough. */
export function extractApart(
  page: PageBytes,
  { milliseconds = MILLISECONDS }: { milliseconds?: number } = {},
): Promise<Extracted | undefined> {
  // By its path from the root, where the server runs: a bundler must not take the worker into its bundle.
  const file = join(process.cwd(), "lib", "sources", "fetch", "extract-worker.ts");
  const worker = new Worker(file, {
    workerData: page,
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    // Nothing of the server's settings is any business of a page.
    env: {},
    stdout: true,
    stderr: true,
  });
  return new Promise((resolve) => {
    const timer = setTimeout(() => void worker.terminate(), milliseconds);
    worker.once("message", resolve);
    worker.once("error", () => resolve(undefined));
    worker.once("exit", () => {
      clearTimeout(timer);
      resolve(undefined);
    });
  });
}
