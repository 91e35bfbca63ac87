import { expect, test } from "vitest";
import { aRow, contentOf } from "../testing/content.ts";
import { MEETINGS } from "../testing/record.ts";
import { ordinals } from "./ordinals.ts";

/** As the demo record's own derived values have them. */
const TABLE = [
  "2025-03-02-london-summit",
  "2025-03-15-virtual-leaders-meeting",
  "2025-03-27-paris-summit",
  "2025-04-10-nato-hq-brussels",
  "2025-05-10-kyiv-summit",
  "2025-07-10-northwood-summit",
  "2025-09-04-paris-summit",
];
const AUGUST = [
  "2025-08-13-virtual-leaders-meeting",
  "2025-08-17-virtual-leaders-meeting",
  "2025-08-19-virtual-leaders-meeting",
];
const HIGH_LEVEL = [...TABLE.slice(0, 6), ...AUGUST, ...TABLE.slice(6)];
const LEADERS = HIGH_LEVEL.filter((slug) => slug !== "2025-04-10-nato-hq-brussels");

const numbered = (series: string) =>
  ordinals(MEETINGS.toReversed(), series).map(({ meeting, ordinal }) => [meeting, ordinal]);
const counted = (slugs: string[]) => slugs.map((slug, index) => [slug, index + 1]);

test("follow from the date in each series, whatever the order of the entries", () => {
  expect(numbered("table")).toEqual(counted(TABLE));
  expect(numbered("high-level")).toEqual(counted(HIGH_LEVEL));
  expect(numbered("leaders")).toEqual(counted(LEADERS));
});

test("count every gathering in a series of them all, one that was only announced included", () => {
  expect(numbered("gatherings")).toHaveLength(14);
  expect(numbered("gatherings")[4]).toEqual(["2025-03-24-northwood-planning-days", 5]);
});

test("say both numbers where sources dispute which meetings count", () => {
  const september = ordinals(MEETINGS, "high-level").at(-1);
  expect(september).toEqual({ meeting: "2025-09-04-paris-summit", ordinal: 10, undisputed: 7 });
  const august = ordinals(MEETINGS, "high-level").find(({ meeting }) => meeting === AUGUST[0]);
  expect(august).toEqual({ meeting: AUGUST[0], ordinal: 7 });
});

test("a meeting that two rows place differently is disputed, and one that does not count has no number", () => {
  const meeting = (id: string, ...counts: string[]) => ({
    id,
    content: contentOf("meeting", {
      heldOn: { value: `2025-0${id}-01` },
      series: { rows: counts.map((one, n) => aRow(`s${n}`, { series: "leaders", counts: one })) },
    }),
  });
  expect(
    ordinals([meeting("1", "yes", "no"), meeting("2", "no"), meeting("3", "yes")], "leaders"),
  ).toEqual([
    { meeting: "1", ordinal: 1 },
    { meeting: "3", ordinal: 2, undisputed: 1 },
  ]);
});
