import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import type { CslItem } from "#lib/editorial/source.ts";
import { writtenAt } from "./columns.ts";
import { people } from "./people.ts";

/** Something that can be cited. Its id is its citation key ("ref-3", "healey-2025-k3f9") and part of its public address. */
export const sources = pgTable(
  "sources",
  {
    id: text("id").primaryKey(),
    createdBy: uuid("created_by")
      .notNull()
      .references(() => people.id),
    createdAt: writtenAt("created_at"),
  },
  (table) => [check("sources_id_is_key", sql`${table.id} ~ '^[a-z0-9][a-z0-9-]{1,62}$'`)],
);

/** An immutable state of a source: each edit makes the next version. */
export const sourceVersions = pgTable(
  "source_versions",
  {
    sourceId: text("source_id")
      .notNull()
      .references(() => sources.id),
    version: integer("version").notNull(),
    previous: integer("previous").generatedAlwaysAs(sql`nullif(version - 1, 0)`),
    csl: jsonb("csl").$type<CslItem>().notNull(),
    /** SHA-256 of the canonical JSON of `csl`; part of the hash of every claim that cites it. */
    hash: text("hash").notNull(),
    /** The normalised address, by which a known link is offered instead of a double. */
    urlKey: text("url_key"),
    createdBy: uuid("created_by")
      .notNull()
      .references(() => people.id),
    createdAt: writtenAt("created_at"),
  },
  (table) => [
    primaryKey({ name: "source_versions_pk", columns: [table.sourceId, table.version] }),
    foreignKey({
      name: "source_versions_in_order",
      columns: [table.sourceId, table.previous],
      foreignColumns: [table.sourceId, table.version],
    }),
    index("source_versions_url").on(table.urlKey),
    check("source_versions_count_up", sql`${table.version} >= 1`),
  ],
);
