// Which country of the map is a member, of what standing, and where its mark stands.
import { once } from "#lib/editorial/once.ts";
import { STATUSES, type Place } from "../pages/members.ts";
import { SHAPES, type Frame, type Shape } from "./shapes.ts";

/** How the map marks a status: each group has a pattern of its own. */
export const MAP_GROUPS = [
  "lead",
  "beneficiary",
  "participant",
  "announced",
  "associated",
  "partner",
  "apart",
] as const;
export type MapGroup = (typeof MAP_GROUPS)[number];

const GROUP_OF: Readonly<Record<string, MapGroup>> = {
  lead: "lead",
  "co-lead": "lead",
  "beneficiary-and-participant": "beneficiary",
  participant: "participant",
  "announced-participant": "announced",
  associated: "associated",
  organisation: "partner",
  partner: "partner",
  "partner-forum": "partner",
};

/** A member on the map. */
export type Placed = Place & { group: MapGroup; shape: Shape; mark: { x: number; y: number } };
export type MapFrame = {
  width: number;
  height: number;
  /** Every country that is no member, as one path. */
  land: string;
  /** Members whose seat lies in this frame and in no frame before it. */
  members: Placed[];
  /** Members that an earlier frame shows, for their outline, as one path each group. */
  outlines: { group: MapGroup; path: string }[];
};
export type MembersMap = {
  europe: MapFrame;
  world: MapFrame;
  /** The part of the world that the first frame shows. */
  inset: string;
  /** Members that are no country, or that the map does not know: the first of them, and how many more there are. */
  unplaced: Place[];
  moreUnplaced: number;
  /** Groups that somebody on the map is in. */
  groups: { group: MapGroup; statuses: string[]; count: number }[];
};

/** The group of a status; what is not known stands apart. */
const groupOf = (of: string | undefined): MapGroup =>
  (of === undefined ? undefined : GROUP_OF[of]) ?? "apart";

/** Members beside the map that are named. */
const MOST_UNPLACED = 30;

/** Puts members on the map. */
export const membersMap = once((places: readonly Place[]): MembersMap => {
  const byCode = new Map(places.flatMap((place) => (place.code ? [[place.code, place]] : [])));
  const europe = frameOf(SHAPES.europe, byCode, new Set());
  const shown = new Set(europe.members.map(({ id }) => id));
  const world = frameOf(SHAPES.world, byCode, shown);
  const placed = [...europe.members, ...world.members];
  const onMap = new Set(placed.map(({ id }) => id));
  const unplaced = places.filter(({ id }) => !onMap.has(id));
  return {
    europe,
    world,
    inset: SHAPES.inset,
    unplaced: unplaced.slice(0, MOST_UNPLACED),
    moreUnplaced: Math.max(0, unplaced.length - MOST_UNPLACED),
    groups: MAP_GROUPS.flatMap((group) => {
      const own = placed.filter((one) => one.group === group);
      const statuses = STATUSES.map(({ value }) => value).filter((each) =>
        own.some((one) => one.status === each),
      );
      return own.length > 0 ? [{ group, statuses, count: own.length }] : [];
    }),
  };
});

function frameOf(
  { width, height, shapes }: Frame,
  byCode: ReadonlyMap<string, Place>,
  shown: ReadonlySet<string>,
): MapFrame {
  let land = "";
  const members: Placed[] = [];
  const outlines = new Map<MapGroup, string>();
  for (const [code, shape] of Object.entries(shapes)) {
    const place = byCode.get(code);
    const { x, y } = shape;
    if (!place) land += shape.path;
    else if (x === undefined || y === undefined || shown.has(place.id)) {
      const group = groupOf(place.status);
      outlines.set(group, (outlines.get(group) ?? "") + shape.path);
    } else members.push({ ...place, group: groupOf(place.status), shape, mark: { x, y } });
  }
  return {
    width,
    height,
    land,
    // The large first, so that no mark of a small country lies below its neighbour.
    members: members.toSorted((a, b) => b.shape.size - a.shape.size),
    outlines: [...outlines].map(([group, path]) => ({ group, path })),
  };
}
