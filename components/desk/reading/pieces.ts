// A paragraph cut where quotes and marked passages begin and end.
type Range = { start: number; end: number };

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
    quoted: readonly (Range & { claim: string })[];
    active?: string;
    marked?: Range;
  },
): Piece[] {
  const end = paragraph.start + paragraph.text.length;
  const touching = quoted.filter((range) => range.start < end && range.end > paragraph.start);
  const edges = [paragraph, ...touching, ...(marked ? [marked] : [])]
    .flatMap((range) => [range.start, "end" in range ? range.end : end])
    .map((edge) => Math.min(Math.max(edge, paragraph.start), end));
  const cuts = [...new Set([...edges, end])].toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const covers = (range: Range) => range.start <= start && range.end > start;
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
