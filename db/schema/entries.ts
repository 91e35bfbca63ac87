import { sql } from "drizzle-orm";
import {
  bigint,
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
  type PgColumn,
} from "drizzle-orm/pg-core";
import type { KindName } from "#lib/editorial/content.ts";
import type { FrozenEntry } from "#lib/editorial/frozen.ts";
import { bytea, id, instant, writtenAt } from "./columns.ts";
import { people } from "./people.ts";

/** A thing on record. The row is what commands lock; everything about its revisions derives from append-only rows. */
export const entries = pgTable(
  "entries",
  {
    id: id(),
    kind: text("kind").$type<KindName>().notNull(),
    slug: text("slug").notNull(),
    /** The title as the draft has it now, for lists on the desk; kept up by the journal's fold and by commands. */
    draftTitle: text("draft_title").notNull().default(""),
    /** Blocking problems and uncited claims of the draft as last counted, for lists on the desk. */
    draftProblems: integer("draft_problems"),
    /** The draft generation that is open: a row of draftGenerations, and never a lower number again. */
    generation: integer("generation").notNull().default(1),
    /** Since when it is left out of lists, if it is; the database sets the time. */
    archivedAt: instant("archived_at"),
    /** What it is for, if it is a template: entries are begun from it, and it is never submitted. */
    templateFor: text("template_for"),
    createdBy: uuid("created_by")
      .notNull()
      .references(() => people.id),
    createdAt: writtenAt("created_at"),
    touchedAt: writtenAt("touched_at"),
  },
  (table) => [
    unique("entries_address").on(table.kind, table.slug),
    unique("entries_of_kind").on(table.id, table.kind),
    check("entries_kind_known", sql`${table.kind} in ('overview', 'meeting', 'member', 'pledge')`),
    check(
      "entries_template_form",
      sql`${table.templateFor} ~ '\\S' and length(${table.templateFor}) <= 300`,
    ),
    check(
      "entries_template_kind",
      sql`${table.templateFor} is null or ${table.kind} <> 'overview'`,
    ),
    check(
      "entries_slug_form",
      sql`${table.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(${table.slug}) <= 120`,
    ),
  ],
);

/** Addresses that entries had while they were public, and have no more. They lead to the entry for good. */
export const formerAddresses = pgTable(
  "former_addresses",
  {
    kind: text("kind").$type<KindName>().notNull(),
    slug: text("slug").notNull(),
    entryId: uuid("entry_id").notNull(),
    until: writtenAt("until"),
  },
  (table) => [
    primaryKey({ name: "former_addresses_pk", columns: [table.kind, table.slug] }),
    foreignKey({
      name: "former_addresses_entry",
      columns: [table.entryId, table.kind],
      foreignColumns: [entries.id, entries.kind],
    }),
  ],
);

/** A draft's life from one start to the next discard or restore; one that is brought back goes on as a new generation. `snapshot` is the fold of its journal up to `snapshotSeq`. */
export const draftGenerations = pgTable(
  "draft_generations",
  {
    entryId: uuid("entry_id")
      .notNull()
      .references(() => entries.id),
    generation: integer("generation").notNull(),
    /** The revision whose content this generation started from; null for a new entry. */
    basedOn: uuid("based_on"),
    /** For a draft that was brought back: the generation in which its document began. The database checks it. */
    continues: integer("continues"),
    snapshot: bytea("snapshot"),
    snapshotSeq: bigint("snapshot_seq", { mode: "number" }).notNull().default(0),
    createdBy: uuid("created_by")
      .notNull()
      .references(() => people.id),
    createdAt: writtenAt("created_at"),
  },
  (table) => [
    primaryKey({ name: "draft_generations_pk", columns: [table.entryId, table.generation] }),
  ],
);

/** The journal: every Yjs update that changed a draft, written before it is applied, broadcast or acknowledged. */
export const draftUpdates = pgTable(
  "draft_updates",
  {
    seq: bigint("seq", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    entryId: uuid("entry_id").notNull(),
    generation: integer("generation").notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    bytes: bytea("bytes").notNull(),
    at: writtenAt("at"),
  },
  (table) => [
    index("draft_updates_of").on(table.entryId, table.generation, table.seq),
    inGeneration("draft_updates_generation", table),
  ],
);

/** Who changed a draft, and when last: survives compaction, and names the authors of a revision. Kept up by a trigger on the journal. */
export const draftPeople = pgTable(
  "draft_people",
  {
    entryId: uuid("entry_id").notNull(),
    generation: integer("generation").notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    /** Their first update of this generation; the database sets it. Who began after a freeze is no author of it. */
    firstSeq: bigint("first_seq", { mode: "number" }),
    lastSeq: bigint("last_seq", { mode: "number" }).notNull(),
    lastAt: writtenAt("last_at"),
  },
  (table) => [
    primaryKey({
      name: "draft_people_pk",
      columns: [table.entryId, table.generation, table.personId],
    }),
    inGeneration("draft_people_generation", table),
  ],
);

/** A freeze that was prepared for submission and shown to whoever prepared it: confirming submits exactly this. */
export const candidates = pgTable(
  "candidates",
  {
    entryId: uuid("entry_id").notNull(),
    generation: integer("generation").notNull(),
    hash: text("hash").notNull(),
    draftSeq: bigint("draft_seq", { mode: "number" }).notNull(),
    frozen: jsonb("frozen").$type<FrozenEntry>().notNull(),
    preparedBy: uuid("prepared_by")
      .notNull()
      .references(() => people.id),
    preparedAt: writtenAt("prepared_at"),
  },
  (table) => [
    primaryKey({ name: "candidates_pk", columns: [table.entryId, table.generation, table.hash] }),
    inGeneration("candidates_generation", table),
  ],
);

function inGeneration(name: string, table: { entryId: PgColumn; generation: PgColumn }) {
  return foreignKey({
    name,
    columns: [table.entryId, table.generation],
    foreignColumns: [draftGenerations.entryId, draftGenerations.generation],
  });
}
