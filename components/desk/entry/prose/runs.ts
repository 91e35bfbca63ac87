import type { EditorState } from "@tiptap/pm/state";
import { piecesOf } from "#lib/editorial/suggestions.ts";
import { placeOf, stretchBetween, wordsBetween, type Place, type Stretch } from "./stretches.ts";

/** The text around a position, up to the next citation, line break or end of its paragraph; undefined where there is none. */
export function runAt(state: EditorState, pos: number): Place | undefined {
  const $pos = state.doc.resolve(pos);
  if (!$pos.parent.isTextblock) return undefined;
  const runs: Place[] = [];
  $pos.parent.forEach((node, offset) => {
    if (!node.isText) return;
    const from = $pos.start() + offset;
    const last = runs.at(-1);
    if (last?.to === from) last.to = from + node.nodeSize;
    else runs.push({ from, to: from + node.nodeSize });
  });
  return runs.find(({ from, to }) => from <= pos && pos <= to);
}

/** The run's replacements by which `after` differs from `words`, as stretches; undefined where it says something else by now. */
export function replacementsIn(
  state: EditorState,
  run: Stretch,
  { words, after }: { words: string; after: string },
): { stretch: Stretch & { quote: string }; newText: string }[] | undefined {
  const place = placeOf(state, { ...run, isOfThisDraft: true }, undefined);
  if (!place || wordsBetween(state.doc, place) !== words) return undefined;
  return piecesOf(words, after).flatMap((piece) => {
    const from = place.from + piece.start;
    const stretch = stretchBetween(state, { from, to: from + piece.old.length });
    return stretch ? [{ stretch, newText: piece.new }] : [];
  });
}
