import type { Metadata } from "next";
import { ComparePage } from "#components/site/compare-page.tsx";
import { Missing } from "#components/site/missing.tsx";
import { AsOfProblem } from "#components/site/problems.tsx";
import { loadComparison } from "#lib/site/pages/compare.ts";
import { comparisonMetadata } from "#lib/site/pages/metadata.ts";
import { overviewSlug, queriesOf, type SearchParams } from "#lib/site/pages/page.ts";

type Props = { searchParams: SearchParams };

async function loadFrom({ searchParams }: Props) {
  const [{ from, to, since }, slug] = await Promise.all([queriesOf(searchParams), overviewSlug()]);
  return loadComparison("overview", slug ?? "", from, to, since);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return comparisonMetadata(await loadFrom(props));
}

export default async function OverviewCompare(props: Props) {
  const loaded = await loadFrom(props);
  if (loaded.state === "missing") return <Missing page={loaded.page} />;
  if (loaded.state === "wrong-date")
    return <AsOfProblem asOf={loaded.asOf} path="/overview/compare" />;
  return <ComparePage {...loaded} />;
}
