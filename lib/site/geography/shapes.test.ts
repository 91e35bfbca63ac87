import countries from "i18n-iso-countries";
import { geoContains } from "d3-geo";
import { expect, test } from "vitest";
import { countriesOf, drawShapes, EUROPE, readAtlas, WORLD } from "./draw-shapes.ts";
import type { Place } from "../pages/members.ts";
import { membersMap, type MapFrame } from "./members-map.ts";
import { SHAPES } from "./shapes.ts";

test("the shapes are those that `npm run map` draws", () => {
  expect(SHAPES).toEqual(drawShapes());
}, 120_000);

/** The corners of a path's rings. */
function ringsOf(path: string): [number, number][][] {
  return path.split("M").flatMap((ring) => {
    const numbers = ring.match(/-?\d+/g)?.map(Number) ?? [];
    if (numbers.length === 0) return [];
    let [x = 0, y = 0] = numbers;
    const corners: [number, number][] = [[x, y]];
    for (let at = 2; at + 1 < numbers.length; at += 2) {
      x += numbers[at] ?? 0;
      y += numbers[at + 1] ?? 0;
      corners.push([x, y]);
    }
    return [corners];
  });
}

/** Whether a point lies inside a path, by the even-odd rule. */
function contains(path: string, [x, y]: readonly [number, number]): boolean {
  let isInside = false;
  for (const ring of ringsOf(path)) {
    for (const [at, [ax, ay]] of ring.entries()) {
      const [bx, by] = ring[(at + 1) % ring.length] ?? [ax, ay];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isInside = !isInside;
    }
  }
  return isInside;
}

const CITIES = {
  Sevastopol: [33.6, 44.62],
  Simferopol: [34.1, 44.95],
  Yalta: [34.1, 44.6],
  Donetsk: [37.8, 48.0],
  Luhansk: [39.3, 48.57],
} as const satisfies Record<string, readonly [number, number]>;

test.each(Object.entries(CITIES))(
  "%s lies in Ukraine (General Assembly resolution 68/262), and not in Russia",
  (_, place) => {
    const at = EUROPE.projection([...place]) ?? [0, 0];
    const inside = Object.entries(SHAPES.europe.shapes)
      .filter(([, { path }]) => contains(path, at))
      .map(([code]) => code);
    expect(inside).toEqual(["UA"]);
  },
);

test.each([
  ["Kyrenia", [33.3, 35.28], "CY"],
  ["Hargeisa", [44.06, 9.56], "SO"],
  ["Sukhumi", [41.1, 43.05], "GE"],
  ["Tiraspol", [29.6, 46.85], "MD"],
] as const)("%s lies where the United Nations count it: %s", (_, place, code) => {
  const found = countriesOf(readAtlas()).filter((country) => geoContains(country, [...place]));
  expect(found.map(({ properties }) => properties.code)).toEqual([code]);
});

test("every state has its place, the smallest too", () => {
  const codes = Object.keys(countries.getAlpha2Codes());
  const missing = codes.filter((code) => SHAPES.world.shapes[code]?.x === undefined);
  // Antarctica, and territories that the atlas draws with their state or not at all: no member has such a
  // code, and one that had would be listed below the map.
  expect(missing.toSorted().join(" ")).toBe("AQ BQ BV CC CX GF GI GP MQ RE SJ TK UM YT");
});

const place = (code: string, status = "participant"): Place => ({
  id: code,
  href: `/members/${code.toLowerCase()}`,
  title: code,
  code,
  status,
});

test("Europe is shown large, what is far in the world, and nothing twice", () => {
  const codes = ["FR", "LU", "MT", "TR", "CA", "AU", "JP", "NZ", "US"];
  const map = membersMap(codes.map((code) => place(code)));
  const codesIn = (frame: MapFrame) => new Set(frame.members.map(({ code }) => code));
  expect(codesIn(map.europe)).toEqual(new Set(["FR", "LU", "MT", "TR"]));
  expect(codesIn(map.world)).toEqual(new Set(["AU", "CA", "JP", "NZ", "US"]));
  expect(map.europe.members).toHaveLength(4);
  expect(map.world.members).toHaveLength(5);
  expect(map.unplaced).toEqual([]);
});

test("organisations stand below the map, and groups say who is in them", () => {
  const map = membersMap([
    place("FR", "lead"),
    place("DE", "co-lead"),
    place("EU", "organisation"),
    place("RU", "opponent"),
  ]);
  expect(map.unplaced.map(({ code }) => code)).toEqual(["EU"]);
  expect(map.groups).toEqual([
    { group: "lead", statuses: ["lead", "co-lead"], count: 2 },
    { group: "apart", statuses: ["opponent"], count: 1 },
  ]);
});

test("marks stand within their frame and their country", () => {
  for (const [frame, rule] of [
    [SHAPES.europe, EUROPE],
    [SHAPES.world, WORLD],
  ] as const) {
    expect([frame.width, frame.height]).toEqual([rule.width, rule.height]);
    for (const { x, y, size, path } of Object.values(frame.shapes)) {
      if (x === undefined || y === undefined) continue;
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(frame.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(frame.height);
      if (size > 600) expect(contains(path, [x, y])).toBe(true);
    }
  }
});
