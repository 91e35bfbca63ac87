import { plain } from "#lib/editorial/search-key.ts";

/** Whether every word typed begins a word of the label, accents and case aside. */
export const matches = (typed: string, label: string): boolean => {
  const words = plain(label).split(/[^\p{L}\p{N}]+/u);
  return plain(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .every((part) => words.some((word) => word.startsWith(part)));
};
