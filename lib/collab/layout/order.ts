// Order by fractional index: moving one thing writes one key, and concurrent moves merge.
import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";

export type Ordered = { readonly id: string; readonly order: string };

/** By order key; ties, which concurrent insertions make, by id. */
export const byOrder = (a: Ordered, b: Ordered): number =>
  a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** `count` keys in ascending order, for a list that is written as a whole. */
export const newKeys = (count: number): string[] => generateNKeysBetween(null, null, count);

/**
 * The keys to write so that `id` comes to stand at `index` among the others, which are in order:
 * one key, or everybody's where neighbours tie or a stranger's key is none.
 */
export const keysToPlace = (
  others: readonly Ordered[],
  id: string,
  index: number,
): [id: string, order: string][] => {
  const at = Math.max(0, Math.min(index, others.length));
  const before = others[at - 1]?.order ?? null;
  const after = others[at]?.order ?? null;
  if (before === null || after === null || before < after) {
    try {
      return [[id, generateKeyBetween(before, after)]];
    } catch {
      // A neighbour's key is malformed.
    }
  }
  const ids = others.map((other) => other.id).toSpliced(at, 0, id);
  const keys = newKeys(ids.length);
  return ids.map((one, position) => [one, keys[position] ?? ""]);
};

/** The keys to write so that these ids come to stand after all others, in their order; everybody's where the last key is none. */
export const keysToAppend = (
  others: readonly Ordered[],
  ids: readonly string[],
): [id: string, order: string][] => {
  const pairs = (all: readonly string[], keys: readonly string[]) =>
    all.map((one, position): [string, string] => [one, keys[position] ?? ""]);
  try {
    return pairs(ids, generateNKeysBetween(others.at(-1)?.order ?? null, null, ids.length));
  } catch {
    const all = [...others.map((other) => other.id), ...ids];
    return pairs(all, newKeys(all.length));
  }
};
