// What commands on releases are about. Locks are taken in one order: the release, then its entries by their ids.
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { lockEntry } from "#db/queries/entries.ts";
import {
  itemsOf,
  lockRelease,
  releaseSubject,
  type ReleaseHead,
  type ReleaseItem,
} from "#db/queries/releases.ts";
import { releaseItems } from "#db/schema.ts";
import { eq } from "drizzle-orm";
import { refusalsFor } from "#lib/editorial/commands-for.ts";
import { whatStops } from "#lib/editorial/words.ts";
import type { ReleaseAction } from "#lib/editorial/workflow.ts";
import type { Begun } from "../define-command.ts";
import { notFound, type Failure } from "../outcome.ts";

/** Names the release that a command is about. */
export const ReleaseInput = z.object({ release: z.uuid("That is not a release’s id") });

/** Its name, and what readers are told of it. */
export const ReleaseWords = z.object({
  name: z.string().trim().min(1, "Give it a name").max(120, "Use at most 120 characters"),
  note: z.string().trim().max(500, "Use at most 500 characters").default(""),
});

export type OnRelease = { release: ReleaseHead; items: ReleaseItem[] };

/** A command on a release, under its lock and those of all its entries, and of the one that shall be in it. */
export const onRelease =
  (action: ReleaseAction) =>
  async (
    { tx, actor }: Begun,
    input: { release: string; entry?: string },
  ): Promise<OnRelease | Failure> => {
    const release = await lockRelease(tx, input.release);
    if (!release) return notFound;
    const items = await lockedItems(tx, release.id, input.entry);
    const refusals = refusalsFor(action, actor, releaseSubject(release, items));
    if (refusals.length === 0) return { release, items };
    const blocked = refusals.includes("release_blocked") ? blockedIn(items) : [];
    return { ok: false, why: "refused", refusals, blocked };
  };

/** What is in the release, with the locks of its entries and of one more. */
export const lockedItems = async (
  tx: Tx,
  release: string,
  oneMore?: string,
): Promise<ReleaseItem[]> => {
  const rows = await tx
    .select({ entry: releaseItems.entryId })
    .from(releaseItems)
    .where(eq(releaseItems.releaseId, release));
  const inside = new Set(rows.map(({ entry }) => entry));
  if (oneMore !== undefined) inside.add(oneMore);
  for (const entry of [...inside].toSorted()) await lockEntry(tx, entry);
  return itemsOf(tx, release);
};

/** What stops each revision that cannot be published, in words. */
export const blockedIn = (items: readonly ReleaseItem[]): string[] =>
  items
    .filter(({ stops }) => stops.length > 0)
    .map(
      ({ entry, revision, status, stops }) =>
        `“${entry.title}”, revision ${revision.number}: ${whatStops(stops, status)}`,
    );
