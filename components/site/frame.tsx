import type { ReactNode } from "react";
import { inLocale, withQuery } from "#lib/site/reading/addresses.ts";
import { dayInWords, instantInWords } from "#lib/site/words/dates.ts";
import { LANGUAGE_NAMES, LOCALES } from "#lib/site/words/locales.ts";
import type { Reading } from "#lib/site/reading/reading.ts";
import { LONGEST_QUESTION } from "#lib/site/search/terms.ts";
import { DayField } from "./day-field.tsx";
import { DAY_CALENDARS } from "./day-calendars.ts";

const SECTIONS = [
  ["overview", "/"],
  ["meetings", "/meetings"],
  ["members", "/members"],
  ["pledges", "/pledges"],
  ["sources", "/sources"],
  ["changes", "/changes"],
] as const;
export type Section = (typeof SECTIONS)[number][0];

/** Pages about the record itself, named at the foot of each page. */
const ABOUT = [
  ["about.title", "/about"],
  ["log.title", "/log"],
  ["data.title", "/data"],
] as const;

type FrameProps = {
  reading: Reading;
  /** What the record is called. */
  name: string;
  section?: Section;
  /** The page's own path, to which "as of" leads. */
  path: string;
  /** Queries that "as of" keeps. */
  keep?: Readonly<Record<string, string | undefined>>;
  /** The address of this very page in the first language, where "as of" leads to another. */
  self?: string;
  isDemo: boolean;
  /** The path that tells what changed on the page since an instant; that of all changes, if absent. */
  sincePath?: string;
  /** Whether the page is the search, which has a box of its own. */
  isSearch?: boolean;
  children: ReactNode;
};

/** What every page has around it: masthead, "as of" and the foot. */
export function Frame(props: FrameProps) {
  const { reading, name, section, path, keep = {}, self, isDemo, children } = props;
  const { sincePath = "/changes", isSearch = false } = props;
  const { say, href, recordLang } = reading;
  return (
    <>
      <a className="skip" href="#content">
        {say("frame.skip")}
      </a>
      <header className="masthead">
        <div className="wide">
          <p className="name">
            <a href={href("/")} lang={recordLang}>
              {name}
            </a>
          </p>
          <Languages reading={reading} self={self ?? withQuery(path, keep)} />
          {!isSearch && <SearchBox reading={reading} />}
          <nav aria-label={say("frame.sections")}>
            <ul>
              {SECTIONS.map(([each, to]) => (
                <li key={each}>
                  <a href={href(to)} aria-current={each === section ? "page" : undefined}>
                    {say(`section.${each}`)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </header>
      <AsOfNotice reading={reading} path={path} sincePath={sincePath} />
      <main id="content" className="wide">
        {children}
      </main>
      <footer className="foot">
        <div className="wide">
          <AsOfForm reading={reading} path={path} keep={keep} />
          <p>
            {say("frame.promise")} {isDemo && <span>{say("frame.demo")}</span>}
          </p>
          <nav aria-label={say("frame.about")} className="about-links">
            <ul>
              {ABOUT.map(([title, to]) => (
                <li key={to}>
                  <a href={href(to)} aria-current={to === path ? "page" : undefined}>
                    {say(title)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <p>
            <a href="/desk">{say("frame.desk")}</a>
          </p>
        </div>
      </footer>
      <script data-keep="">{DAY_CALENDARS}</script>
    </>
  );
}

/** The same page in every language, each under the name that its readers give it. */
function Languages({ reading, self }: { reading: Reading; self: string }) {
  const { locale, asOf, say } = reading;
  return (
    <nav className="languages" aria-label={say("frame.languages")}>
      <ul>
        {LOCALES.map((each) => (
          <li key={each}>
            <a
              href={withQuery(inLocale(self, each), { asOf })}
              lang={each}
              hrefLang={each}
              aria-current={each === locale ? "true" : undefined}
            >
              {LANGUAGE_NAMES[each]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SearchBox({ reading: { asOf, say, path } }: Pick<FrameProps, "reading">) {
  return (
    <form action={path("/search")} method="get" role="search" className="search-box">
      <label htmlFor="search-box" className="hidden">
        {say("search.label")}
      </label>
      <input
        id="search-box"
        type="search"
        name="q"
        maxLength={LONGEST_QUESTION}
        placeholder={say("search.label")}
        required
      />
      {asOf && <input type="hidden" name="asOf" value={asOf} />}
      <button type="submit">{say("search.submit")}</button>
    </form>
  );
}

function AsOfNotice({
  reading: { t, asOf, say, tag, path: inLanguage },
  path,
  sincePath,
}: Pick<FrameProps, "reading" | "path"> & { sincePath: string }) {
  if (t === "now" || !asOf) return null;
  const date = asOf.includes("T") ? instantInWords(t, tag) : dayInWords(t, tag);
  return (
    <aside className="as-of" aria-label={say("asOf.label")}>
      <p className="wide">
        <strong>{say("asOf.notice", { date })}</strong> {say("asOf.explained")}{" "}
        <a href={withQuery(inLanguage(sincePath), { since: asOf })}>{say("asOf.changedSince")}</a>
        {" · "}
        <a href={inLanguage(path)}>{say("asOf.toNow")}</a>
      </p>
    </aside>
  );
}

function AsOfForm({
  reading,
  path,
  keep,
}: {
  reading: Reading;
  path: string;
  keep: Readonly<Record<string, string | undefined>>;
}) {
  const { asOf, say, path: inLanguage } = reading;
  return (
    <form action={inLanguage(path)} method="get" className="as-of-form">
      {Object.entries(keep).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <label htmlFor="as-of">{say("asOf.ask")}</label>{" "}
      <DayField id="as-of" name="asOf" value={asOf} required reading={reading} />{" "}
      <button type="submit">{say("asOf.show")}</button>
    </form>
  );
}
