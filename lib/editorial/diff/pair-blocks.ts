// Which block of the old document became which block of the new one.
import { canonical } from "../canonical.ts";
import { essenceOfNode } from "../claims.ts";
import type { Block } from "../prose.ts";
import { align } from "./align.ts";
import { tokensOf } from "./words.ts";

/** Two blocks that belong together, or one that has no partner; in the order of the new document. */
export type BlockPair = { before?: Block; after?: Block; moved: boolean };

/** Blocks alike enough that a reader sees one edited block, and not one deleted and one written. */
const ALIKE = 0.4;
/** Beyond so many comparisons a gap is paired by ids alone. */
const MOST_COMPARISONS = 40_000;

const keyOf = (block: Block): string =>
  `${block.kind} ${canonical(essenceOfNode(block.node, () => undefined))}`;

type Bag = { words: Map<string, number>; size: number };
const bagOf = (block: Block): Bag => {
  const words = new Map<string, number>();
  let size = 0;
  for (const token of tokensOf(block.text.toLowerCase())) {
    if (!/[\p{L}\p{N}]/u.test(token)) continue;
    words.set(token, (words.get(token) ?? 0) + 1);
    size++;
  }
  return { words, size };
};

/** Dice's coefficient over words: 1 for the same words, 0 for none in common. */
const likeness = (a: Bag, b: Bag): number => {
  if (a.size + b.size === 0) return 1;
  let common = 0;
  for (const [word, count] of a.words) common += Math.min(count, b.words.get(word) ?? 0);
  return (2 * common) / (a.size + b.size);
};

/** Pairs blocks of a gap without crossing, so that the sum of likeness is greatest. The same id counts more than any words. */
const pairGap = (before: Block[], after: Block[]): [number, number][] => {
  const exhaustive = before.length * after.length <= MOST_COMPARISONS;
  const [bagsBefore, bagsAfter] = exhaustive
    ? [before.map(bagOf), after.map(bagOf)]
    : [[] as Bag[], [] as Bag[]];
  const weight = (i: number, j: number): number => {
    const [left, right] = [before[i], after[j]];
    if (!left || !right) return 0;
    const [leftBag, rightBag] = [bagsBefore[i], bagsAfter[j]];
    const alike = leftBag && rightBag ? likeness(leftBag, rightBag) : 0;
    if (left.id !== "" && left.id === right.id) return 2 + alike;
    return left.kind === right.kind && alike >= ALIKE ? alike : 0;
  };
  if (!exhaustive) {
    const places = new Map(after.map((block, index) => [block.id, index]));
    let last = -1;
    return before.flatMap((block, i): [number, number][] => {
      const j = places.get(block.id);
      if (j === undefined || j <= last) return [];
      last = j;
      return [[i, j]];
    });
  }
  const width = after.length + 1;
  const best = new Float64Array((before.length + 1) * width);
  const weights = new Float64Array(before.length * after.length);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const pairing = weight(i, j);
      weights[i * after.length + j] = pairing;
      const skip = Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
      const take = pairing > 0 ? pairing + (best[(i + 1) * width + j + 1] ?? 0) : 0;
      best[i * width + j] = Math.max(skip, take);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length;) {
    const pairing = weights[i * after.length + j] ?? 0;
    const here = best[i * width + j] ?? 0;
    if (pairing > 0 && here === pairing + (best[(i + 1) * width + j + 1] ?? 0)) {
      pairs.push([i++, j++]);
    } else if (here === (best[(i + 1) * width + j] ?? 0)) i++;
    else j++;
  }
  return pairs;
};

const inOrder = (before: Block[], after: Block[]): BlockPair[] => {
  const out: BlockPair[] = [];
  let [i, j] = [0, 0];
  const upTo = (left: number, right: number) => {
    for (; i < left; i++) out.push({ before: before[i], moved: false });
    for (; j < right; j++) out.push({ after: after[j], moved: false });
  };
  for (const [left, right] of pairGap(before, after)) {
    upTo(left, right);
    out.push({ before: before[i++], after: after[j++], moved: false });
  }
  upTo(before.length, after.length);
  return out;
};

/** Joins what was removed in one place and added in another, by id or, failing that, by the same words. */
const joinMoved = (pairs: BlockPair[]): BlockPair[] => {
  const lost = pairs.filter((pair) => !pair.after);
  const byId = new Map(lost.map((pair) => [pair.before?.id, pair]));
  const byWords = new Map(
    lost.flatMap((pair) => (pair.before?.text ? [[keyOf(pair.before), pair] as const] : [])),
  );
  const found = new Set<BlockPair>();
  const joined = pairs.map((pair) => {
    if (pair.before || !pair.after) return pair;
    const partner = [byId.get(pair.after.id), byWords.get(keyOf(pair.after))].find(
      (candidate) => candidate && !found.has(candidate),
    );
    if (!partner) return pair;
    found.add(partner);
    return { before: partner.before, after: pair.after, moved: true };
  });
  return joined.filter((pair) => !found.has(pair));
};

/** Pairs the blocks of two documents: equal ones by longest common subsequence, then similar ones between them, then moved ones. */
export const pairBlocks = (before: Block[], after: Block[]): BlockPair[] => {
  const pairs: BlockPair[] = [];
  let gap = { before: [] as Block[], after: [] as Block[] };
  const close = () => {
    pairs.push(...inOrder(gap.before, gap.after));
    gap = { before: [], after: [] };
  };
  for (const run of align(before.map(keyOf), after.map(keyOf))) {
    const left = before.slice(run.before.from, run.before.to);
    const right = after.slice(run.after.from, run.after.to);
    if (run.op === "same") {
      close();
      right.forEach((block, index) =>
        pairs.push({ before: left[index], after: block, moved: false }),
      );
    } else {
      gap.before.push(...left);
      gap.after.push(...right);
    }
  }
  close();
  return joinMoved(pairs);
};
