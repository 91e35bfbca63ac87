import { comparePath, entryPath, recordPath } from "#lib/site/reading/addresses.ts";
import { instantInWords } from "#lib/site/words/dates.ts";
import type { HistoryRow, HistoryView } from "#lib/site/pages/history.ts";
import type { Opened } from "#lib/site/pages/page.ts";
import type { Reading } from "#lib/site/reading/reading.ts";
import { CompareForm } from "./compare-page.tsx";
import { SECTION_OF } from "./entry-page.tsx";
import { Frame } from "./frame.tsx";
import { QuestionsList } from "./questions-page.tsx";
import { StackingTable, Section } from "./sections.tsx";

/** Every version of an entry that was ever public. */
export function HistoryPage({ page, view }: { page: Opened; view: HistoryView }) {
  const { reading, name, isDemo } = page;
  const { say, href } = reading;
  const { kind, slug, rows } = view;
  const title = view.title ?? slug;
  const readable = [...new Set(rows.filter((row) => row.href).map(({ number }) => number))];
  return (
    <Frame
      reading={reading}
      name={name}
      section={SECTION_OF[kind]}
      path={`${recordPath(kind, slug)}/history`}
      isDemo={isDemo}
    >
      <header className="opening">
        <p className="kicker">{reading.kinds[kind].label.one}</p>
        <h1>{say("history.title", { title })}</h1>
        <p className="lead">{say("history.lead", { count: rows.length })}</p>
        <p>
          <a href={href(entryPath(kind, slug))}>{say("history.toEntry")}</a>
        </p>
      </header>
      {readable.length > 1 && (
        <CompareForm
          path={`${recordPath(kind, slug)}/compare`}
          numbers={readable}
          from={readable[1]}
          to={readable[0]}
          reading={reading}
        />
      )}
      <StackingTable label={say("history.label")} reading={reading}>
        <thead>
          <tr>
            <th scope="col">{say("history.version")}</th>
            <th scope="col">{say("history.from")}</th>
            <th scope="col">{say("history.until")}</th>
            <th scope="col">{say("history.change")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <Row
              key={row.ordinal}
              row={row}
              compareHref={compareHref(view, row, rows[at + 1])}
              reading={reading}
            />
          ))}
        </tbody>
      </StackingTable>
      <Section id="questions" title={say("questions.title")}>
        {view.questions.length === 0 ? (
          <p>{say("questions.none")}</p>
        ) : (
          <QuestionsList rows={view.questions} isOfOne reading={reading} />
        )}
        <p>
          <a href={href("/questions")}>{say("questions.all")}</a>
        </p>
      </Section>
    </Frame>
  );
}

/** Where it says what a publication changed of the one before, if both may be read. */
function compareHref(
  { kind, slug }: HistoryView,
  row: HistoryRow,
  before: HistoryRow | undefined,
): string | undefined {
  if (!row.href || !before?.href || row.number === before.number) return undefined;
  return comparePath(kind, slug, { from: before.number, to: row.number });
}

function Row({
  row,
  compareHref: href,
  reading,
}: {
  row: HistoryRow;
  compareHref: string | undefined;
  reading: Reading;
}) {
  const { say, tag } = reading;
  const label = say("version.number", { number: row.number });
  return (
    <tr>
      <th scope="row">{row.href ? <a href={reading.path(row.href)}>{label}</a> : label}</th>
      <td data-label={say("history.from")}>{instantInWords(row.startsAt, tag)}</td>
      <td data-label={say("history.until")}>
        {row.endedAt ? instantInWords(row.endedAt, tag) : say("history.current")}
      </td>
      <td>
        <span lang={reading.recordLang}>{row.note}</span>{" "}
        {href && <a href={reading.path(href)}>{say("compare.link")}</a>}
        {row.releaseNote && (
          <p>
            {say("changes.together")} <span lang={reading.recordLang}>{row.releaseNote}</span>
          </p>
        )}
        {row.retractedAt && (
          <p>
            {say("history.retracted", { date: instantInWords(row.retractedAt, tag) })}{" "}
            <span lang={reading.recordLang}>{row.retractedFor}</span>
          </p>
        )}
        {row.redactedAt && (
          <p>
            {say("history.redacted", { date: instantInWords(row.redactedAt, tag) })}{" "}
            <span lang={reading.recordLang}>{row.redactedFor}</span>
          </p>
        )}
      </td>
    </tr>
  );
}
