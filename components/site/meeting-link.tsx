import type { MeetingRow } from "#lib/site/pages/meetings.ts";
import type { Reading } from "#lib/site/reading/reading.ts";
import { MeetingDate } from "./meeting-date.tsx";

/** A meeting in a line: its title, when it was and in which city. */
export function MeetingLink({ row, reading }: { row: MeetingRow; reading: Reading }) {
  const city = row.data.city.value;
  return (
    <>
      <a href={reading.href(row.href)} lang={row.lang}>
        {row.title}
      </a>
      {", "}
      <MeetingDate row={row} reading={reading} />
      {city && (
        <>
          {", "}
          <span lang={reading.recordLang}>{city}</span>
        </>
      )}
    </>
  );
}
