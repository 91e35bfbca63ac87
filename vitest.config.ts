import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const DATABASE_TESTS = "**/*.db.test.{ts,tsx}";
const NEVER = ["node_modules/**", ".next*/**", ".data*/**", "e2e/**"];

/** What takes minutes, the longest first: begun last, it would go on alone when all the rest has ended. */
const LONGEST = ["/db/model/model.db.test.ts", "/lib/collab/kill.db.test.ts"];
const rank = ({ moduleId }: TestSpecification): number => {
  const at = LONGEST.findIndex((path) => moduleId.endsWith(path));
  return at < 0 ? LONGEST.length : at;
};

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    // Stale copies of a module in several test files would share what lives on globalThis.
    pool: "forks",
    sequence: { sequencer: LongestFirst },
    // Database tests wait for the disk and for time limits: on two cores, one at a time would leave both idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Room for a busy machine: only what hangs takes so long.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...NEVER, DATABASE_TESTS],
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: [DATABASE_TESTS],
          exclude: NEVER,
          globalSetup: "db/testing/global-setup.ts",
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
