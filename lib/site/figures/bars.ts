// The lengths of the bars beside sums. Bars of two currencies are never compared.
import type { Total } from "#lib/editorial/derived/totals.ts";

/** Lengths from 0 to 100: the sum, and beside it what is stated as approximate or as a limit. */
export type Bar = { counted: number; vague: number };

/** The parts of one currency, each with its bar; the longest takes the whole length. */
export function barsOf(parts: readonly Total[]): { part: Total; bar: Bar }[] {
  const sizes = parts.map((part) => ({
    part,
    counted: Number(part.amount),
    vague: part.leftOut
      .filter(({ reason }) => reason === "approximate" || reason === "limit")
      .reduce((sum, { money }) => sum + Number(money.amount), 0),
  }));
  const longest = Math.max(...sizes.map(({ counted, vague }) => counted + vague));
  const share = (size: number) => (longest > 0 ? Math.round((size / longest) * 1000) / 10 : 0);
  return sizes.map(({ part, counted, vague }) => ({
    part,
    bar: { counted: share(counted), vague: share(vague) },
  }));
}
