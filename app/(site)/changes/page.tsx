import { ChangesPage } from "#components/site/changes-page.tsx";
import { AsOfProblem } from "#components/site/problems.tsx";
import { loadChanges } from "#lib/site/changes.ts";
import { listMetadata } from "#lib/site/metadata.ts";
import { openRecord, queriesOf, type SearchParams } from "#lib/site/page.ts";

export const generateMetadata = listMetadata("section.changes", "/changes");

export default async function Changes({ searchParams }: { searchParams: SearchParams }) {
  const queries = await queriesOf(searchParams);
  const opened = await openRecord(queries.asOf);
  if (!opened.ok) return <AsOfProblem asOf={opened.asOf} path="/changes" />;
  return <ChangesPage page={opened.page} view={await loadChanges(opened.page, queries)} />;
}
