// A text of a source on its way into the record: how it may be given, and how it is written down.
import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { fetchedPages, sourceSnapshots } from "#db/schema.ts";
import { invalid } from "#lib/desk/outcome.ts";
import {
  paragraphsOf,
  SNAPSHOT_LENGTH,
  snapshotText,
  type Obtained,
} from "#lib/editorial/snapshot.ts";

const TOO_LONG = "This text is too long to be kept: leave out what is not the article itself";

/** A text that a person brings: typed or pasted into a box, out of a file, or as it was fetched for them. */
export const GivenSnapshot = z.discriminatedUnion("obtained", [
  z.object({
    obtained: z.enum(["pasted", "uploaded"]),
    text: z
      .string()
      .max(4 * SNAPSHOT_LENGTH, TOO_LONG)
      .transform((text) => snapshotText(paragraphsOf(text)))
      .pipe(z.string().min(1, "Paste the text of the source").max(SNAPSHOT_LENGTH, TOO_LONG)),
  }),
  // What was fetched stays on the server until somebody confirms it: a browser only names it.
  z.object({ obtained: z.literal("fetched"), page: z.uuid() }),
]);
export type GivenSnapshot = z.output<typeof GivenSnapshot>;

type Brought = { text: string; obtained: Obtained; url: string | null; retrievedAt: Date };

/** What a snapshot will hold; undefined where the page that was fetched for this person is not kept any more. */
export async function broughtSnapshot(
  tx: Tx,
  given: GivenSnapshot,
  by: string,
): Promise<Brought | undefined> {
  if (given.obtained !== "fetched") return { ...given, url: null, retrievedAt: new Date() };
  const [page] = await tx
    .delete(fetchedPages)
    .where(and(eq(fetchedPages.id, given.page), eq(fetchedPages.fetchedBy, by)))
    .returning({ text: fetchedPages.text, url: fetchedPages.url, retrievedAt: fetchedPages.at });
  return page && { ...page, obtained: "fetched" };
}

/** Refuses a page that was fetched too long ago. */
export const pageIsGone = invalid({
  "snapshot.text": "What was fetched is not kept any more. Fetch the page again.",
});

/** SHA-256 of a snapshot's text in UTF-8, in hexadecimal. */
export const snapshotHash = (text: string): string =>
  createHash("sha256").update(text, "utf8").digest("hex");

/** Writes a snapshot down and gives its hash, which the event of the command must name. */
export async function insertSnapshot(
  tx: Tx,
  of: { source: string; version: number; by: string },
  brought: Brought,
): Promise<string> {
  const hash = snapshotHash(brought.text);
  await tx.insert(sourceSnapshots).values({
    sourceId: of.source,
    version: of.version,
    hash,
    ...brought,
    confirmedBy: of.by,
  });
  return hash;
}
