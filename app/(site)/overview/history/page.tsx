import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HistoryPage } from "#components/site/history-page.tsx";
import { AsOfProblem } from "#components/site/problems.tsx";
import { loadHistory } from "#lib/site/history.ts";
import { historyMetadata } from "#lib/site/metadata.ts";
import { overviewSlug, queriesOf, type SearchParams } from "#lib/site/page.ts";

type Props = { searchParams: SearchParams };

const PATH = "/overview/history";

async function loadFrom({ searchParams }: Props) {
  const [{ asOf }, slug] = await Promise.all([queriesOf(searchParams), overviewSlug()]);
  if (!slug) notFound();
  const loaded = await loadHistory("overview", slug, asOf);
  if (loaded.state === "missing") notFound();
  return loaded;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return historyMetadata(await loadFrom(props), PATH);
}

export default async function OverviewHistory(props: Props) {
  const loaded = await loadFrom(props);
  if (loaded.state === "wrong-date") return <AsOfProblem asOf={loaded.asOf} path={PATH} />;
  return <HistoryPage {...loaded} />;
}
