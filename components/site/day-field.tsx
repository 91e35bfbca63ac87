import type { Reading } from "#lib/site/reading/reading.ts";

/** A day, typed as EDTF has it; the frame's script gives it a calendar (`day-calendars.ts`). */
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
