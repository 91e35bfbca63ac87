import { earliestDay } from "#lib/editorial/edtf.ts";
import type { Instant } from "../record/instant.ts";

/** What is asked of a meeting: the day in EDTF, and whether it took place. */
type Dated = { data: { heldOn: { value?: string }; occurrence: { value?: string } } };

/** Of meetings by date: the first that is still ahead at an instant, and the last that was held before it. */
export function nextAndLast<Row extends Dated>(
  rows: readonly Row[],
  t: Instant,
  now = new Date(),
): { next: Row | undefined; last: Row | undefined } {
  const today = (t === "now" ? now : t).toISOString().slice(0, 10);
  const isAhead = ({ data }: Row) =>
    (earliestDay(data.heldOn.value ?? "") ?? "") >= today && data.occurrence.value !== "cancelled";
  return {
    next: rows.find(isAhead),
    last: rows.findLast((row) => !isAhead(row) && row.data.occurrence.value === "held"),
  };
}
