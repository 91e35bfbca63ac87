import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HistoryPage } from "#components/site/history-page.tsx";
import { Missing } from "#components/site/missing.tsx";
import { AsOfProblem } from "#components/site/problems.tsx";
import { kindAtPath } from "#lib/editorial/kinds.ts";
import { recordPath } from "#lib/site/reading/addresses.ts";
import { loadHistory } from "#lib/site/pages/history.ts";
import { historyMetadata } from "#lib/site/pages/metadata.ts";
import { queriesOf, type SearchParams } from "#lib/site/pages/page.ts";

type Props = { params: Promise<{ kinds: string; slug: string }>; searchParams: SearchParams };

async function loadFrom({ params, searchParams }: Props) {
  const [{ kinds, slug }, { asOf }] = await Promise.all([params, queriesOf(searchParams)]);
  const kind = kindAtPath(kinds)?.kind;
  if (!kind) notFound();
  return { path: `${recordPath(kind, slug)}/history`, loaded: await loadHistory(kind, slug, asOf) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { path, loaded } = await loadFrom(props);
  return historyMetadata(loaded, path);
}

export default async function History(props: Props) {
  const { path, loaded } = await loadFrom(props);
  if (loaded.state === "missing")
    return <Missing page={loaded.page} path={path} since={loaded.since} />;
  if (loaded.state === "wrong-date") return <AsOfProblem asOf={loaded.asOf} path={path} />;
  return <HistoryPage {...loaded} />;
}
