import type { ChangeRow, ChangesView } from "#lib/site/pages/changes.ts";
import { dayInWords, instantInWords } from "#lib/site/words/dates.ts";
import type { Opened } from "#lib/site/pages/page.ts";
import type { Reading } from "#lib/site/reading/reading.ts";
import { titledAs } from "#lib/site/reading/titles.ts";
import { chosenOf, Paging } from "./filters.tsx";
import { ListPage, NothingFound } from "./list-page.tsx";
import { DayField } from "./day-field.tsx";

/** Everything that changed for readers, newest first. */
export function ChangesPage({ page, view }: { page: Opened; view: ChangesView }) {
  const { reading } = page;
  const { say, tag } = reading;
  const byDay = Map.groupBy(view.rows, ({ at }) => dayInWords(at, tag));
  const { since } = view;
  return (
    <ListPage
      page={page}
      section="changes"
      title={since && say("changes.since", { date: sinceInWords(since, tag) })}
      lead={leadOf(view, reading)}
      filters={view.filters}
      keep={{ since: since?.text }}
      fields={<SinceField since={since} reading={reading} />}
      number={view.page}
    >
      <p>
        <a href={reading.href("/questions")}>{say("questions.all")}</a>
      </p>
      {view.rows.length === 0 && !since && <NothingFound page={page} filters={view.filters} />}
      {[...byDay].map(([day, rows]) => (
        <section key={day} className="section">
          <h2>{day}</h2>
          <ChangesList rows={rows} reading={reading} />
        </section>
      ))}
      <Paging
        path="/changes"
        {...view}
        query={{ ...chosenOf(view.filters), since: since?.text }}
        reading={reading}
      />
    </ListPage>
  );
}

function leadOf({ since, total }: ChangesView, { say }: Reading): string {
  if (!since) return say("changes.lead");
  return total === 0 ? say("changes.sinceNothing") : say("changes.sinceLead", { count: total });
}

const sinceInWords = ({ text, at }: NonNullable<ChangesView["since"]>, tag: string): string =>
  text.includes("T") ? instantInWords(at, tag) : dayInWords(at, tag);

/** The day since which changes are shown, among the filters. */
const SinceField = ({ since, reading }: Pick<ChangesView, "since"> & { reading: Reading }) => (
  <div>
    <label htmlFor="since">{reading.say("changes.sinceAsk")}</label>
    <DayField id="since" name="since" value={since?.text} reading={reading} />
  </div>
);

/** Changes in sentences; on the overview too. */
export function ChangesList({ rows, reading }: { rows: readonly ChangeRow[]; reading: Reading }) {
  const { say } = reading;
  return (
    <ul className="changes">
      {rows.map(
        ({ seq, type, kind, entryId, title, href: to, number, said, together, compareHref }) => (
          <li key={seq}>
            <ChangedEntry entryId={entryId} title={title} href={to} reading={reading} />{" "}
            <span className="soft">
              {reading.kinds[kind].label.one}, {say(`change.${type}`, { number })}
            </span>
            {(said || compareHref) && (
              <p>
                {said && <span lang={reading.recordLang}>{said}</span>}{" "}
                {compareHref && <a href={reading.path(compareHref)}>{say("compare.link")}</a>}
              </p>
            )}
            {together && (
              <p className="soft">
                {say("changes.together")} <span lang={reading.recordLang}>{together}</span>
              </p>
            )}
          </li>
        ),
      )}
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
