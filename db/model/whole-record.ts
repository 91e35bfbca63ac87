// The record as a whole, after many histories: guarantees, chains, and whether presses heard of each change.
import { once } from "node:events";
import pg from "pg";
import { connect } from "../client.ts";
import { brokenGuarantees } from "../integrity.ts";
import { verifyChain } from "../log.ts";
import type { DatabaseUrls } from "../urls.ts";

/** Listens from now on, until it is closed. */
export async function watchRecord(urls: DatabaseUrls) {
  const app = connect(urls.app, { name: "ratify model watch", max: 1 });
  const listener = new pg.Client({ connectionString: urls.listen });
  await listener.connect();
  await listener.query("listen ratify_public");
  const before = await publicChanges(app.pool);
  let heard = 0;
  listener.on("notification", () => heard++);

  /** What does not hold; empty where all does. */
  async function faults(): Promise<string[]> {
    const found = [...new Set(await brokenGuarantees(app.pool))];
    for (const chain of ["private", "public"] as const) {
      const check = await verifyChain(app.db, chain);
      if (!check.ok) found.push(`the ${chain} chain breaks at ${check.seq}: ${check.reason}`);
    }
    const changes = (await publicChanges(app.pool)) - before;
    const signal = AbortSignal.timeout(5_000);
    while (heard < changes && !signal.aborted) {
      await once(listener, "notification", { signal }).catch(() => {});
    }
    if (heard !== changes) found.push(`presses heard of ${heard} of ${changes} changes`);
    return found;
  }

  return {
    faults,
    async close() {
      await Promise.all([app.close(), listener.end()]);
    },
  };
}

/** How many transactions have changed what readers see or where they find it, told of a question, or erased something. */
async function publicChanges(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ changes: number }>(
    `select ((select count(*) from publications)
       + (select count(*) from publication_ends where outcome = 'retracted')
       + (select count(*) from redactions)
       + (select count(*) from question_outcomes)
       + (select count(*) from events where type = 'entry_renamed'))::integer as changes`,
  );
  return rows[0]?.changes ?? 0;
}
