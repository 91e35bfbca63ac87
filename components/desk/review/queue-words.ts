const UNITS = [
  [86_400, "day"],
  [3_600, "hour"],
  [60, "minute"],
] as const;

/** A stretch of time in its largest unit, for figures: "3 days", "40 minutes". `seconds` is not negative. */
export function stretch(seconds: number): string {
  const [size, unit] = UNITS.find(([one]) => seconds >= one) ?? [60, "minute"];
  const count = Math.max(1, Math.round(seconds / size));
  return `${count} ${count === 1 ? unit : `${unit}s`}`;
}
