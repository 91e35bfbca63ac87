import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EntryPage } from "#components/site/entry-page.tsx";
import { OverviewPage } from "#components/site/overview-page.tsx";
import { appDb } from "#db/client.ts";
import { requirePersonWho } from "#lib/auth/current.ts";
import { freezeDraft } from "#lib/desk/freeze-draft.ts";
import { readEntry } from "#lib/desk/read/entry.ts";
import { freezeProblemLine } from "#lib/editorial/words.ts";
import { entryPath } from "#lib/site/reading/addresses.ts";
import { loadPreview } from "#lib/site/pages/preview.ts";

export const metadata: Metadata = {
  title: "Preview",
  robots: { index: false, follow: false },
};

/** The draft as its public page would be, for people of the desk. */
export default async function PreviewPage({ params }: { params: Promise<{ id: string }> }) {
  await requirePersonWho("readDesk");
  const entry = await readEntry(appDb(), (await params).id);
  if (!entry) notFound();
  const { freeze } = await freezeDraft(appDb(), entry);
  if (!freeze.ok) return <NoPreview faults={freeze.problems.map(freezeProblemLine)} />;
  const { page, view, ...rest } = await loadPreview({
    entryId: entry.id,
    kind: entry.kind,
    frozen: freeze.frozen,
  });
  const notice = <p className="notice">{page.reading.say("preview.notice")}</p>;
  return rest.kind === "overview" ? (
    <OverviewPage page={page} view={view} glance={rest.glance} notice={notice} />
  ) : (
    <EntryPage
      page={page}
      view={view}
      related={rest.related}
      path={entryPath(entry.kind, entry.slug)}
      notice={notice}
    />
  );
}

function NoPreview({ faults }: { faults: string[] }) {
  return (
    <main className="wide">
      <h1>This draft cannot be shown as a page yet</h1>
      <ul>
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </main>
  );
}
