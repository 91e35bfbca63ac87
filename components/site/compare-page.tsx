import { entryPath, recordPath } from "#lib/site/reading/addresses.ts";
import type { Comparison, ComparisonView, NoComparison } from "#lib/site/pages/compare.ts";
import { instantInWords } from "#lib/site/words/dates.ts";
import type { Opened } from "#lib/site/pages/page.ts";
import type { Reading } from "#lib/site/reading/reading.ts";
import { Diff } from "./diff.tsx";
import { SECTION_OF } from "./entry-page.tsx";
import { Frame } from "./frame.tsx";
import { Section } from "./sections.tsx";

/** Two versions of an entry, and what changed from one to the other. */
export function ComparePage({ page, view }: { page: Opened; view: ComparisonView }) {
  const { reading, name, isDemo } = page;
  const { say, tag } = reading;
  const { kind, slug, title, since, found, numbers, from, to } = view;
  const path = `${recordPath(kind, slug)}/compare`;
  return (
    <Frame
      reading={reading}
      name={name}
      section={SECTION_OF[kind]}
      path={entryPath(kind, slug)}
      isDemo={isDemo}
    >
      <header className="opening">
        <p className="kicker">{reading.kinds[kind].label.one}</p>
        <h1>
          {since
            ? say("compare.since", { title, date: instantInWords(since, tag) })
            : say("compare.title", { title })}
        </h1>
        <p>
          <a href={reading.path(entryPath(kind, slug))}>{say("history.toEntry")}</a>
          {" · "}
          <a href={reading.path(`${recordPath(kind, slug)}/history`)}>{say("version.history")}</a>
        </p>
      </header>
      {numbers.length > 1 && <CompareForm {...{ path, numbers, from, to, reading }} />}
      {found.ok ? (
        <Compared view={view} comparison={found.comparison} reading={reading} />
      ) : (
        <Nothing why={found} isSince={since !== undefined} reading={reading} />
      )}
    </Frame>
  );
}

/** Chooses two versions; a plain form. */
export function CompareForm({
  path,
  numbers,
  from,
  to,
  reading: { say, path: inLanguage },
}: {
  path: string;
  numbers: readonly number[];
  from?: number | undefined;
  to?: number | undefined;
  reading: Reading;
}) {
  const select = (name: "from" | "to", chosen: number | undefined) => (
    <div>
      <label htmlFor={`compare-${name}`}>{say(`compare.${name}`)}</label>
      <select id={`compare-${name}`} name={name} defaultValue={chosen}>
        {numbers.map((number) => (
          <option key={number} value={number}>
            {say("version.number", { number })}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <form action={inLanguage(path)} method="get" className="filters">
      {select("from", from)}
      {select("to", to)}
      <button type="submit">{say("compare.show")}</button>
    </form>
  );
}

function Compared({
  view: { kind, slug },
  comparison: { before, after, fields, notes },
  reading,
}: {
  view: ComparisonView;
  comparison: Comparison;
  reading: Reading;
}) {
  const { say, tag } = reading;
  const version = ({ number, startsAt }: { number: number; startsAt: Date }) => (
    <>
      <a href={reading.path(`${recordPath(kind, slug)}/v/${number}`)}>
        {say("version.number", { number })}
      </a>{" "}
      <span className="soft">
        {say("compare.publicFrom", { date: instantInWords(startsAt, tag) })}
      </span>
    </>
  );
  return (
    <>
      <p className="lead">
        {before ? version(before) : say("compare.nothingThen")} → {version(after)}
      </p>
      <p className="aside">
        {say("compare.key")} <ins>{say("diff.inserted")}</ins> <del>{say("diff.deleted")}</del>
      </p>
      {fields.length > 0 ? (
        <Diff fields={fields} reading={reading} />
      ) : (
        <p>{say("compare.nothing")}</p>
      )}
      {notes.length > 0 && (
        <Section id="notes" title={say("compare.notes")}>
          <ul className="changes">
            {notes.map(({ ordinal, number, startsAt, note }) => (
              <li key={ordinal}>
                <span className="soft">
                  {say("version.number", { number })}, {instantInWords(startsAt, tag)}
                </span>
                <p lang={reading.recordLang}>{note}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Nothing({
  why,
  isSince,
  reading: { say, tag, recordLang },
}: {
  why: NoComparison;
  isSince: boolean;
  reading: Reading;
}) {
  switch (why.reason) {
    case "same":
      return <p>{say(isSince ? "compare.unchangedSince" : "compare.same")}</p>;
    case "choose":
      return <p>{say("compare.choose")}</p>;
    case "withdrawn": {
      const { type, at, reason } = why.withdrawal;
      return (
        <p>
          {say("compare.withdrawn", { number: why.number })}{" "}
          {say(`history.${type}`, { date: instantInWords(at, tag) })}{" "}
          <span lang={recordLang}>{reason}</span>
        </p>
      );
    }
  }
}
