import type { Opened } from "#lib/site/pages/page.ts";
import type { SourcesView, SourceView } from "#lib/site/pages/sources.ts";
import { bibliographyLine } from "#lib/site/entry/bibliography.ts";
import { SourceLine } from "./apparatus.tsx";
import { chosenOf, Paging } from "./filters.tsx";
import { Frame } from "./frame.tsx";
import { ListPage, NothingFound } from "./list-page.tsx";
import { Section } from "./sections.tsx";

/** The bibliography: every source that something public rests on. */
export function SourcesPage({ page, view }: { page: Opened; view: SourcesView }) {
  const { reading } = page;
  const { say, href } = reading;
  const { list, filters, total } = view;
  const lead =
    list.total === total
      ? say("sources.all", { count: total })
      : say("sources.some", { count: list.total, total });
  return (
    <ListPage page={page} section="sources" lead={lead} filters={filters} number={list.page}>
      {list.total === 0 && <NothingFound page={page} filters={filters} />}
      <ul className="bibliography">
        {list.rows.map(({ id, csl, entries }) => (
          <li key={id} id={id}>
            <SourceLine csl={csl} reading={reading} />{" "}
            <a href={href(`/sources/${id}`)}>{say("sources.supports", { count: entries })}</a>
          </li>
        ))}
      </ul>
      <Paging path="/sources" {...list} query={chosenOf(filters)} reading={reading} />
    </ListPage>
  );
}

/** One source, and every public claim that rests on it. */
export function SourcePage({ page, view }: { page: Opened; view: SourceView }) {
  const { reading, name, isDemo } = page;
  const { say, href, tag } = reading;
  const { id, csl, kind, uses, entries } = view;
  const { quote } = bibliographyLine(csl, tag);
  return (
    <Frame reading={reading} name={name} section="sources" path={`/sources/${id}`} isDemo={isDemo}>
      <article>
        <header className="opening">
          <p className="kicker">{kind ? say(`sourceKind.${kind}`) : say("source.one")}</p>
          <h1 lang={csl.language ?? reading.recordLang}>{csl.title}</h1>
          {csl.custom?.titleTranslated && (
            <p className="lead" lang={reading.recordLang}>
              [{csl.custom.titleTranslated}]
            </p>
          )}
        </header>
        <dl className="facts">
          <div>
            <dt>{say("source.reference")}</dt>
            <dd>
              <SourceLine csl={csl} reading={reading} />
            </dd>
          </div>
          {csl.URL === undefined && (
            <div>
              <dt>{say("source.link")}</dt>
              <dd>
                <em className="empty">{say("empty.not-on-record")}</em>
              </dd>
            </div>
          )}
          {quote && (
            <div>
              <dt>{say("source.quote")}</dt>
              <dd>
                <q lang={reading.recordLang}>{quote}</q>
              </dd>
            </div>
          )}
        </dl>
        <Section id="supports" title={say("source.supports")}>
          {uses.map((use) => (
            <section key={use.href} className="use">
              <h3>
                <a href={href(use.href)} lang={use.lang}>
                  {use.title}
                </a>{" "}
                <span className="soft">{reading.kinds[use.kind].label.one}</span>
              </h3>
              <ul className="statements">
                {use.claims.map(({ path, label, words, lang, quotes }) => (
                  <li key={path}>
                    <span lang={lang}>{words}</span> <span className="soft">({label})</span>
                    {quotes.map((evidence, index) => (
                      <span key={index} className="supporting">
                        {evidence.quote && <q lang={reading.recordLang}>{evidence.quote}</q>}{" "}
                        {evidence.locator && (
                          <span className="soft" lang={reading.recordLang}>
                            {evidence.locator}
                          </span>
                        )}
                      </span>
                    ))}
                  </li>
                ))}
              </ul>
            </section>
          ))}
          {uses.length < entries && (
            <p className="soft">{say("list.first", { count: uses.length, total: entries })}</p>
          )}
        </Section>
      </article>
    </Frame>
  );
}
