import { formatEdtf } from "#lib/editorial/edtf.ts";
import { machineDate } from "#lib/site/words/dates.ts";
import { lowerFirst } from "#lib/site/words/lower-first.ts";
import type { MeetingRow } from "#lib/site/pages/meetings.ts";
import type { Reading } from "#lib/site/reading/reading.ts";

/** When a meeting was. */
export function MeetingDate({ row, reading }: { row: MeetingRow; reading: Reading }) {
  const held = row.data.heldOn.value;
  if (!held) return <NotOnRecord reading={reading} />;
  return <time dateTime={machineDate(held)}>{formatEdtf(held, reading.tag)}</time>;
}

/** Said where the record says nothing. */
export function NotOnRecord({ reading }: { reading: Reading }) {
  return <em className="empty">{lowerFirst(reading.say("empty.not-on-record"), reading.tag)}</em>;
}
