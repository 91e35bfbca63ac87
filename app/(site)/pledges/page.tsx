import { PledgesPage } from "#components/site/pledges-page.tsx";
import { AsOfProblem } from "#components/site/problems.tsx";
import { loadPledges } from "#lib/site/pages/pledges.ts";
import { aboutFigures } from "#lib/site/figures/about.ts";
import { feedOfKind, listMetadata } from "#lib/site/pages/metadata.ts";
import { openRecord, queriesOf, type SearchParams } from "#lib/site/pages/page.ts";

export const generateMetadata = listMetadata("section.pledges", "/pledges", feedOfKind("pledge"));

export default async function Pledges({ searchParams }: { searchParams: SearchParams }) {
  const queries = await queriesOf(searchParams);
  const opened = await openRecord(queries.asOf);
  if (!opened.ok) return <AsOfProblem asOf={opened.asOf} path="/pledges" />;
  const { page } = opened;
  const [about, view] = await Promise.all([aboutFigures(page), loadPledges(page, queries)]);
  return <PledgesPage page={page} view={view} about={about("totals")} />;
}
