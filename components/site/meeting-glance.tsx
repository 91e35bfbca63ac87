import { optionLabel } from "#lib/editorial/format.ts";
import { lowerFirst } from "#lib/site/words/lower-first.ts";
import type { MeetingRow } from "#lib/site/pages/meetings.ts";
import type { Titled } from "#lib/site/reading/titles.ts";
import type { Reading } from "#lib/site/reading/reading.ts";
import { MeetingDate, NotOnRecord } from "./meeting-date.tsx";

/** A meeting before all its facts: when and where it was, who came, and how many pledges were made there. */
export function MeetingGlance({
  row,
  present,
  pledges,
  reading,
}: {
  row: MeetingRow;
  /** The members for whom somebody was present, where they are few enough to be named. */
  present: readonly Titled[];
  pledges: number;
  reading: Reading;
}) {
  const { say } = reading;
  return (
    <section className="brief" aria-label={say("meeting.glance")}>
      <ul>
        <li>
          <span className="label">{say("meeting.whenAndWhere")}</span>
          <WhenAndWhere row={row} reading={reading} />
        </li>
        <li>
          <span className="label">{say("meeting.present")}</span>
          {row.present === 0 ? (
            <NotOnRecord reading={reading} />
          ) : (
            <a href="#present">
              {present.length > 0
                ? present.map(({ title, lang }, index) => (
                    <span key={title} lang={lang}>
                      {index > 0 && ", "}
                      {title}
                    </span>
                  ))
                : say("meeting.members", { count: row.present })}
            </a>
          )}
          {row.weaklyPresent > 0 && (
            <span className="soft"> {say("meetings.weakly", { count: row.weaklyPresent })}</span>
          )}
        </li>
        {pledges > 0 && (
          <li>
            <span className="label">{say("related.pledgesHere")}</span>
            <a href="#pledges">{say("glance.ofPledges", { count: pledges })}</a>
          </li>
        )}
      </ul>
    </section>
  );
}

function WhenAndWhere({ row, reading }: { row: MeetingRow; reading: Reading }) {
  const { tag, kinds, recordLang } = reading;
  const { level, format, occurrence } = kinds.meeting.fields;
  const { data } = row;
  const place = [data.venue.value, data.city.value].filter(Boolean).join(", ");
  const happened = data.occurrence.value;
  const how = [
    data.level.value && optionLabel(level.options, data.level.value),
    row.format && optionLabel(format.options, row.format),
    happened && happened !== "held" && optionLabel(occurrence.options, happened),
  ].flatMap((each) => (each ? [lowerFirst(each, tag)] : []));
  return (
    <>
      <MeetingDate row={row} reading={reading} />
      {place && (
        <>
          {", "}
          <span lang={recordLang}>{place}</span>
        </>
      )}
      {how.length > 0 && <span className="soft"> ({how.join(", ")})</span>}
    </>
  );
}
