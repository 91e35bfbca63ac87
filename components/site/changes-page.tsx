import { kindOf } from "#lib/editorial/kinds.ts";
import type { ChangeRow, ChangesView } from "#lib/site/changes.ts";
import { dayInWords } from "#lib/site/dates.ts";
import type { Opened } from "#lib/site/page.ts";
import type { Reading } from "#lib/site/reading.ts";
import { chosenOf, Paging } from "./filters.tsx";
import { ListPage, NothingFound } from "./list-page.tsx";

/** Everything that changed for readers, newest first. */
export function ChangesPage({ page, view }: { page: Opened; view: ChangesView }) {
  const { reading } = page;
  const { say, tag } = reading;
  const byDay = Map.groupBy(view.rows, ({ at }) => dayInWords(at, tag));
  return (
    <ListPage page={page} section="changes" lead={say("changes.lead")} filters={view.filters}>
      {view.rows.length === 0 && <NothingFound page={page} />}
      {[...byDay].map(([day, rows]) => (
        <section key={day} className="section">
          <h2>{day}</h2>
          <ChangesList rows={rows} reading={reading} />
        </section>
      ))}
      <Paging path="/changes" {...view} query={chosenOf(view.filters)} reading={reading} />
    </ListPage>
  );
}

/** Changes in sentences; on the overview too. */
export function ChangesList({ rows, reading }: { rows: readonly ChangeRow[]; reading: Reading }) {
  const { say, href } = reading;
  return (
    <ul className="changes">
      {rows.map(({ seq, type, kind, title, href: to, number, said }) => (
        <li key={seq}>
          <a href={href(to)}>{title}</a>{" "}
          <span className="soft">
            {kindOf(kind).label.one}, {say(`change.${type}`, { number })}
          </span>
          {said && <p>{said}</p>}
        </li>
      ))}
    </ul>
  );
}
