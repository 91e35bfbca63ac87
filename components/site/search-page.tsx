import type { Opened } from "#lib/site/pages/page.ts";
import type { Reading } from "#lib/site/reading/reading.ts";
import type { Piece } from "#lib/site/search/excerpt.ts";
import type { SearchView } from "#lib/site/search/load.ts";
import type { Extent } from "#lib/site/search/public-search.ts";
import type { Result } from "#lib/site/search/results.ts";
import { LONGEST_QUESTION } from "#lib/site/search/terms.ts";
import { chosenOf, FilterFields, Paging } from "./filters.tsx";
import { Frame } from "./frame.tsx";
import { behindWord } from "#lib/site/words/messages/typography.ts";

/** A search over everything published, and what it found. */
export function SearchPage({ page, view }: { page: Opened; view: SearchView }) {
  const { reading, name, isDemo } = page;
  const { say } = reading;
  const { question, filters } = view;
  const keep = { q: question, ...chosenOf(filters) };
  return (
    <Frame reading={reading} name={name} path="/search" keep={keep} isDemo={isDemo} isSearch>
      <header className="opening">
        <h1>{say("search.title")}</h1>
        {!question && <p className="lead">{say("search.lead")}</p>}
      </header>
      <SearchForm view={view} reading={reading} />
      {question && <Findings view={view} reading={reading} />}
    </Frame>
  );
}

type Props = { view: SearchView; reading: Reading };

function SearchForm({ view: { question, filters }, reading }: Props) {
  const { say, asOf, path } = reading;
  return (
    <form action={path("/search")} method="get" role="search" className="search-form">
      <div className="question">
        <label htmlFor="question">{say("search.label")}</label>
        <input
          id="question"
          type="search"
          name="q"
          maxLength={LONGEST_QUESTION}
          defaultValue={question}
          required
        />
      </div>
      <FilterFields filters={filters} reading={reading} />
      {asOf && <input type="hidden" name="asOf" value={asOf} />}
      <button type="submit">{say("search.submit")}</button>
    </form>
  );
}

function Findings({ view, reading }: Props) {
  const { say } = reading;
  const { question, results, total, corrections, suggestions, without, filters } = view;
  const query = { q: question, ...chosenOf(filters) };
  return (
    <section aria-label={say("search.results")} className="findings">
      {total.count > 0 &&
        corrections.map(({ typed, used }) => (
          <p key={typed} className="notice">
            {say("search.corrected", {
              typed,
              used: used.map((word) => say("search.quoted", { word })).join(", "),
            })}
          </p>
        ))}
      {total.count > 0 ? (
        <HowMany total={total} reading={reading} />
      ) : (
        <p>{say(nothingIn(view, reading))}</p>
      )}
      {without && (
        <p>
          <a href={without.href}>
            {without.isMore
              ? say("search.withoutMore")
              : say("search.without", { count: without.count })}
          </a>
        </p>
      )}
      {suggestions.length > 0 && (
        <p>
          {say("search.didYouMean")}{" "}
          {suggestions.map(({ question: other, href }, place) => (
            <span key={other}>
              {place > 0 && " · "}
              <a href={href}>{other}</a>
            </span>
          ))}
          {behindWord("?", reading.locale)}
        </p>
      )}
      {total.count === 0 && !without && suggestions.length === 0 && <p>{say("search.ways")}</p>}
      <ol className="results">
        {results.map((result) => (
          <Found key={result.path} result={result} reading={reading} />
        ))}
      </ol>
      <Paging path="/search" {...view} query={query} reading={reading} />
    </section>
  );
}

const nothingIn = ({ without }: SearchView, { t }: Reading) =>
  without ? "search.nothingChosen" : t === "now" ? "search.nothing" : "search.nothingThen";

function HowMany({ total, reading: { say } }: { total: Extent; reading: Reading }) {
  if (!total.isMore) return <p className="soft">{say("search.found", { count: total.count })}</p>;
  return (
    <p className="soft how-many">
      {say("search.foundMore", { count: total.count })}. {say("search.narrow")}
    </p>
  );
}

function Found({ result, reading }: { result: Result; reading: Reading }) {
  const { kindInWords, path, title, lang, when, place, excerpt, excerptLang } = result;
  return (
    <li>
      <p className="kicker">
        {kindInWords}
        {when && <span>, {when}</span>}
      </p>
      <h2>
        <a href={reading.href(path)} lang={lang}>
          <Pieces pieces={title} />
        </a>
      </h2>
      <p>
        {place && (
          <span className="soft">
            {place}
            {behindWord(":", reading.locale)}{" "}
          </span>
        )}
        <span lang={excerptLang}>
          <Pieces pieces={excerpt} />
        </span>
      </p>
    </li>
  );
}

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, isFound }, at) =>
    // Pieces never move: they are cut from one text.
    // oxlint-disable-next-line react/no-array-index-key
    isFound ? <mark key={at}>{text}</mark> : text,
  );
}
