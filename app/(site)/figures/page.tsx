import { FiguresPage } from "#components/site/figure-page.tsx";
import { AsOfProblem } from "#components/site/problems.tsx";
import { listMetadata } from "#lib/site/pages/metadata.ts";
import { openRecord, queriesOf, type SearchParams } from "#lib/site/pages/page.ts";

export const generateMetadata = listMetadata("figures.title", "/figures");

export default async function Figures({ searchParams }: { searchParams: SearchParams }) {
  const { asOf } = await queriesOf(searchParams);
  const opened = await openRecord(asOf);
  if (!opened.ok) return <AsOfProblem asOf={opened.asOf} path="/figures" />;
  return <FiguresPage page={opened.page} />;
}
