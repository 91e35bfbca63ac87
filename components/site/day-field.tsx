import type { Reading } from "#lib/site/reading/reading.ts";

/**
 * A day as EDTF has it, "2025-09-01". The script of the frame makes it a field with a calendar as it comes into view: making one takes a phone
 * longer than all the rest of a short page, and who only reads never sees it.
 */
export function DayField({
  id,
  name,
  value,
  required = false,
  reading: { say },
}: {
  id: string;
  name: string;
  value: string | undefined;
  required?: boolean;
  reading: Pick<Reading, "say">;
}) {
  return (
    <input
      id={id}
      className="day"
      name={name}
      defaultValue={value?.slice(0, 10)}
      placeholder="2025-09-01"
      pattern="\d{4}-\d\d-\d\d"
      title={say("day.form")}
      autoComplete="off"
      required={required}
    />
  );
}
