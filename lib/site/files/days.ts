import { earliestDay, latestDay, parseEdtf, type EdtfDate } from "#lib/editorial/edtf.ts";
import { statementOf } from "#lib/editorial/typed.ts";
import type { Published } from "../record/published-at.ts";

/** The first and the last day ("2025-03-24") of a date that is known to the day, and stated without doubt. */
export function daysOf(edtf = ""): { first: string; last: string } | undefined {
  const date = parseEdtf(edtf);
  if (!date) return undefined;
  const ends = date.type === "date" ? [date] : [date.start, date.end];
  const [first, last] = [earliestDay(edtf), latestDay(edtf)];
  return first && last && ends.every(isPlainDay) ? { first, last } : undefined;
}

/** Whether an entry is a meeting that is dated to the day, so that it has a place in a calendar. */
export function isInCalendar({ kind, frozen }: Pick<Published, "kind" | "frozen">): boolean {
  const heldOn = kind === "meeting" ? statementOf(frozen.content, "heldOn")?.value : undefined;
  return typeof heldOn === "string" && daysOf(heldOn) !== undefined;
}

const isPlainDay = (date: EdtfDate | undefined) => date?.precision === "day" && !date.qualifier;
