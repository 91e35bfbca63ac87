import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { id, instant, writtenAt } from "./columns.ts";
import { people } from "./people.ts";
import { revisions } from "./revisions.ts";

/** A named set of revisions that become public together or not at all. Name and note change while it is open. */
export const releases = pgTable(
  "releases",
  {
    id: id(),
    name: text("name").notNull(),
    /** What readers are told of it as a whole; empty for nothing. */
    note: text("note").notNull().default(""),
    createdBy: uuid("created_by")
      .notNull()
      .references(() => people.id),
    createdAt: writtenAt("created_at"),
  },
  (table) => [
    check(
      "releases_named",
      sql`length(trim(${table.name})) > 0 and length(${table.name}) <= 120 and length(${table.note}) <= 500`,
    ),
  ],
);

/** The revisions of a release, at most one of an entry. They come and go while it is open and not scheduled. */
export const releaseItems = pgTable(
  "release_items",
  {
    releaseId: uuid("release_id")
      .notNull()
      .references(() => releases.id),
    entryId: uuid("entry_id").notNull(),
    revisionId: uuid("revision_id").notNull(),
    addedBy: uuid("added_by")
      .notNull()
      .references(() => people.id),
    addedAt: writtenAt("added_at"),
  },
  (table) => [
    primaryKey({ name: "release_items_pk", columns: [table.releaseId, table.entryId] }),
    unique("release_items_revision").on(table.releaseId, table.entryId, table.revisionId),
    foreignKey({
      name: "release_items_of_entry",
      columns: [table.revisionId, table.entryId],
      foreignColumns: [revisions.id, revisions.entryId],
    }),
    index("release_items_of_revision").on(table.revisionId),
  ],
);

/** How a release ended. With the instant at which all of it became public, which is one for all. */
export const releaseEnds = pgTable(
  "release_ends",
  {
    releaseId: uuid("release_id")
      .primaryKey()
      .references(() => releases.id),
    outcome: text("outcome").$type<"published" | "discarded">().notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    at: writtenAt("at"),
    /** The transaction that ended it, set by the database: its publications come with it or not at all. */
    transaction: bigint("transaction", { mode: "number" })
      .notNull()
      .default(sql`pg_current_xact_id()::text::bigint`),
  },
  (table) => [check("release_ends_outcomes", sql`${table.outcome} in ('published', 'discarded')`)],
);

/** A wish to publish a release at a time. The job queue only wakes; this row is what is obeyed. */
export const releaseSchedules = pgTable(
  "release_schedules",
  {
    id: id(),
    releaseId: uuid("release_id")
      .notNull()
      .references(() => releases.id),
    publishAt: instant("publish_at").notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    at: writtenAt("at"),
  },
  (table) => [index("release_schedules_of").on(table.releaseId)],
);

/** What became of a release's schedule: at most one row each. */
export const releaseScheduleEnds = pgTable(
  "release_schedule_ends",
  {
    scheduleId: uuid("schedule_id")
      .primaryKey()
      .references(() => releaseSchedules.id),
    outcome: text("outcome").$type<"published" | "cancelled" | "failed">().notNull(),
    personId: uuid("person_id").references(() => people.id),
    reason: text("reason"),
    at: writtenAt("at"),
  },
  (table) => [
    check(
      "release_schedule_ends_outcomes",
      sql`${table.outcome} in ('published', 'cancelled', 'failed')`,
    ),
  ],
);
