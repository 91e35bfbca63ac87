import { expect, test } from "vitest";
import { killRun } from "./testing/kill-run.ts";

test("nothing acknowledged is lost, however server and database are killed", async () => {
  const run = await killRun({ cycles: 20, drafts: 3, editorsPerDraft: 2, between: 30 });
  expect(run.lost).toEqual([]);
  expect(run.missing).toEqual([]);
  expect(run.diverged).toEqual([]);
  expect(run.acknowledged).toBeGreaterThanOrEqual(500);
  expect(Math.min(...run.unsyncedAtKills)).toBeGreaterThan(0);
  // A minute on an idle machine.
}, 600_000);
