import { own } from "../own.ts";
import { canonical, same } from "../canonical.ts";
import { essenceOfNode } from "../claims.ts";
import type { Prose } from "../content.ts";
import { blocksOf, type Block } from "../prose.ts";
import { diffAround, isQuiet, type Around, type Versions } from "./annotations.ts";
import { pairBlocks, type BlockPair } from "./pair-blocks.ts";
import type { BlockDiff, Change, ProseDiff } from "./types.ts";
import { diffInline } from "./words.ts";

const around = (prose: Prose | undefined, block: Block | undefined): Around =>
  block
    ? {
        citations: block.citations,
        note: own(prose?.notes, block.id),
        certainty: own(prose?.certainty, block.id),
      }
    : {};

const frameOf = (block: Block): string =>
  canonical([block.kind, block.within, block.kind === "heading" ? block.node.attrs?.level : null]);

/** What changed in prose, block by block in the order of the new side, with removed blocks where they stood. */
export const diffProse = (
  name: string,
  before: Prose | undefined,
  after: Prose | undefined,
  versions: Versions,
): { change: Change } & ProseDiff => {
  const diffBlock = ({ before: was, after: is, moved }: BlockPair): BlockDiff => {
    const id = is?.id ?? was?.id ?? "";
    const aside = diffAround(around(before, was), around(after, is), versions);
    const restructured = was !== undefined && is !== undefined && frameOf(was) !== frameOf(is);
    const sameWords =
      was !== undefined &&
      is !== undefined &&
      same(
        essenceOfNode(was.node, () => undefined),
        essenceOfNode(is.node, () => undefined),
      );
    const quiet = sameWords && !restructured && isQuiet(aside);
    const change: Change = !was ? "added" : !is ? "removed" : quiet ? "unchanged" : "changed";
    return {
      path: `${name}/${id}`,
      change,
      moved,
      restructured,
      ...(was && { before: was }),
      ...(is && { after: is }),
      ...(was && is && !sameWords && { words: diffInline(was.node, is.node) }),
      around: aside,
    };
  };
  const blocks = pairBlocks(
    before ? blocksOf(before.doc) : [],
    after ? blocksOf(after.doc) : [],
  ).map(diffBlock);
  const quiet = blocks.every((block) => block.change === "unchanged" && !block.moved);
  const change: Change = !before ? "added" : !after ? "removed" : quiet ? "unchanged" : "changed";
  return { shape: "prose", change, blocks };
};
