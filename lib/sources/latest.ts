import { desc } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { sourceVersions } from "#db/schema.ts";
import type { CslItem } from "#lib/editorial/source.ts";

/** A source in its newest version. */
export type Source = { id: string; version: number; csl: CslItem };

/** The newest version of each source, to select from. */
export const latestVersions = (db: Db) =>
  db
    .selectDistinctOn([sourceVersions.sourceId], {
      id: sourceVersions.sourceId,
      version: sourceVersions.version,
      csl: sourceVersions.csl,
      urlKey: sourceVersions.urlKey,
      hash: sourceVersions.hash,
      createdAt: sourceVersions.createdAt,
    })
    .from(sourceVersions)
    .orderBy(sourceVersions.sourceId, desc(sourceVersions.version))
    .as("latest");
