// Numbers as people write them.
import { own } from "../own.ts";

const ZEROS: Readonly<Record<string, number>> = {
  thousand: 3,
  k: 3,
  million: 6,
  mio: 6,
  mln: 6,
  mn: 6,
  m: 6,
  billion: 9,
  bln: 9,
  bn: 9,
  b: 9,
  trillion: 12,
  trn: 12,
  tn: 12,
};

/**
 * "1.6 billion", "1,600,000,000" or "226m" in plain digits, exactly, whatever its size. Undefined for anything else,
 * such as "1,6", which is one number in London and another in Paris.
 */
export function amountFrom(typed: string): string | undefined {
  const match = /^([\d,\s’_]*\d)(?:\.(\d+))?\s*([a-z]+)?\.?$/i.exec(typed.trim());
  if (!match) return undefined;
  const [, grouped = "", fraction = "", word] = match;
  if (/[,\s’_]/.test(grouped) && !/^\d{1,3}([,\s’_]\d{3})+$/.test(grouped)) return undefined;
  const zeros = word === undefined ? 0 : own(ZEROS, word.toLowerCase());
  if (zeros === undefined) return undefined;
  const whole = grouped.replaceAll(/\D/g, "") + fraction.slice(0, zeros).padEnd(zeros, "0");
  // "12.50" says how exactly it is known; "1.60 billion" does not.
  const rest = zeros === 0 ? fraction : fraction.slice(zeros).replace(/0+$/, "");
  const digits = whole.replace(/^0+(?=\d)/, "");
  return rest ? `${digits}.${rest}` : digits;
}

const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const ROUND = { "a dozen": 12, "a hundred": 100, "one hundred": 100, "a thousand": 1000 };
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** A number in digits, or one of up to ninety-nine, a dozen or a hundred in words. */
export function numberFrom(typed: string): number | undefined {
  const text = typed.trim().toLowerCase();
  const amount = amountFrom(text);
  if (amount !== undefined) return Number(amount);
  const [tens, unit] = text.split(/[-‑ ]/);
  const ten = TENS.indexOf(tens ?? "");
  if (ten !== -1 && unit === undefined) return (ten + 2) * 10;
  const one = UNITS.indexOf(unit ?? "");
  if (ten !== -1 && one > 0 && one < 10) return (ten + 2) * 10 + one;
  if (UNITS.includes(text)) return UNITS.indexOf(text);
  return own(ROUND, text);
}
