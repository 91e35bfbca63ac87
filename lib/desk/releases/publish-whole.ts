import type { Tx } from "#db/client.ts";
import type { ReleaseHead, ReleaseItem } from "#db/queries/releases.ts";
import { releaseEnds } from "#db/schema.ts";
import type { EventData } from "#lib/editorial/events.ts";
import type { Actor } from "#lib/editorial/policy.ts";
import { beginPublication } from "../begin-publication.ts";

type Whole = {
  release: ReleaseHead;
  /** All that is in it, none of it stopped, under their locks. */
  items: readonly ReleaseItem[];
  actor: Actor;
  scheduled?: boolean;
};

type Published = {
  type: "revision_published";
  entry: string;
  revision: string;
  data: EventData["revision_published"];
};
type Released = { type: "release_published"; data: EventData["release_published"] };

/** Publishes everything that is in a release, at one instant; gives what is to be recorded of it. */
export const publishWhole = async (
  tx: Tx,
  { release: { id, name }, items, actor, scheduled }: Whole,
): Promise<[Released, ...Published[]]> => {
  // First, for its instant is that of all publications.
  await tx.insert(releaseEnds).values({ releaseId: id, outcome: "published", personId: actor.id });
  const published: Published[] = [];
  for (const { entry, revision } of items) {
    const { number, hash, note } = revision;
    const { replaced } = await beginPublication(tx, { entry, revision, note, actor, release: id });
    published.push({
      type: "revision_published",
      entry: entry.id,
      revision: revision.id,
      data: { number, hash, release: id, releaseName: name, ...(replaced && { replaced }) },
    });
  }
  const data = { release: id, name, revisions: items.length, ...(scheduled && { scheduled }) };
  return [{ type: "release_published", data }, ...published];
};
