import type { Metadata } from "next";
import { HistoryPage } from "#components/site/history-page.tsx";
import { Missing } from "#components/site/missing.tsx";
import { AsOfProblem } from "#components/site/problems.tsx";
import { loadHistory } from "#lib/site/pages/history.ts";
import { historyMetadata } from "#lib/site/pages/metadata.ts";
import { overviewSlug, queriesOf, type SearchParams } from "#lib/site/pages/page.ts";

type Props = { searchParams: SearchParams };

const PATH = "/overview/history";

async function loadFrom({ searchParams }: Props) {
  const [{ asOf }, slug] = await Promise.all([queriesOf(searchParams), overviewSlug()]);
  return loadHistory("overview", slug ?? "", asOf);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return historyMetadata(await loadFrom(props), PATH);
}

export default async function OverviewHistory(props: Props) {
  const loaded = await loadFrom(props);
  if (loaded.state === "missing")
    return <Missing page={loaded.page} path={PATH} since={loaded.since} />;
  if (loaded.state === "wrong-date") return <AsOfProblem asOf={loaded.asOf} path={PATH} />;
  return <HistoryPage {...loaded} />;
}
