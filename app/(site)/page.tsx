import type { Metadata } from "next";
import { cache } from "react";
import { EmptyHome, OverviewPage } from "#components/site/overview-page.tsx";
import { LinkedData } from "#components/site/linked-data.tsx";
import { AsOfProblem, Withdrawn } from "#components/site/problems.tsx";
import { cardPath } from "#lib/site/reading/addresses.ts";
import { leadText } from "#lib/site/entry/entry-view.ts";
import { entryNode, linkedDataText } from "#lib/site/files/linked-data.ts";
import { metadataOf, wrongDateMetadata } from "#lib/site/pages/metadata.ts";
import { loadHome } from "#lib/site/pages/overview.ts";
import { openRecord, queriesOf, type SearchParams } from "#lib/site/pages/page.ts";

type Props = { searchParams: SearchParams };

const load = cache(async (asOf: string | undefined) => {
  const opened = await openRecord(asOf);
  return opened.ok ? { ...opened, home: await loadHome(opened.page) } : opened;
});
const loadFrom = async ({ searchParams }: Props) => load((await queriesOf(searchParams)).asOf);

export async function generateMetadata(props: Props): Promise<Metadata> {
  const loaded = await loadFrom(props);
  if (!loaded.ok) return wrongDateMetadata();
  const { page, home } = loaded;
  const description = home.state === "published" ? leadText(home.view) : undefined;
  const status = home.state === "withdrawn" ? 410 : undefined;
  const card = home.state === "published" ? cardPath(home.entry) : undefined;
  return metadataOf({
    reading: page.reading,
    title: page.name,
    description,
    path: "/",
    card,
    status,
  });
}

export default async function Home(props: Props) {
  const loaded = await loadFrom(props);
  if (!loaded.ok) return <AsOfProblem asOf={loaded.asOf} path="/" />;
  const { page, home } = loaded;
  switch (home.state) {
    case "published":
      return (
        <>
          <OverviewPage {...home} page={page} />
          <LinkedData text={linkedDataText(entryNode(home.entry, page.name))} />
        </>
      );
    case "withdrawn":
      return <Withdrawn {...home} page={page} path="/" historyPath="/overview/history" />;
    case "empty":
      return <EmptyHome page={page} glance={home.glance} />;
  }
}
