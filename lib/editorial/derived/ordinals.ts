import { once } from "../once.ts";
import { meetingsInOrder, type DerivedEntry, type Meeting } from "./entry.ts";

/** Whether a meeting counts in a series: sources may disagree, and then it is disputed. */
export type SeriesPart = "yes" | "no" | "disputed";

/** What the record says about a meeting's place in a series; undefined if nothing. Rows that disagree make it disputed. */
export const seriesPart = ({ data }: Meeting, series: string): SeriesPart | undefined => {
  const said = new Set(
    data.series.rows
      .filter(({ cells }) => cells.series === series)
      .map(({ cells }) => cells.counts),
  );
  if (said.size > 1 || said.has("disputed")) return "disputed";
  if (said.has("yes")) return "yes";
  return said.has("no") ? "no" : undefined;
};

/**
 * A meeting's number in a series by date: `ordinal` if disputed meetings count, `undisputed` if they do not (absent for
 * a disputed one). Where the two differ, a page shows both.
 */
export type Ordinal = { meeting: string; ordinal: number; undisputed?: number };

/** The numbers of a series' meetings, in order. Ordinals are derived and never typed in. */
export const ordinals = once(
  (meetings: readonly DerivedEntry[], series: string): readonly Ordinal[] => {
    const counted = meetingsInOrder(meetings)
      .map((one) => ({ meeting: one.id, part: seriesPart(one, series) }))
      .filter(({ part }) => part === "yes" || part === "disputed");
    let undisputed = 0;
    return counted.map(({ meeting, part }, index) => ({
      meeting,
      ordinal: index + 1,
      ...(part === "yes" && { undisputed: ++undisputed }),
    }));
  },
);
