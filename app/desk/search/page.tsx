import type { Metadata } from "next";
import { SearchForm, SearchResults } from "#components/desk/palette/search-results.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { appDb } from "#db/client.ts";
import { requirePersonWho } from "#lib/auth/current.ts";
import { searchDesk } from "#lib/desk/read/search.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const MOST = 50;

export const generateMetadata = async ({ searchParams }: Props): Promise<Metadata> => {
  const words = await wordsOf(searchParams);
  return { title: words ? `“${words}” · Search` : "Search" };
};

/** Everything at the desk that has the words: what the palette finds, and more of it. */
export default async function SearchPage({ searchParams }: Props) {
  const person = await requirePersonWho("readDesk");
  const words = await wordsOf(searchParams);
  return (
    <>
      <PageHeading
        title="Search"
        lead="Drafts as they were last saved, what is public, sources and releases. Accents and capitals make no difference, and a word may be only begun."
      />
      <SearchForm words={words} />
      {words && (
        <SearchResults
          words={words}
          most={MOST}
          found={await searchDesk(appDb(), { actor: person.id, words, limit: MOST })}
        />
      )}
    </>
  );
}

async function wordsOf(searchParams: Props["searchParams"]): Promise<string> {
  const { words } = await searchParams;
  return typeof words === "string" ? words.trim().slice(0, 200) : "";
}
