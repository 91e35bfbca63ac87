import { asc, eq, sql } from "drizzle-orm";
import type { KindName } from "#lib/editorial/content.ts";
import {
  refusalsOfTable,
  NO_DRAFT,
  type Refusal,
  type RevisionStatus,
  type Subject,
} from "#lib/editorial/workflow.ts";
import type { ReleaseStatus } from "#lib/editorial/release.ts";
import type { Db, Tx } from "../client.ts";
import { releaseItems, releases, revisions } from "../schema.ts";
import { loadSubject } from "./subject.ts";

/** A release as commands and screens know it. */
export type ReleaseHead = { id: string; name: string; note: string; status: ReleaseStatus };

/** A revision of a release, and what stops its publication as things are. */
export type ReleaseItem = {
  entry: { id: string; kind: KindName; title: string };
  revision: { id: string; number: number; hash: string; note: string };
  status: RevisionStatus;
  stops: Refusal[];
};

/** What a release that a query calls `l` is by now. */
export const RELEASE_STATUS = sql<ReleaseStatus>`case
  when exists (select from release_ends n where n.release_id = l.id and n.outcome = 'published') then 'published'
  when exists (select from release_ends n where n.release_id = l.id) then 'discarded'
  when is_release_scheduled(l.id) then 'scheduled'
  else 'open' end`;

/** Takes the release's lock until the commit; the locks of its entries come after it. */
export async function lockRelease(tx: Tx, id: string): Promise<ReleaseHead | undefined> {
  await tx
    .select({ id: releases.id })
    .from(releases)
    .where(eq(releases.id, id))
    .for("no key update");
  return findRelease(tx, id);
}

/** A release by its id; undefined where there is none. */
export async function findRelease(db: Db, id: string): Promise<ReleaseHead | undefined> {
  const { rows } = await db.execute<ReleaseHead>(
    sql`select l.id, l.name, l.note, ${RELEASE_STATUS} as status from releases l where l.id = ${id}`,
  );
  return rows[0];
}

/** What is in a release, by the ids of the entries: the order in which they are locked. Call it under the locks to act on it. */
export async function itemsOf(db: Db, release: string): Promise<ReleaseItem[]> {
  const rows = await db
    .select({
      entry: releaseItems.entryId,
      kind: revisions.kind,
      title: sql<string>`coalesce(${revisions.frozen} ->> 'title', '')`,
      revision: {
        id: revisions.id,
        number: revisions.number,
        hash: revisions.hash,
        note: revisions.note,
      },
    })
    .from(releaseItems)
    .innerJoin(revisions, eq(revisions.id, releaseItems.revisionId))
    .where(eq(releaseItems.releaseId, release))
    .orderBy(asc(releaseItems.entryId));
  const items: ReleaseItem[] = [];
  for (const { entry, kind, title, revision } of rows) {
    const subject = await loadSubject(db, entry, revision.id, NO_DRAFT);
    if (!subject.revision) continue;
    // The schedule of this release does not stand in its own way.
    const { awaitedBy } = subject.revision;
    const found = { ...subject.revision, awaitedBy: awaitedBy === release ? undefined : awaitedBy };
    items.push({
      entry: { id: entry, kind, title },
      revision,
      status: found.status,
      stops: refusalsOfTable("publish", { ...subject, revision: found }),
    });
  }
  return items;
}

/** What the guards of a release look at. */
export const releaseSubject = (
  { status }: Pick<ReleaseHead, "status">,
  items: readonly Pick<ReleaseItem, "stops">[],
): Subject => ({
  draft: NO_DRAFT,
  release: {
    status,
    revisions: items.length,
    blocked: items.filter(({ stops }) => stops.length > 0).length,
  },
});
