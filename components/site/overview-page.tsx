import { numberFormat } from "#lib/editorial/intl.ts";
import { formatMoneyExactly, instrumentText } from "#lib/editorial/money.ts";
import type { Citing } from "#lib/site/files/cite.ts";
import type { EntryView, RowsView } from "#lib/site/entry/entry-view.ts";
import { headingsOf } from "#lib/site/entry/prose-view.ts";
import type { MeetingRow } from "#lib/site/pages/meetings.ts";
import { membersMap } from "#lib/site/geography/members-map.ts";
import type { Glance } from "#lib/site/pages/overview.ts";
import type { Opened } from "#lib/site/pages/page.ts";
import type { Published } from "#lib/site/record/published-at.ts";
import type { Reading } from "#lib/site/reading/reading.ts";
import type { ReactNode } from "react";
import { ApparatusSections } from "./apparatus.tsx";
import { ChangesList } from "./changes-page.tsx";
import { Facts } from "./facts.tsx";
import { Figure } from "./figure.tsx";
import { Frame } from "./frame.tsx";
import { Marks } from "./marks.tsx";
import { MembersMap } from "./members-map.tsx";
import { MeetingLink } from "./meeting-link.tsx";
import { ProseBlocks } from "./prose.tsx";
import { RecordLanguage } from "./record-language.tsx";
import { FieldSections, Lead, Section } from "./sections.tsx";
import { Value } from "./value.tsx";
import { VersionLine } from "./version.tsx";

/** The home of the record: what the coalition is, the record at a glance, and its story. */
export function OverviewPage({
  page,
  entry,
  view,
  citing,
  glance,
  questions,
  notice,
  self,
}: {
  page: Opened;
  /** Absent of a preview, which is no version yet. */
  entry?: Published;
  view: EntryView;
  citing?: Citing;
  /** Absent on an old version, which stands by itself. */
  glance?: Glance;
  /** How many questions of readers about it have had an outcome. */
  questions?: number;
  notice?: ReactNode;
  /** The address of this very page, where it is that of a version. */
  self?: string;
}) {
  const { reading, name, isDemo } = page;
  const { say, href } = reading;
  const prose = view.sections.find((section) => section.type === "prose");
  const others = view.sections.filter((section) => section !== prose);
  const keyFacts = view.facts.find((fact) => fact.field === "facts");
  const headings = prose?.type === "prose" ? headingsOf(prose.blocks) : [];
  return (
    <Frame
      reading={reading}
      name={name}
      section="overview"
      path="/"
      self={self}
      sincePath="/overview/compare"
      isDemo={isDemo}
    >
      <article>
        {notice}
        <header className="opening">
          <h1 lang={view.lang}>{view.title}</h1>
          <Lead lead={view.lead} reading={reading} />
          <RecordLanguage reading={reading} />
        </header>
        {glance && <AtAGlance glance={glance} reading={reading} />}
        <Section id="facts" title={say("overview.facts")}>
          {keyFacts?.type === "rows" && <KeyFacts rows={keyFacts} reading={reading} />}
          <Facts facts={view.facts.filter((fact) => fact !== keyFacts)} reading={reading} />
        </Section>
        {glance && glance.places.length > 0 && (
          <Figure about={glance.map} reading={reading}>
            <MembersMap map={membersMap(glance.places)} reading={reading} />
          </Figure>
        )}
        {glance && glance.changes.length > 0 && (
          <Section id="latest" title={say("overview.latest")}>
            <ChangesList rows={glance.changes} reading={reading} />
            <p>
              <a href={href("/changes")}>{say("overview.allChanges")}</a>
            </p>
          </Section>
        )}
        <FieldSections sections={others} reading={reading} />
        {prose?.type === "prose" && (
          <div className="section story">
            {headings.length > 1 && (
              <nav aria-label={say("overview.contents")}>
                <h2>{say("overview.contents")}</h2>
                <ol>
                  {headings.map(({ id, text }) => (
                    <li key={id}>
                      <a href={`#${id}`} lang={reading.recordLang}>
                        {text}
                      </a>
                    </li>
                  ))}
                </ol>
              </nav>
            )}
            <ProseBlocks field={prose.field} blocks={prose.blocks} level={2} reading={reading} />
          </div>
        )}
        <ApparatusSections apparatus={view.apparatus} version={entry} reading={reading} />
        {entry && citing && (
          <VersionLine version={entry} questions={questions} citing={citing} reading={reading} />
        )}
      </article>
    </Frame>
  );
}

