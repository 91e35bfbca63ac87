import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { id, instant, writtenAt } from "./columns.ts";
import { people } from "./people.ts";
import { releaseItems, releases } from "./releases.ts";
import { reviews, revisions } from "./revisions.ts";

/** A span in which a revision is what readers see. It begins only where the entry's previous span ended: a key in a migration joins `previous` to that end. */
export const publications = pgTable(
  "publications",
  {
    entryId: uuid("entry_id").notNull(),
    ordinal: integer("ordinal").notNull(),
    previous: integer("previous").generatedAlwaysAs(sql`nullif(ordinal - 1, 0)`),
    previousEndedAt: instant("previous_ended_at"),
    revisionId: uuid("revision_id").notNull(),
    approvalId: uuid("approval_id").notNull(),
    approvalDecision: text("approval_decision").$type<"approve">().notNull().default("approve"),
    contentHash: text("content_hash").notNull(),
    /** Set by the database's clock. */
    startsAt: writtenAt("starts_at"),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    /** The public change note: the revision's, or the one given when republishing. */
    note: text("note").notNull(),
    /** The release with which it became public, if there was one. */
    releaseId: uuid("release_id"),
  },
  (table) => [
    foreignKey({
      name: "publications_release",
      columns: [table.releaseId, table.entryId, table.revisionId],
      foreignColumns: [releaseItems.releaseId, releaseItems.entryId, releaseItems.revisionId],
    }),
    primaryKey({ name: "publications_pk", columns: [table.entryId, table.ordinal] }),
    unique("publications_start").on(table.entryId, table.ordinal, table.startsAt),
    foreignKey({
      name: "publications_content",
      columns: [table.revisionId, table.entryId, table.contentHash],
      foreignColumns: [revisions.id, revisions.entryId, revisions.hash],
    }),
    foreignKey({
      name: "publications_approval",
      columns: [
        table.approvalId,
        table.entryId,
        table.revisionId,
        table.contentHash,
        table.approvalDecision,
      ],
      foreignColumns: [
        reviews.id,
        reviews.entryId,
        reviews.revisionId,
        reviews.contentHash,
        reviews.decision,
      ],
    }),
    check("publications_approved", sql`${table.approvalDecision} = 'approve'`),
    check("publications_count_up", sql`${table.ordinal} >= 1`),
    check(
      "publications_in_order",
      sql`(${table.ordinal} = 1) = (${table.previousEndedAt} is null) and (${table.previousEndedAt} is null or ${table.startsAt} >= ${table.previousEndedAt})`,
    ),
    index("publications_of_revision").on(table.revisionId),
  ],
);

/** How a publication ended: replaced by the next, or retracted with a public reason. */
export const publicationEnds = pgTable(
  "publication_ends",
  {
    entryId: uuid("entry_id").notNull(),
    ordinal: integer("ordinal").notNull(),
    startsAt: instant("starts_at").notNull(),
    endedAt: writtenAt("ended_at"),
    outcome: text("outcome").$type<"replaced" | "retracted">().notNull(),
    reason: text("reason"),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    /** The release that replaced it, if one did: then it ends at the release's instant. */
    releaseId: uuid("release_id").references(() => releases.id),
  },
  (table) => [
    primaryKey({ name: "publication_ends_pk", columns: [table.entryId, table.ordinal] }),
    unique("publication_ends_end").on(table.entryId, table.ordinal, table.endedAt),
    foreignKey({
      name: "publication_ends_start",
      columns: [table.entryId, table.ordinal, table.startsAt],
      foreignColumns: [publications.entryId, publications.ordinal, publications.startsAt],
    }),
    check("publication_ends_outcomes", sql`${table.outcome} in ('replaced', 'retracted')`),
    check("publication_ends_after_start", sql`${table.endedAt} >= ${table.startsAt}`),
    check(
      "publication_ends_say_why",
      sql`${table.outcome} <> 'retracted' or length(trim(coalesce(${table.reason}, ''))) > 0`,
    ),
  ],
);

/** A wish to publish at a time. The job queue only wakes; this row is what is obeyed. */
export const schedules = pgTable(
  "schedules",
  {
    id: id(),
    entryId: uuid("entry_id").notNull(),
    revisionId: uuid("revision_id").notNull(),
    approvalId: uuid("approval_id")
      .notNull()
      .references(() => reviews.id),
    publishAt: instant("publish_at").notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    at: writtenAt("at"),
  },
  (table) => [
    foreignKey({
      name: "schedules_revision",
      columns: [table.revisionId, table.entryId],
      foreignColumns: [revisions.id, revisions.entryId],
    }),
    index("schedules_of_revision").on(table.revisionId),
  ],
);

/** What became of a schedule: at most one row each. */
export const scheduleEnds = pgTable(
  "schedule_ends",
  {
    scheduleId: uuid("schedule_id")
      .primaryKey()
      .references(() => schedules.id),
    outcome: text("outcome").$type<"published" | "cancelled" | "failed">().notNull(),
    personId: uuid("person_id").references(() => people.id),
    reason: text("reason"),
    at: writtenAt("at"),
  },
  (table) => [
    check("schedule_ends_outcomes", sql`${table.outcome} in ('published', 'cancelled', 'failed')`),
  ],
);
