const ZEROS: Record<string, number> = {
  thousand: 3,
  k: 3,
  million: 6,
  mn: 6,
  m: 6,
  billion: 9,
  bn: 9,
  trillion: 12,
  tn: 12,
};

/** "1.6 billion", "1,600,000,000" or "226m" in plain digits, exactly; anything else as it was typed. */
export function dealtAmount(typed: string): string {
  const match = /^([\d,\s’_]*\d)(?:\.(\d+))?\s*([a-z]+)?$/i.exec(typed.trim());
  if (!match) return typed.trim();
  const [, grouped = "", fraction = "", word] = match;
  if (/[,\s’_]/.test(grouped) && !/^\d{1,3}([,\s’_]\d{3})+$/.test(grouped)) return typed.trim();
  const zeros = word === undefined ? 0 : ZEROS[word.toLowerCase()];
  if (zeros === undefined) return typed.trim();
  const whole = grouped.replaceAll(/\D/g, "") + fraction.slice(0, zeros).padEnd(zeros, "0");
  const rest = fraction.slice(zeros).replace(/0+$/, "");
  const digits = whole.replace(/^0+(?=\d)/, "");
  return rest ? `${digits}.${rest}` : digits;
}
