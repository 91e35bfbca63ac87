import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { EntryPage } from "#components/site/entry-page.tsx";
import { LinkedData } from "#components/site/linked-data.tsx";
import { Missing } from "#components/site/missing.tsx";
import { AsOfProblem, Withdrawn } from "#components/site/problems.tsx";
import { kindAtPath } from "#lib/editorial/kinds.ts";
import { cardPath, entryPath, recordPath } from "#lib/site/reading/addresses.ts";
import { loadEntryPage } from "#lib/site/pages/entry-page.ts";
import { factOf } from "#lib/site/files/cards.ts";
import { leadText } from "#lib/site/entry/entry-view.ts";
import { entryNode, linkedDataText } from "#lib/site/files/linked-data.ts";
import {
  feedOf,
  metadataOf,
  missingMetadata,
  wrongDateMetadata,
} from "#lib/site/pages/metadata.ts";
import { queriesOf, type SearchParams } from "#lib/site/pages/page.ts";

type Props = { params: Promise<{ kinds: string; slug: string }>; searchParams: SearchParams };

const load = cache(loadEntryPage);

async function loadFrom({ params, searchParams }: Props) {
  const [{ kinds, slug }, { asOf }] = await Promise.all([params, queriesOf(searchParams)]);
  const kind = kindAtPath(kinds)?.kind;
  if (!kind) notFound();
  return { kind, slug, path: entryPath(kind, slug), loaded: await load(kind, slug, asOf) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { path, loaded } = await loadFrom(props);
  switch (loaded.state) {
    case "published": {
      const { view, page } = loaded;
      return metadataOf({
        reading: page.reading,
        title: view.title,
        name: page.name,
        description: leadText(view) || factOf(loaded.entry, page.reading),
        path,
        card: cardPath(loaded.entry),
        alternates: [feedOf(page.reading, loaded.entry.kind, loaded.entry.slug, view.title)],
      });
    }
    case "withdrawn":
      return metadataOf({
        reading: loaded.page.reading,
        title: loaded.page.reading.say("withdrawn.title"),
        name: loaded.page.name,
        status: 410,
      });
    case "wrong-date":
      return wrongDateMetadata();
    case "missing":
      return missingMetadata(loaded.page, path);
  }
}

export default async function Entry(props: Props) {
  const { kind, slug, path, loaded } = await loadFrom(props);
  switch (loaded.state) {
    case "published":
      return (
        <>
          <EntryPage {...loaded} path={path} />
          <LinkedData text={linkedDataText(entryNode(loaded.entry, loaded.page.name))} />
        </>
      );
    case "withdrawn":
      return (
        <Withdrawn {...loaded} path={path} historyPath={`${recordPath(kind, slug)}/history`} />
      );
    case "wrong-date":
      return <AsOfProblem asOf={loaded.asOf} path={path} />;
    case "missing":
      return <Missing page={loaded.page} path={path} since={loaded.since} />;
  }
}
