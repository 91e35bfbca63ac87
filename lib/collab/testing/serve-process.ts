// The socket as a process of its own, to be killed. Takes what it needs from its first argument, and
// begins when it is told to: loading the modules is what takes longest.
import { once } from "node:events";
import { serve } from "./serve.ts";

const given = JSON.parse(process.argv[2] ?? "") as {
  urls: { app: string; listen: string };
  port: number;
  /** Acknowledge without having written: what the journal costs is the difference. */
  withoutJournal?: boolean;
};
// The test that started it has ended.
process.on("disconnect", () => process.exit());
await once(process, "message");
await serve(given.urls, {
  port: given.port,
  // A database that is gone is what the test is about.
  log: () => {},
  ...(given.withoutJournal && {
    append: async (_db, _draft, writes) => new Map(writes.map(({ personId }) => [personId, 1])),
  }),
});
process.send?.("ready");
