// `npm run mutate`: takes each guarantee of the database away in turn and shows that the attacks or the histories miss
// it. `-- --only PART` tries those whose name has the part in it.
import { parseArgs } from "node:util";
import { judge, mutationsOf } from "./mutate.ts";
import { createTestDatabase } from "#db/testing/database.ts";
import { startTestPostgres } from "#db/testing/postgres.ts";

const { values } = parseArgs({ options: { only: { type: "string", default: "" } } });
const server = await startTestPostgres();
try {
  const pristine = await createTestDatabase();
  const mutations = (await mutationsOf(pristine.urls.owner)).filter(({ name }) =>
    name.includes(values.only),
  );
  await pristine.drop();
  const unmissed: string[] = [];
  for (const [index, mutation] of mutations.entries()) {
    const { caughtBy } = await judge(mutation);
    if (!caughtBy) unmissed.push(mutation.name);
    console.log(
      `${String(index + 1).padStart(3)}/${mutations.length}  ${mutation.kind.padEnd(9)}  ${mutation.name.padEnd(52)}  ${caughtBy ?? "NOT MISSED"}`,
    );
  }
  console.log(`${mutations.length - unmissed.length} of ${mutations.length} were missed.`);
  for (const name of unmissed) console.error(`Not missed: ${name}`);
  process.exitCode = unmissed.length > 0 ? 1 : 0;
} finally {
  await server.stop();
}
