import type { ChangeRow, ChangesView } from "#lib/site/changes.ts";
import { dayInWords } from "#lib/site/dates.ts";
import type { Opened } from "#lib/site/page.ts";
import type { Reading } from "#lib/site/reading.ts";
import { titledAs } from "#lib/site/titles.ts";
import { chosenOf, Paging } from "./filters.tsx";
import { ListPage, NothingFound } from "./list-page.tsx";

/** Everything that changed for readers, newest first. */
export function ChangesPage({ page, view }: { page: Opened; view: ChangesView }) {
  const { reading } = page;
  const { say, tag } = reading;
  const byDay = Map.groupBy(view.rows, ({ at }) => dayInWords(at, tag));
  return (
    <ListPage
      page={page}
      section="changes"
      lead={say("changes.lead")}
      filters={view.filters}
      number={view.page}
    >
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
  const { say } = reading;
  return (
    <ul className="changes">
      {rows.map(({ seq, type, kind, entryId, title, href: to, number, said }) => (
        <li key={seq}>
          <ChangedEntry entryId={entryId} title={title} href={to} reading={reading} />{" "}
          <span className="soft">
            {reading.kinds[kind].label.one}, {say(`change.${type}`, { number })}
          </span>
          {said && <p lang={reading.recordLang}>{said}</p>}
        </li>
      ))}
    </ul>
  );
}

/** What changed, under the name by which a reader knows it. */
export function ChangedEntry({
  entryId,
  title,
  href,
  reading,
}: Pick<ChangeRow, "entryId" | "title" | "href"> & { reading: Reading }) {
  const own = titledAs(entryId, title, reading);
  return (
    <a href={reading.href(href)} lang={own.lang}>
      {own.title}
    </a>
  );
}
