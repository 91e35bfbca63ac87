import { parseEdtf, type EdtfDate } from "#lib/editorial/edtf.ts";
import { statementOf } from "#lib/editorial/typed.ts";
import type { Published } from "./published-at.ts";

/** The first and the last day of a date that is known to the day, and stated without doubt. */
export function daysOf(edtf: string | undefined): { first: EdtfDate; last: EdtfDate } | undefined {
  const date = edtf === undefined ? undefined : parseEdtf(edtf);
  if (!date) return undefined;
  const [first, last] = date.type === "date" ? [date, date] : [date.start, date.end];
  return first && last && isPlainDay(first) && isPlainDay(last) ? { first, last } : undefined;
}

/** Whether an entry is a meeting that is dated to the day, so that it has a place in a calendar. */
export function isInCalendar({ kind, frozen }: Pick<Published, "kind" | "frozen">): boolean {
  const heldOn = kind === "meeting" ? statementOf(frozen.content, "heldOn")?.value : undefined;
  return typeof heldOn === "string" && daysOf(heldOn) !== undefined;
}

const isPlainDay = ({ precision, qualifier }: EdtfDate) => precision === "day" && !qualifier;
