// A paragraph cut where quotes and marked passages begin and end.
import type { Place } from "#lib/editorial/snapshot.ts";

/** A run of text with one look; `start` counts from the beginning of the whole text. */
export type Piece = { start: number; text: string; look: "plain" | "quoted" | "active" | "marked" };

/** The pieces of a paragraph. What was marked for the active claim shows above its quotes, and those above others'. */
export function piecesOf(
  paragraph: { start: number; text: string },
  {
    quoted,
    active,
    marked,
  }: {
    quoted: readonly (Place & { claim: string })[];
    active?: string;
    marked?: Place;
  },
): Piece[] {
  const end = paragraph.start + paragraph.text.length;
  const touching = quoted.filter((place) => place.start < end && place.end > paragraph.start);
  const edges = [{ start: paragraph.start, end }, ...touching, ...(marked ? [marked] : [])]
    .flatMap((place) => [place.start, place.end])
    .map((edge) => Math.min(Math.max(edge, paragraph.start), end));
  const cuts = [...new Set(edges)].toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const covers = (place: Place) => place.start <= start && place.end > start;
    const over = touching.filter(covers);
    return {
      start,
      text: paragraph.text.slice(
        start - paragraph.start,
        (cuts[index + 1] ?? end) - paragraph.start,
      ),
      look:
        marked && covers(marked)
          ? "marked"
          : over.some(({ claim }) => claim === active)
            ? "active"
            : over.length > 0
              ? "quoted"
              : "plain",
    };
  });
}
