import { expect, test, vi } from "vitest";
import { stopInOrder } from "./shutdown.ts";

test("stops one after the other", async () => {
  const order: string[] = [];
  const step = (name: string) => ({
    name,
    patience: 1_000,
    stop: async () => {
      order.push(`${name} begins`);
      await Promise.resolve();
      order.push(`${name} ends`);
    },
  });
  expect(await stopInOrder([step("sockets"), step("database")], 5_000, () => {})).toBe(true);
  expect(order).toEqual(["sockets begins", "sockets ends", "database begins", "database ends"]);
});

test("a step that hangs or throws costs the later ones nothing", async () => {
  const report = vi.fn<(message: string, error?: unknown) => void>();
  const stop = vi.fn<() => void>();
  const clean = await stopInOrder(
    [
      { name: "sockets", patience: 5, stop: () => new Promise(() => {}) },
      {
        name: "jobs",
        patience: 5,
        stop: () => {
          throw new Error("broken");
        },
      },
      { name: "database", patience: 1_000, stop },
    ],
    5_000,
    report,
  );
  expect(clean).toBe(false);
  expect(stop).toHaveBeenCalledOnce();
  expect(report.mock.calls.map(([message]) => message)).toEqual([
    "sockets did not stop within 0.005 s and was left behind",
    "jobs failed to stop",
  ]);
});

test("many slow steps together keep within the budget", async () => {
  const began = performance.now();
  const hanging = { name: "a part", patience: 1_000, stop: () => new Promise(() => {}) };
  expect(await stopInOrder([hanging, hanging, hanging], 50, () => {})).toBe(false);
  expect(performance.now() - began).toBeLessThan(500);
});
