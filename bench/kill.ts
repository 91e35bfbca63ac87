// A long kill test: `node bench/kill.ts [--cycles 200]`. Ends with status 1 if anything acknowledged was lost.
// With `--without-journal` it must end so, which shows that it would notice.
import { parseArgs } from "node:util";
import { killRun } from "#lib/collab/testing/kill-run.ts";

const { values } = parseArgs({
  options: {
    cycles: { type: "string", default: "200" },
    "without-journal": { type: "boolean", default: false },
  },
});
const run = await killRun({
  cycles: Number(values.cycles),
  drafts: 4,
  editorsPerDraft: 3,
  between: 60,
  withoutJournal: values["without-journal"],
  progress: console.log,
});
const { unsyncedAtKills, lost, missing, diverged, ...told } = run;
console.log({ ...told, lost: lost.length, missing: missing.length, diverged: diverged.length });
console.log(`Unacknowledged at the kills: ${unsyncedAtKills.join(", ")}`);
process.exit(lost.length + missing.length + diverged.length === 0 ? 0 : 1);
