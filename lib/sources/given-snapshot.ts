// A text of a source on its way into the record: how it may be given, and how it is written down.
import { createHash } from "node:crypto";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { sourceSnapshots } from "#db/schema.ts";
import { paragraphsOf, SNAPSHOT_LENGTH, snapshotText } from "#lib/editorial/snapshot.ts";

const TOO_LONG = "This text is too long to be kept: leave out what is not the article itself";

/** A text that a person brings: typed or pasted into a box, or out of a file. */
export const GivenSnapshot = z.object({
  obtained: z.enum(["pasted", "uploaded"]),
  text: z
    .string()
    .max(4 * SNAPSHOT_LENGTH, TOO_LONG)
    .transform((text) => snapshotText(paragraphsOf(text)))
    .pipe(z.string().min(1, "Paste the text of the source").max(SNAPSHOT_LENGTH, TOO_LONG)),
});
export type GivenSnapshot = z.output<typeof GivenSnapshot>;

/** SHA-256 of a snapshot's text in UTF-8, in hexadecimal. */
export const snapshotHash = (text: string): string =>
  createHash("sha256").update(text, "utf8").digest("hex");

/** Writes a snapshot down and gives its hash, which the event of the command must name. */
export async function insertSnapshot(
  tx: Tx,
  of: { source: string; version: number; by: string },
  { obtained, text }: GivenSnapshot,
): Promise<string> {
  const hash = snapshotHash(text);
  await tx.insert(sourceSnapshots).values({
    sourceId: of.source,
    version: of.version,
    text,
    hash,
    obtained,
    retrievedAt: new Date(),
    confirmedBy: of.by,
  });
  return hash;
}
