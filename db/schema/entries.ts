import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { KindName } from "#lib/editorial/content.ts";
import { bytea, id, writtenAt } from "./columns.ts";
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
    /** The draft generation that is open. */
    generation: integer("generation").notNull().default(1),
    createdBy: uuid("created_by")
      .notNull()
      .references(() => people.id),
    createdAt: writtenAt("created_at"),
    touchedAt: writtenAt("touched_at"),
  },
  (table) => [
    unique("entries_address").on(table.kind, table.slug),
    check("entries_kind_known", sql`${table.kind} in ('overview', 'meeting', 'member', 'pledge')`),
    check(
      "entries_slug_form",
      sql`${table.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(${table.slug}) <= 120`,
    ),
  ],
);

/** A draft's life from one start to the next discard or restore. `snapshot` is the fold of its journal up to `snapshotSeq`. */
export const draftGenerations = pgTable(
  "draft_generations",
  {
    entryId: uuid("entry_id")
      .notNull()
      .references(() => entries.id),
    generation: integer("generation").notNull(),
    /** The revision whose content this generation started from; null for a new entry. */
    basedOn: uuid("based_on"),
    snapshot: bytea("snapshot"),
    snapshotSeq: bigint("snapshot_seq", { mode: "number" }).notNull().default(0),
    createdBy: uuid("created_by")
      .notNull()
      .references(() => people.id),
    createdAt: writtenAt("created_at"),
  },
  (table) => [primaryKey({ columns: [table.entryId, table.generation] })],
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
  (table) => [index("draft_updates_of").on(table.entryId, table.generation, table.seq)],
);

/** Who changed a draft, and when last: survives compaction, and names the authors of a revision. */
export const draftPeople = pgTable(
  "draft_people",
  {
    entryId: uuid("entry_id").notNull(),
    generation: integer("generation").notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    lastSeq: bigint("last_seq", { mode: "number" }).notNull(),
    lastAt: writtenAt("last_at"),
  },
  (table) => [primaryKey({ columns: [table.entryId, table.generation, table.personId] })],
);