/** The home of a record whose overview is not published. */
export function EmptyHome({ page, glance }: { page: Opened; glance: Glance }) {
  const { reading, name, isDemo } = page;
  return (
    <Frame reading={reading} name={name} section="overview" path="/" isDemo={isDemo}>
      <header className="opening">
        <h1>{reading.say("empty.title")}</h1>
        <p className="lead">{reading.say("empty.said")}</p>
      </header>
      <AtAGlance glance={glance} reading={reading} />
    </Frame>
  );
}

/** Rows of fact and value as a list of definitions. */
function KeyFacts({ rows: { rows }, reading }: { rows: RowsView; reading: Reading }) {
  return (
    <dl className="facts narrow">
      {rows.map(({ id, path, cells: { label, value, language, quantity, on }, annotated }) => (
        <div key={id}>
          <dt>{label && <Value shown={label} reading={reading} />}</dt>
          <dd>
            {value && <Value shown={value} reading={reading} />}
            {[language, quantity, on].map(
              (aside, index) =>
                aside && (
                  <span key={index} className="soft">
                    {" ("}
                    {aside === on && `${reading.say("overview.asOf")} `}
                    <Value shown={aside} reading={reading} />
                    {")"}
                  </span>
                ),
            )}
            <Marks annotated={annotated} claim={path} reading={reading} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function AtAGlance({ glance, reading }: { glance: Glance; reading: Reading }) {
  const { say, tag, href } = reading;
  const { counts, sources, next, last, totals } = glance;
  const number = numberFormat(tag, {});
  const parts = totals.flatMap((total) => total.parts).filter(({ pledges }) => pledges.length > 0);
  return (
    <section className="glance" aria-label={say("glance.label")}>
      <ul>
        <Count
          count={number.format(counts.meeting)}
          href={href("/meetings")}
          words={say("glance.meetings", { count: counts.meeting })}
        />
        <Count
          count={number.format(counts.member)}
          href={href("/members")}
          words={say("glance.members", { count: counts.member })}
        />
        <Count
          count={number.format(counts.pledge)}
          href={href("/pledges")}
          words={say("glance.pledges", { count: counts.pledge })}
        />
        <Count
          count={number.format(sources)}
          href={href("/sources")}
          words={say("glance.sources", { count: sources })}
        />
      </ul>
      <dl>
        {next && <MeetingAtAGlance label={say("glance.next")} row={next} reading={reading} />}
        {last && <MeetingAtAGlance label={say("glance.last")} row={last} reading={reading} />}
        {parts.length > 0 && (
          <div>
            <dt>
              <a href={`${href("/pledges")}#totals`}>{say("glance.totals")}</a>
            </dt>
            <dd>
              <ul className="plain">
                {parts.map(({ amount, currency, instrument, pledges }) => (
                  <li key={`${currency} ${instrument}`}>
                    {formatMoneyExactly({ amount, currency, instrument }, tag)}{" "}
                    <span className="soft">
                      {instrumentText(instrument, tag)},{" "}
                      {say("glance.ofPledges", { count: pledges.length })}
                    </span>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function Count({ count, href, words }: { count: string; href: string; words: string }) {
  return (
    <li>
      <a href={href}>
        <b>{count}</b> {words}
      </a>
    </li>
  );
}

function MeetingAtAGlance({
  label,
  row,
  reading,
}: {
  label: string;
  row: MeetingRow;
  reading: Reading;
}) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <MeetingLink row={row} reading={reading} />
      </dd>
    </div>
  );
}
