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
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads `asOf`: a calendar day (`2025-09-01`, the record at the end of that day in UTC; today means
 * now) or an instant with its zone (`2025-09-01T12:00Z`).
 */
export function parseAsOf(text: string | undefined, now = new Date()): AsOf {
  if (text === undefined || text === "") return NOW;
  const isDay = DAY.test(text);
  if (!isDay && !INSTANT.test(text)) return { ok: false, problem: "form", text };
  const t = new Date(isDay ? `${text}T23:59:59.999Z` : text);
  if (Number.isNaN(t.getTime()) || (isDay && t.toISOString().slice(0, 10) !== text)) {
    return { ok: false, problem: "form", text };
  }
  if (isDay && text === now.toISOString().slice(0, 10)) return { ok: true, t: "now", text, isDay };
  if (t > now) return { ok: false, problem: "future", text };
  return { ok: true, t, text, isDay };
}
