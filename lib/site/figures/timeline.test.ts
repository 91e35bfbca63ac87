import fc from "fast-check";
import { expect, test } from "vitest";
import { layOutTimeline, type Happening } from "./timeline.ts";

const space = { left: 100, right: 800, top: 30, mark: 24, lanePadding: 6, maxTicks: 10 };
const lanes = ["leaders", "ministers"];
const on = (day: string, lane = "leaders"): Happening => ({ id: `${lane} ${day}`, day, lane });

test("time runs from the first month to the end of the last", () => {
  const { ticks, marks } = layOutTimeline([on("2025-03-01"), on("2025-08-19")], lanes, space);
  expect(ticks.map(({ day }) => day.slice(0, 7))).toEqual([
    "2025-03",
    "2025-04",
    "2025-05",
    "2025-06",
    "2025-07",
    "2025-08",
    "2025-09",
  ]);
  expect(ticks[0]?.x).toBe(100);
  expect(ticks.at(-1)?.x).toBe(800);
  expect(marks[0]).toEqual({ id: "leaders 2025-03-01", x: 100, y: 48 });
});

test("a long time has fewer ticks, at the same months each year", () => {
  const { ticks } = layOutTimeline([on("2023-02-11"), on("2026-10-01")], lanes, space);
  expect(ticks.map(({ day }) => day)).toEqual([
    "2023-07-01",
    "2024-01-01",
    "2024-07-01",
    "2025-01-01",
    "2025-07-01",
    "2026-01-01",
    "2026-07-01",
  ]);
});

test("a lane that nobody is in takes no room", () => {
  const { lanes: laid, height } = layOutTimeline([on("2025-03-01", "ministers")], lanes, space);
  expect(laid).toEqual([{ name: "ministers", top: 30, height: 36 }]);
  expect(height).toBe(66);
});

test("nothing at all has a layout too", () => {
  expect(layOutTimeline([], lanes, space)).toEqual({ height: 30, lanes: [], marks: [], ticks: [] });
});

test("no two marks touch, and each stands in its lane, in the order of time", () => {
  const day = fc
    .date({
      min: new Date("2025-01-01T00:00:00Z"),
      max: new Date("2026-12-31T00:00:00Z"),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 10));
  const happening = fc.record({ day, lane: fc.constantFrom(...lanes) });
  fc.assert(
    fc.property(fc.array(happening, { minLength: 1, maxLength: 40 }), (given) => {
      const all = given.map((each, at) => ({ ...each, id: `${at}` }));
      const { marks, lanes: laid } = layOutTimeline(all, lanes, space);
      expect(marks).toHaveLength(all.length);
      for (const [at, a] of marks.entries()) {
        const own = all.find(({ id }) => id === a.id);
        const lane = laid.find(({ name }) => name === own?.lane);
        expect(a.y).toBeGreaterThan(lane?.top ?? Infinity);
        expect(a.y).toBeLessThan((lane?.top ?? 0) + (lane?.height ?? 0));
        expect(a.x).toBeGreaterThanOrEqual(space.left);
        expect(a.x).toBeLessThanOrEqual(space.right);
        for (const b of marks.slice(at + 1)) {
          expect(Math.abs(a.x - b.x) >= space.mark || Math.abs(a.y - b.y) >= space.mark).toBe(true);
        }
      }
    }),
  );
});
