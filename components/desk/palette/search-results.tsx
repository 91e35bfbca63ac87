import type { ReactNode } from "react";
import { buttonClass } from "#components/ui/button-style.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { Found } from "#lib/desk/read/search.ts";
import { entryAddress, releaseAddress } from "../entries/addresses.ts";
import { rolesInWords } from "../people/words.ts";
import { aboutRelease } from "../releases/about-release.ts";
import { aboutEntry } from "./entry-words.ts";
import { Excerpt } from "./excerpt.tsx";

/** Asks for words; a plain GET form. */
export const SearchForm = ({ words }: { words: string }) => (
  <form role="search" action="/desk/search" className="mb-8 flex flex-wrap items-end gap-4">
    <TextField
      label="Words"
      name="words"
      type="search"
      defaultValue={words}
      autoFocus={!words}
      className="w-full sm:w-96"
    />
    <button type="submit" className={buttonClass("primary")}>
      Search
    </button>
  </form>
);

/** What was found, by what it is. */
export function SearchResults({
  words,
  found: { entries, sources, releases, people },
  most,
}: {
  words: string;
  found: Found;
  most: number;
}) {
  if (entries.length + sources.length + releases.length + people.length === 0)
    return (
      <EmptyState title={`Nothing matches “${words}”`}>
        Try fewer words, or only the beginning of one.
      </EmptyState>
    );
  return (
    <div className="grid max-w-4xl gap-10">
      <Results title="Entries" count={entries.length} most={most}>
        {entries.map((entry) => (
          <Result key={entry.id} href={entryAddress(entry.id)} title={entry.title}>
            <p>{aboutEntry(entry)}</p>
            {entry.excerpt.length > 0 && (
              <p className="max-w-measure text-ink">
                <Excerpt pieces={entry.excerpt} />
              </p>
            )}
          </Result>
        ))}
      </Results>
      <Results title="Sources" count={sources.length} most={most}>
        {sources.map(({ id, title, origin }) => (
          <Result key={id} href={`/desk/sources/${id}`} title={title}>
            {origin}
          </Result>
        ))}
      </Results>
      <Results title="Releases" count={releases.length} most={most}>
        {releases.map((release) => (
          <Result key={release.id} href={releaseAddress(release.id)} title={release.name}>
            {aboutRelease(release)}
          </Result>
        ))}
      </Results>
      <Results title="People" count={people.length} most={most}>
        {people.map(({ id, name, email, roles }) => (
          <Result key={id} href={`/desk/people/${id}`} title={name}>
            {[email, rolesInWords(roles)].filter(Boolean).join(", ")}
          </Result>
        ))}
      </Results>
    </div>
  );
}

function Results({
  title,
  count,
  most,
  children,
}: {
  title: string;
  count: number;
  most: number;
  children: ReactNode;
}) {
  if (count === 0) return null;
  return (
    <section>
      <h2 className="mb-2 font-serif text-xl font-semibold">
        {title}{" "}
        <span className="text-ink-soft">({count === most ? `the first ${count}` : count})</span>
      </h2>
      <ul className="border-t border-rule">{children}</ul>
    </section>
  );
}

const Result = ({
  href,
  title,
  children,
}: {
  href: string;
  title: string;
  children: ReactNode;
}) => (
  <li className="border-b border-rule py-3">
    <TextLink data-row href={href} className="font-semibold break-words">
      {title}
    </TextLink>
    <div className="text-sm break-words text-ink-soft">{children}</div>
  </li>
);
