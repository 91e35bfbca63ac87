import { PledgesPage } from "#components/site/pledges-page.tsx";
import { AsOfProblem } from "#components/site/problems.tsx";
import { loadPledges } from "#lib/site/pledges.ts";
import { feedOf, listMetadata } from "#lib/site/metadata.ts";
import { openRecord, queriesOf, type SearchParams } from "#lib/site/page.ts";

export const generateMetadata = listMetadata("section.pledges", "/pledges", () => [
  feedOf("pledge"),
]);

export default async function Pledges({ searchParams }: { searchParams: SearchParams }) {
  const queries = await queriesOf(searchParams);
  const opened = await openRecord(queries.asOf);
  if (!opened.ok) return <AsOfProblem asOf={opened.asOf} path="/pledges" />;
  return <PledgesPage page={opened.page} view={await loadPledges(opened.page, queries)} />;
}
