// `npm run model -- --runs 20000`: random histories against the model, as many as one likes. `--seed N` plays the same
// ones again, `--shrink` looks for a shorter history that fails.
import { parseArgs } from "node:util";
import { rarelyAccepted, runModel } from "./run.ts";
import { createTestDatabase } from "#db/testing/database.ts";
import { startTestPostgres } from "#db/testing/postgres.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "20000" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    lanes: { type: "string", default: "4" },
    shrink: { type: "boolean", default: false },
  },
});
const [runs, seed, lanes] = [Number(values.runs), Number(values.seed), Number(values.lanes)];
console.log(`${runs} histories from seed ${seed}`);
const server = await startTestPostgres();
const began = performance.now();
try {
  const database = await createTestDatabase();
  const tally = await runModel({
    urls: database.urls,
    runs,
    seed,
    lanes,
    shrink: values.shrink,
    progress(played) {
      if (played % 250 > 0) return;
      const minutes = ((performance.now() - began) / 60_000).toFixed(1);
      console.log(`${played} of ${runs} after ${minutes} min`);
    },
  });
  console.table(tally);
  const rare = rarelyAccepted(tally);
  if (rare.length > 0) {
    console.error(`Accepted too rarely to have been tried: ${rare.join(", ")}`);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof Error && error.cause instanceof Error) console.error(error.cause.message);
  process.exitCode = 1;
} finally {
  await server.stop();
}
