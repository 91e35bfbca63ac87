import type { Metadata } from "next";
import { cache } from "react";
import { Missing } from "#components/site/missing.tsx";
import { AsOfProblem } from "#components/site/problems.tsx";
import { SourcePage } from "#components/site/sources-page.tsx";
import { metadataOf, missingMetadata, wrongDateMetadata } from "#lib/site/pages/metadata.ts";
import { openRecord, queriesOf, type SearchParams } from "#lib/site/pages/page.ts";
import { loadSource } from "#lib/site/pages/sources.ts";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

const load = cache(async (id: string, asOf: string | undefined) => {
  const opened = await openRecord(asOf);
  return opened.ok
    ? { ...opened, view: await loadSource(opened.page, id, opened.page.reading) }
    : { ...opened, view: undefined };
});

async function loadFrom({ params, searchParams }: Props) {
  const [{ id }, { asOf }] = await Promise.all([params, queriesOf(searchParams)]);
  return { path: `/sources/${id}`, loaded: await load(id, asOf) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { path, loaded } = await loadFrom(props);
  if (!loaded.ok) return wrongDateMetadata();
  if (!loaded.view) return missingMetadata(loaded.page, path);
  return metadataOf({
    reading: loaded.page.reading,
    title: loaded.view.csl.title,
    name: loaded.page.name,
    path,
  });
}

export default async function Source(props: Props) {
  const { path, loaded } = await loadFrom(props);
  if (!loaded.ok) return <AsOfProblem asOf={loaded.asOf} path={path} />;
  if (!loaded.view) return <Missing page={loaded.page} path={path} />;
  return <SourcePage page={loaded.page} view={loaded.view} />;
}
