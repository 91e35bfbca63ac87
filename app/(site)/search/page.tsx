import type { Metadata } from "next";
import { AsOfProblem } from "#components/site/problems.tsx";
import { SearchPage } from "#components/site/search-page.tsx";
import { searchMetadata } from "#lib/site/pages/metadata.ts";
import { openRecord, queriesOf, type SearchParams } from "#lib/site/pages/page.ts";
import { loadSearch } from "#lib/site/search/load.ts";

type Props = { searchParams: SearchParams };

export const generateMetadata = async ({ searchParams }: Props): Promise<Metadata> =>
  searchMetadata(searchParams);

export default async function Search({ searchParams }: Props) {
  const queries = await queriesOf(searchParams);
  const opened = await openRecord(queries.asOf);
  if (!opened.ok) return <AsOfProblem asOf={opened.asOf} path="/search" />;
  return <SearchPage page={opened.page} view={await loadSearch(opened.page, queries)} />;
}
