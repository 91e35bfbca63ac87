import { SourcesPage } from "#components/site/sources-page.tsx";
import { AsOfProblem } from "#components/site/problems.tsx";
import { loadSources } from "#lib/site/pages/sources.ts";
import { listMetadata } from "#lib/site/pages/metadata.ts";
import { openRecord, queriesOf, type SearchParams } from "#lib/site/pages/page.ts";

export const generateMetadata = listMetadata("section.sources", "/sources");

export default async function Sources({ searchParams }: { searchParams: SearchParams }) {
  const queries = await queriesOf(searchParams);
  const opened = await openRecord(queries.asOf);
  if (!opened.ok) return <AsOfProblem asOf={opened.asOf} path="/sources" />;
  return <SourcesPage page={opened.page} view={await loadSources(opened.page, queries)} />;
}
