import { formatEdtf, parseEdtf } from "#lib/editorial/edtf.ts";
import { dateFormat } from "#lib/editorial/intl.ts";
import { INTL_TAGS } from "./locales.ts";

/** The value of a `datetime` attribute, where HTML has a form for it: a year, a month or a day. */
export function machineDate(edtf: string): string | undefined {
  const date = parseEdtf(edtf);
  const isPlain = date?.type === "date" && date.precision !== "season" && !date.qualifier;
  return isPlain ? edtf : undefined;
}

/** An instant as a day and a time in UTC: "4 September 2025 at 14:02 UTC". */
export function instantInWords(instant: Date, tag: string): string {
  const day = dayInWords(instant, tag);
  const [hours = "", minutes = ""] = instant.toISOString().slice(11, 16).split(":");
  switch (tag) {
    case INTL_TAGS.fr:
      return `${day} à ${Number(hours)}\u00A0h\u00A0${minutes} UTC`;
    case INTL_TAGS.uk:
      return `${day} ${hours === "11" ? "об" : "о"} ${hours}:${minutes} UTC`;
    default:
      return `${day} at ${hours}:${minutes} UTC`;
  }
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
