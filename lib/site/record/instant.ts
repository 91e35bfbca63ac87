// Everything public is a function of an instant; "now" is whatever is public at this moment by the
// database's own clock, so that a clock that runs behind never hides a publication.

/** The instant at which a page shows the record. */
export type Instant = Date | "now";

/** What `?asOf=` asks for: an instant, or why it cannot be read. */
export type AsOf =
  | { ok: true; t: Instant; text: string | undefined; isDay: boolean }
  | { ok: false; problem: "form" | "future"; text: string };

/** The record as it is. */
const NOW = { ok: true, t: "now", text: undefined, isDay: false } as const satisfies AsOf;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** A plus sign that an address holds unescaped arrives as a space. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+ -]\d{2}:\d{2})$/;
/** The database's calendar has no year 0. */
const EARLIEST = new Date("0001-01-01T00:00Z");

/** The instant that a text says: a calendar day, which begins in UTC, or an instant with its zone; undefined if it says none. */
export function readInstant(text: string): Date | undefined {
  if (!DAY.test(text) && !INSTANT.test(text)) return undefined;
  // A day that its month doesn't have would be read as one of the next.
  const day = new Date(`${text.slice(0, 10)}T00:00Z`);
  if (Number.isNaN(day.getTime()) || !day.toISOString().startsWith(text.slice(0, 10)))
    return undefined;
  const instant = new Date(text.replace(" ", "+"));
  return instant >= EARLIEST ? instant : undefined;
}

/**
 * Reads `asOf`: a calendar day (`2025-09-01`, the record at the end of that day in UTC; today means
 * now) or an instant with its zone (`2025-09-01T12:00Z`).
 */
export function parseAsOf(text: string | undefined, now = new Date()): AsOf {
  if (text === undefined || text === "") return NOW;
  const began = readInstant(text);
  if (!began) return { ok: false, problem: "form", text };
  const isDay = DAY.test(text);
  if (isDay && text === now.toISOString().slice(0, 10)) return { ok: true, t: "now", text, isDay };
  const t = isDay ? new Date(`${text}T23:59:59.999Z`) : began;
  if (t > now) return { ok: false, problem: "future", text };
  return { ok: true, t, text, isDay };
}

/** Whether something was public at an instant that was so in a span; one that is open has no end. */
export const isOpenAt = (
  { startsAt, endedAt }: { startsAt: Date; endedAt: Date | null },
  t: Instant,
): boolean => (t === "now" ? endedAt === null : startsAt <= t && (endedAt === null || endedAt > t));
