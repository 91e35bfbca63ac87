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
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { Obtained } from "#lib/editorial/snapshot.ts";
import type { CslItem } from "#lib/editorial/source.ts";
import { id, instant, writtenAt } from "./columns.ts";
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

/**
 * The readable text of a source as somebody got hold of it and confirmed it. It belongs to the version of the source
 * that described it then, and is no part of any claim's hash: keeping a text changes nothing that is cited.
 */
export const sourceSnapshots = pgTable(
  "source_snapshots",
  {
    id: id(),
    sourceId: text("source_id").notNull(),
    version: integer("version").notNull(),
    /** Paragraphs, with an empty line between two. */
    text: text("text").notNull(),
    /** SHA-256 of the text in UTF-8; the database computes it anew. */
    hash: text("hash").notNull(),
    obtained: text("obtained").$type<Obtained>().notNull(),
    /** Where it was fetched, after redirects. */
    url: text("url"),
    /** When it was fetched; for other texts, when they were brought in. */
    retrievedAt: instant("retrieved_at").notNull(),
    confirmedBy: uuid("confirmed_by")
      .notNull()
      .references(() => people.id),
    at: writtenAt("at"),
  },
  (table) => [
    unique("source_snapshots_of_source").on(table.id, table.sourceId),
    foreignKey({
      name: "source_snapshots_version",
      columns: [table.sourceId, table.version],
      foreignColumns: [sourceVersions.sourceId, sourceVersions.version],
    }),
    index("source_snapshots_latest").on(table.sourceId, table.at),
    check(
      "source_snapshots_text",
      sql`length(trim(${table.text})) > 0 and length(${table.text}) <= 500000`,
    ),
    check(
      "source_snapshots_hashed",
      sql`${table.hash} = encode(sha256(convert_to(${table.text}, 'UTF8')), 'hex')`,
    ),
    check(
      "source_snapshots_obtained",
      sql`${table.obtained} in ('fetched', 'pasted', 'uploaded') and (${table.obtained} = 'fetched') = (${table.url} is not null)`,
    ),
  ],
);

/** A page that was fetched and waits for a person to confirm what was found. Kept for a day at most. */
export const fetchedPages = pgTable(
  "fetched_pages",
  {
    id: id(),
    url: text("url").notNull(),
    text: text("text").notNull(),
    fetchedBy: uuid("fetched_by")
      .notNull()
      .references(() => people.id),
    at: writtenAt("at"),
  },
  (table) => [index("fetched_pages_at").on(table.at)],
);
