import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import { sources, sourceVersions } from "#db/schema.ts";
import { defineCommand } from "#lib/desk/define-command.ts";
import { onDesk } from "#lib/desk/target.ts";
import { sourceHash } from "#lib/editorial/hash.ts";
import { cslSchema } from "#lib/editorial/schema.ts";
import { urlKey } from "#lib/sources/url-key.ts";

const gave = (outcome: "created" | "changed" | "unchanged") => ({ outcome });

/** Takes a source over under its own citation key: new, as a new version, or not at all where it says the same. */
export const importSource = defineCommand({
  name: "importSource",
  input: z.object({ csl: cslSchema }),
  on: onDesk("importRecord"),
  async act({ tx, actor }, { csl }) {
    const id = csl.id;
    const hash = sourceHash(csl);
    const made = await tx
      .insert(sources)
      .values({ id, createdBy: actor.id })
      .onConflictDoNothing()
      .returning({ id: sources.id });
    const [latest] = await tx
      .select({ version: sourceVersions.version, hash: sourceVersions.hash })
      .from(sourceVersions)
      .where(eq(sourceVersions.sourceId, id))
      .orderBy(desc(sourceVersions.version))
      .limit(1);
    if (latest?.hash === hash) return { value: gave("unchanged"), event: "none" };

    const version = (latest?.version ?? 0) + 1;
    await tx.insert(sourceVersions).values({
      sourceId: id,
      version,
      csl,
      hash,
      urlKey: csl.URL ? urlKey(csl.URL) : null,
      createdBy: actor.id,
    });
    return made.length > 0
      ? {
          value: gave("created"),
          event: { type: "source_created", data: { source: id } },
        }
      : {
          value: gave("changed"),
          event: { type: "source_edited", data: { source: id, version } },
        };
  },
});
