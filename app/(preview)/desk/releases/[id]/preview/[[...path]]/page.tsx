import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EntryPage } from "#components/site/entry-page.tsx";
import { MeetingsPage } from "#components/site/meetings-page.tsx";
import { MembersPage } from "#components/site/members-page.tsx";
import { EmptyHome, OverviewPage } from "#components/site/overview-page.tsx";
import { PledgesPage } from "#components/site/pledges-page.tsx";
import { Withdrawn } from "#components/site/problems.tsx";
import { SourcePage, SourcesPage } from "#components/site/sources-page.tsx";
import { appDb } from "#db/client.ts";
import { requirePersonWho } from "#lib/auth/current.ts";
import { readReleaseWords } from "#lib/desk/read/releases.ts";
import { queriesOf, type Opened, type SearchParams } from "#lib/site/pages/page.ts";
import { loadPageWith, openWith, type PreviewPage } from "#lib/site/pages/release-preview.ts";

export const metadata: Metadata = {
  title: "Preview of a release",
  robots: { index: false, follow: false },
};

type Props = {
  params: Promise<{ id: string; path?: string[] }>;
  searchParams: SearchParams;
};

/** A page of the site as it would be after a release, for people of the desk; its links lead on to the others. */
export default async function ReleasePreview({ params, searchParams }: Props) {
  await requirePersonWho("readDesk");
  const { id, path = [] } = await params;
  const release = await readReleaseWords(appDb(), id);
  if (!release) notFound();
  const home = `/desk/releases/${id}`;
  const page = await openWith(release.changes, `${home}/preview`);
  const shown = await loadPageWith(page, path, await queriesOf(searchParams));
  return (
    <div className="release-preview">
      <p className="notice">
        The site as it would be after the release “{release.name}”, of {release.changes.length}{" "}
        {release.changes.length === 1 ? "revision" : "revisions"}. Readers see none of this yet.{" "}
        <a href={home}>Back to the release</a>
      </p>
      {shown ? (
        <Shown page={page} shown={shown} />
      ) : (
        <main className="wide">
          <h1>Nothing would be here</h1>
          <p>
            <a href={`${home}/preview`}>To the beginning</a>
          </p>
        </main>
      )}
    </div>
  );
}

function Shown({ page, shown }: { page: Opened; shown: PreviewPage }) {
  switch (shown.at) {
    case "home":
      switch (shown.home.state) {
        case "published":
          return <OverviewPage page={page} view={shown.home.view} glance={shown.home.glance} />;
        case "withdrawn":
          return <Withdrawn {...shown.home} page={page} path="/" historyPath="/overview/history" />;
        case "empty":
          return <EmptyHome page={page} glance={shown.home.glance} />;
      }
    // Nothing falls through: every state of the home returns.
    case "meetings":
      return <MeetingsPage page={page} view={shown.view} about={shown.about} />;
    case "members":
      return <MembersPage page={page} view={shown.view} about={shown.about("members")} />;
    case "pledges":
      return <PledgesPage page={page} view={shown.view} about={shown.about("totals")} />;
    case "sources":
      return <SourcesPage page={page} view={shown.view} />;
    case "source":
      return <SourcePage page={page} view={shown.view} />;
    case "entry":
      return <EntryPage page={page} view={shown.view} related={shown.related} path={shown.path} />;
  }
}
