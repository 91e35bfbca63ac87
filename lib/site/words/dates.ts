import { formatEdtf, parseEdtf } from "#lib/editorial/edtf.ts";
import { dateFormat } from "#lib/editorial/intl.ts";

/** The value of a `datetime` attribute, where HTML has a form for it: a year, a month or a day. */
export function machineDate(edtf: string): string | undefined {
  const date = parseEdtf(edtf);
  const isPlain = date?.type === "date" && date.precision !== "season" && !date.qualifier;
  return isPlain ? edtf : undefined;
}

/** An instant as a day and a time in UTC: "4 September 2025 at 14:02 UTC". */
export function instantInWords(instant: Date, tag: string): string {
  return dateFormat(tag, {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  }).format(instant);
}

/** The calendar day of an instant, in UTC: "4 September 2025". */
export function dayInWords(instant: Date, tag: string): string {
  return formatEdtf(instant.toISOString().slice(0, 10), tag);
}

/** The month of a calendar day: "Mar", and "Jan 2025" where the year is to be said. */
export function monthInWords(day: string, tag: string, withYear: boolean): string {
  const year = withYear ? ({ year: "numeric" } as const) : {};
  return dateFormat(tag, { month: "short", ...year }).format(new Date(`${day}T00:00:00Z`));
}
