// A long kill test: `node bench/kill.ts [cycles]`. Ends with status 1 if anything acknowledged was lost.
import { killRun } from "#lib/collab/testing/kill-run.ts";

const cycles = Number(process.argv[2] ?? 200);
const run = await killRun({
  cycles,
  drafts: 4,
  editorsPerDraft: 3,
  between: 60,
  progress: console.log,
});
const { unsyncedAtKills, ...told } = run;
console.log(told);
console.log(`Unacknowledged at the kills: ${unsyncedAtKills.join(", ")}`);
process.exit(run.lost.length + run.missing.length + run.diverged.length === 0 ? 0 : 1);
