import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ComparePage } from "#components/site/compare-page.tsx";
import { Missing } from "#components/site/missing.tsx";
import { AsOfProblem } from "#components/site/problems.tsx";
import { kindAtPath } from "#lib/editorial/kinds.ts";
import { recordPath } from "#lib/site/reading/addresses.ts";
import { loadComparison } from "#lib/site/pages/compare.ts";
import { comparisonMetadata } from "#lib/site/pages/metadata.ts";
import { queriesOf, type SearchParams } from "#lib/site/pages/page.ts";

type Props = { params: Promise<{ kinds: string; slug: string }>; searchParams: SearchParams };

async function loadFrom({ params, searchParams }: Props) {
  const [{ kinds, slug }, { from, to, since }] = await Promise.all([
    params,
    queriesOf(searchParams),
  ]);
  const kind = kindAtPath(kinds)?.kind;
  if (!kind) notFound();
  const path = `${recordPath(kind, slug)}/compare`;
  return { path, loaded: await loadComparison(kind, slug, from, to, since) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { loaded } = await loadFrom(props);
  return comparisonMetadata(loaded);
}

export default async function Compare(props: Props) {
  const { path, loaded } = await loadFrom(props);
  if (loaded.state === "missing") return <Missing page={loaded.page} />;
  if (loaded.state === "wrong-date") return <AsOfProblem asOf={loaded.asOf} path={path} />;
  return <ComparePage {...loaded} />;
}
