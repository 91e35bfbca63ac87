// `npm run verify`: walks both logs link by link, and asks every guarantee of the rows.
import { connect } from "#db/client.ts";
import { runWithDatabase } from "#db/connect.ts";
import { brokenGuarantees } from "#db/integrity.ts";
import { verifyChain } from "#db/log.ts";

await runWithDatabase(async (config) => {
  const { db, pool, close } = connect(config.databaseUrls.app, { name: "ratify verify", max: 1 });
  for (const chain of ["private", "public"] as const) {
    const found = await verifyChain(db, chain);
    if (found.ok) {
      console.log(`The ${chain} log holds: ${found.links} links, the last is ${found.head}.`);
    } else {
      console.error(`The ${chain} log breaks at link ${found.seq}: ${found.reason}.`);
      process.exitCode = 1;
    }
  }
  const broken = await brokenGuarantees(pool);
  await close();
  for (const one of new Set(broken)) console.error(`Broken: ${one}.`);
  if (broken.length > 0) process.exitCode = 1;
  else console.log("Every guarantee holds.");
});
