/** "24 Nov 2026, 14:02" in the zone; UTC is named, for nobody would guess it. */
export function formatInstant(
  instant: string | Date,
  { zone = "UTC", dateOnly = false }: { zone?: string; dateOnly?: boolean } = {},
): string {
  const text = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    day: "numeric",
    month: "short",
    year: "numeric",
    ...(dateOnly ? {} : { hour: "2-digit", minute: "2-digit" }),
  }).format(new Date(instant));
  return zone === "UTC" && !dateOnly ? `${text} UTC` : text;
}

const STEPS: readonly [Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

/** "3 minutes ago", "in 2 days"; under a minute, "just now". */
export function formatRelative(instant: string | Date, now: Date): string {
  const seconds = (new Date(instant).getTime() - now.getTime()) / 1000;
  const step = STEPS.find(([, size]) => Math.abs(seconds) >= size);
  if (!step) return "just now";
  const [unit, size] = step;
  return new Intl.RelativeTimeFormat("en-GB", { numeric: "always" }).format(
    Math.trunc(seconds / size),
    unit,
  );
}
