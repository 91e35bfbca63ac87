import { optionLabel } from "#lib/editorial/format.ts";
import { lowerFirst } from "#lib/site/words/lower-first.ts";
import type { MeetingRow, MeetingsView } from "#lib/site/pages/meetings.ts";
import type { Opened } from "#lib/site/pages/page.ts";
import type { Reading } from "#lib/site/reading/reading.ts";
import type { FigureAbout } from "#lib/site/figures/about.ts";
import type { FigureName } from "#lib/site/figures/names.ts";
import { Figure } from "./figure.tsx";
import { chosenOf, Paging } from "./filters.tsx";
import { ListPage, NothingFound } from "./list-page.tsx";
import { Matrix } from "./matrix.tsx";
import { MeetingDate, NotOnRecord } from "./meeting-date.tsx";
import { MeetingLink } from "./meeting-link.tsx";
import { StackingTable } from "./sections.tsx";
import { Timeline } from "./timeline.tsx";

/** All meetings, and who was at which. */
export function MeetingsPage({
  page,
  view,
  about,
}: {
  page: Opened;
  view: MeetingsView;
  about: (name: FigureName) => FigureAbout;
}) {
  const { reading } = page;
  const { say } = reading;
  const { list, total, next, last, attendance } = view;
  const counted =
    list.total === total
      ? say("meetings.all", { count: total })
      : say("meetings.some", { count: list.total, total });
  const lead = (
    <>
      {counted}
      {last && (
        <>
          {" "}
          {say("meetings.last")} <MeetingLink row={last} reading={reading} />.
        </>
      )}
      {next && (
        <>
          {" "}
          {say("meetings.next")} <MeetingLink row={next} reading={reading} />.
        </>
      )}
    </>
  );
  return (
    <ListPage page={page} section="meetings" lead={lead} filters={view.filters} number={list.page}>
      {list.total === 0 ? (
        <NothingFound page={page} filters={view.filters} />
      ) : (
        <>
          <Figure about={about("meetings")} reading={reading}>
            <Timeline rows={list.rows} reading={reading} />
          </Figure>
          <MeetingsTable rows={list.rows} reading={reading} />
        </>
      )}
      <Paging path="/meetings" {...list} query={chosenOf(view.filters)} reading={reading} />
      {attendance.matrix.rows.length > 0 && (
        <Figure about={about("attendance")} reading={reading}>
          <Matrix view={attendance} reading={reading} />
        </Figure>
      )}
    </ListPage>
  );
}

/** Meetings in a table. */
export function MeetingsTable({
  rows,
  reading,
}: {
  rows: readonly MeetingRow[];
  reading: Reading;
}) {
  const { say, href, tag, recordLang } = reading;
  const { fields } = reading.kinds.meeting;
  return (
    <StackingTable label={say("section.meetings")} reading={reading}>
      <thead>
        <tr>
          <th scope="col">{say("meetings.date")}</th>
          <th scope="col">{fields.title.label}</th>
          <th scope="col">{say("meetings.place")}</th>
          <th scope="col">{fields.level.label}</th>
          <th scope="col">{fields.format.label}</th>
          <th scope="col">{fields.chairs.label}</th>
          <th scope="col" className="number">
            {say("meetings.present")}
          </th>
          <th scope="col" className="number">
            {say("meetings.number")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { data, ordinal } = row;
          const place = [data.venue.value, data.city.value].filter(Boolean).join(", ");
          const occurrence = data.occurrence.value;
          return (
            <tr key={row.id}>
              <td className="date">
                <MeetingDate row={row} reading={reading} />
              </td>
              <th scope="row">
                <a href={href(row.href)} target={reading.target} lang={row.lang}>
                  {row.title}
                </a>
                {occurrence && occurrence !== "held" && (
                  <span className="soft">
                    {" "}
                    ({lowerFirst(optionLabel(fields.occurrence.options, occurrence), tag)})
                  </span>
                )}
              </th>
              <td
                data-label={place || row.format === "virtual" ? undefined : say("meetings.place")}
              >
                {place ? (
                  <span lang={recordLang}>{place}</span>
                ) : (
                  row.format !== "virtual" && <NotOnRecord reading={reading} />
                )}
              </td>
              <td>{data.level.value && optionLabel(fields.level.options, data.level.value)}</td>
              <td className="date" data-label={row.format ? undefined : fields.format.label}>
                {row.format ? (
                  optionLabel(fields.format.options, row.format)
                ) : (
                  <NotOnRecord reading={reading} />
                )}
              </td>
              <td data-label={fields.chairs.label}>
                {data.chairs.rows.length > 0 ? (
                  <span lang={recordLang}>
                    {data.chairs.rows.map(({ cells }) => cells.name).join(", ")}
                  </span>
                ) : (
                  <NotOnRecord reading={reading} />
                )}
              </td>
              <td className="number" data-label={say("meetings.present")}>
                {row.present || <NotOnRecord reading={reading} />}
                {row.weaklyPresent > 0 && (
                  <span className="weakly">
                    {" "}
                    {say("meetings.weakly", { count: row.weaklyPresent })}
                  </span>
                )}
              </td>
              <td className="number" data-label={ordinal && say("meetings.number")}>
                {ordinal &&
                  (ordinal.undisputed ?? say("meetings.disputed", { n: ordinal.ordinal }))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </StackingTable>
  );
}
