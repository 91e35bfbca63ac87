import { inspect } from "node:util";
import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { revisionStates } from "#db/schema.ts";
import { schedule } from "#lib/desk/schedule.ts";
import { openDesk, valueOf, type TestDesk } from "#lib/desk/testing/desk.ts";
import { startJobs, type Jobs } from "./jobs.ts";

let desk: TestDesk;
let jobs: Jobs | undefined;
const failures: unknown[] = [];
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(async () => {
  await jobs?.stop();
  jobs = undefined;
  await desk.close();
  expect(failures.splice(0)).toEqual([]);
});

const start = async (...senders: NonNullable<Parameters<typeof startJobs>[2]>) => {
  const report = (_: string, error: unknown) => failures.push(error);
  jobs = await startJobs(desk.urls.app, report, senders);
};
const statusOf = async (revision: string) => {
  const [row] = await desk.db
    .select({ status: revisionStates.status })
    .from(revisionStates)
    .where(eq(revisionStates.revisionId, revision));
  return row?.status;
};
const soon = () => new Date(Date.now() + 1_500).toISOString();

it("publishes within moments of the time, woken by the queue", async () => {
  await start();
  const named = await desk.approved();
  valueOf(await schedule(desk.as(desk.reviewer), { ...named, at: soon() }));
  expect(await statusOf(named.revision)).toBe("approved");
  await vi.waitFor(async () => expect(await statusOf(named.revision)).toBe("published"), {
    timeout: 15_000,
    interval: 200,
  });
});

it("finds at its start what fell due while no process ran", async () => {
  const named = await desk.approved();
  const at = new Date(Date.now() + 1_000);
  valueOf(await schedule(desk.as(desk.reviewer), { ...named, at: at.toISOString() }));
  await vi.waitFor(() => expect(Date.now()).toBeGreaterThan(at.getTime() + 100), {
    timeout: 5_000,
  });
  await start();
  await vi.waitFor(async () => expect(await statusOf(named.revision)).toBe("published"), {
    timeout: 15_000,
    interval: 100,
  });
});

it("publishes in time and stops within moments while a mail server hangs", async () => {
  const rounds: AbortSignal[] = [];
  await start((_, { cut }) => {
    rounds.push(cut);
    return new Promise((resolve) => cut.addEventListener("abort", resolve));
  });
  const named = await desk.approved();
  valueOf(await schedule(desk.as(desk.reviewer), { ...named, at: soon() }));
  await vi.waitFor(async () => expect(await statusOf(named.revision)).toBe("published"), {
    timeout: 15_000,
    interval: 200,
  });
  expect(rounds).toHaveLength(1);
  const began = Date.now();
  await jobs?.stop();
  jobs = undefined;
  expect(Date.now() - began).toBeLessThan(4_000);
});

it("sends mail of one kind while that of another hangs or fails", async () => {
  const failure = new Error("The news failed.");
  const answers = vi.fn<() => Promise<number>>(async () => 0);
  await start(
    () => Promise.reject(failure),
    (_, { cut }) => new Promise((resolve) => cut.addEventListener("abort", resolve)),
    answers,
  );
  await vi.waitFor(() => expect(answers).toHaveBeenCalled());
  await vi.waitFor(() => expect(failures.splice(0)).toEqual([failure]));
});

it("prints no parameters of a query that failed", async () => {
  const printed = vi.spyOn(console, "error").mockImplementation(() => {});
  jobs = await startJobs(desk.urls.app, undefined, [
    (db) => db.execute(sql`select ${"reader@letters.example"}::text, 1 / 0`),
  ]);
  await vi.waitFor(() => expect(printed).toHaveBeenCalled());
  await jobs.stop();
  jobs = undefined;
  const said = inspect(printed.mock.calls, { depth: null });
  expect(said).toContain("division by zero");
  expect(said).not.toContain("reader@letters.example");
  printed.mockRestore();
});
