import type { Metadata } from "next";
import { ReleasesTable } from "#components/desk/releases/releases-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { appDb } from "#db/client.ts";
import { actorOf, requirePersonWho } from "#lib/auth/current.ts";
import { listReleases } from "#lib/desk/read/releases.ts";
import { may } from "#lib/editorial/policy.ts";

export const metadata: Metadata = { title: "Releases" };

/** Sets of approved revisions that become public together. */
export default async function ReleasesPage() {
  const person = await requirePersonWho("readDesk");
  const releases = await listReleases(appDb());
  const begin = may(actorOf(person), "createRelease") && (
    <LinkButton href="/desk/releases/new" tone="primary">
      New release
    </LinkButton>
  );
  return (
    <>
      <PageHeading
        title="Releases"
        lead="Approved changes of several entries that readers get together: all at one instant, or none of them."
        actions={begin}
      />
      {releases.length === 0 ? (
        <EmptyState title="There is no release yet">
          A reviewer begins one, and adds approved revisions to it.
        </EmptyState>
      ) : (
        <ReleasesTable releases={releases} now={new Date()} />
      )}
    </>
  );
}
