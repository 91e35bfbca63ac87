import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
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
import type { KindName } from "#lib/editorial/content.ts";
import type { FrozenEntry } from "#lib/editorial/frozen.ts";
import { id, writtenAt } from "./columns.ts";
import { entries } from "./entries.ts";
import { kindRules } from "./kind-rules.ts";
import { people } from "./people.ts";
import { sources, sourceSnapshots } from "./sources.ts";

/** An immutable, numbered snapshot of a draft. Its status derives from the rows that name it. */
export const revisions = pgTable(
  "revisions",
  {
    id: id(),
    entryId: uuid("entry_id")
      .notNull()
      .references(() => entries.id),
    number: integer("number").notNull(),
    /** Names the previous revision's end of review: there is no second revision in review (see reviewEnds). */
    previous: integer("previous").generatedAlwaysAs(sql`nullif(number - 1, 0)`),
    kind: text("kind").$type<KindName>().notNull(),
    schemaVersion: integer("schema_version").notNull(),
    /** Null only after a redaction. */
    frozen: jsonb("frozen").$type<FrozenEntry>(),
    /** SHA-256 of the canonical JSON of `frozen`: what reviews and publications name. */
    hash: text("hash").notNull(),
    note: text("note").notNull(),
    /** Draft generation and last journal sequence that the freeze contains. */
    generation: integer("generation").notNull(),
    draftSeq: bigint("draft_seq", { mode: "number" }).notNull(),
    /** The rule of the kind under which it was submitted, and what that asked for; null before anybody had set one. */
    rule: integer("rule"),
    approvalsNeeded: integer("approvals_needed").notNull().default(1),
    publishesAtOnce: boolean("publishes_at_once").notNull().default(false),
    submittedBy: uuid("submitted_by")
      .notNull()
      .references(() => people.id),
    submittedAt: writtenAt("submitted_at"),
    /** The transaction that submitted it, set by the database: authors and claims come with it or not at all. */
    transaction: bigint("transaction", { mode: "number" })
      .notNull()
      .default(sql`pg_current_xact_id()::text::bigint`),
  },
  (table) => [
    // Its key to the previous revision's end of review is in a migration: drizzle cannot say it without a cycle.
    unique("revisions_number").on(table.entryId, table.number),
    unique("revisions_content").on(table.id, table.entryId, table.hash),
    unique("revisions_in_entry").on(table.id, table.entryId),
    unique("revisions_of_entry").on(table.id, table.entryId, table.number),
    foreignKey({
      name: "revisions_kind",
      columns: [table.entryId, table.kind],
      foreignColumns: [entries.id, entries.kind],
    }),
    foreignKey({
      name: "revisions_rule",
      columns: [table.kind, table.rule, table.approvalsNeeded, table.publishesAtOnce],
      foreignColumns: [
        kindRules.kind,
        kindRules.number,
        kindRules.approvals,
        kindRules.publishesAtOnce,
      ],
    }),
    check(
      "revisions_first_rule",
      sql`${table.rule} is not null or (${table.approvalsNeeded} = 1 and not ${table.publishesAtOnce})`,
    ),
    check("revisions_hash_form", sql`${table.hash} ~ '^[0-9a-f]{64}$'`),
    check("revisions_count_up", sql`${table.number} >= 1`),
    check("revisions_note_given", sql`length(trim(${table.note})) > 0`),
    check("revisions_approvals", sql`${table.approvalsNeeded} between 1 and 5`),
  ],
);

/** Who had which part in a revision. One row a person: nobody is both author and reviewer of the same revision. */
export const revisionPeople = pgTable(
  "revision_people",
  {
    revisionId: uuid("revision_id")
      .notNull()
      .references(() => revisions.id),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    part: text("part").$type<"author" | "reviewer">().notNull(),
  },
  (table) => [
    primaryKey({ name: "revision_people_pk", columns: [table.revisionId, table.personId] }),
    unique("revision_people_part").on(table.revisionId, table.personId, table.part),
    index("revision_people_of_person").on(table.personId),
    check("revision_people_parts", sql`${table.part} in ('author', 'reviewer')`),
  ],
);

/** The claims of a revision with the hash that checks are bound to. */
export const revisionClaims = pgTable(
  "revision_claims",
  {
    revisionId: uuid("revision_id")
      .notNull()
      .references(() => revisions.id),
    path: text("path").notNull(),
    hash: text("hash").notNull(),
    mustCite: boolean("must_cite").notNull(),
    /** Ids of the sources that it cites. */
    sources: text("sources").array().notNull().default([]),
  },
  (table) => [
    primaryKey({ name: "revision_claims_pk", columns: [table.revisionId, table.path] }),
    unique("revision_claims_hash").on(table.revisionId, table.path, table.hash),
    index("revision_claims_by_hash").on(table.path, table.hash),
    index("revision_claims_sources").using("gin", table.sources),
  ],
);

/** How a revision's time in review ended. The next revision's row needs it, so at most one is in review. */
export const reviewEnds = pgTable(
  "review_ends",
  {
    entryId: uuid("entry_id").notNull(),
    number: integer("number").notNull(),
    revisionId: uuid("revision_id").notNull(),
    outcome: text("outcome")
      .$type<"superseded" | "withdrawn" | "changes_requested" | "approved">()
      .notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    at: writtenAt("at"),
  },
  (table) => [
    primaryKey({ name: "review_ends_pk", columns: [table.entryId, table.number] }),
    unique("review_ends_once").on(table.revisionId),
    foreignKey({
      name: "review_ends_revision",
      columns: [table.revisionId, table.entryId, table.number],
      foreignColumns: [revisions.id, revisions.entryId, revisions.number],
    }),
    check(
      "review_ends_outcomes",
      sql`${table.outcome} in ('superseded', 'withdrawn', 'changes_requested', 'approved')`,
    ),
  ],
);

/** One person's finding on one claim, bound to the claim's hash. The latest finding of a person on a hash counts. */
export const checks = pgTable(
  "checks",
  {
    id: id(),
    entryId: uuid("entry_id").notNull(),
    revisionId: uuid("revision_id").notNull(),
    path: text("path").notNull(),
    claimHash: text("claim_hash").notNull(),
    personId: uuid("person_id").notNull(),
    part: text("part").$type<"reviewer">().notNull().default("reviewer"),
    finding: text("finding").$type<"supported" | "disputed">().notNull(),
    reason: text("reason"),
    /** The source that the person read for it, the snapshot in which they read, and the passage that they marked. */
    sourceId: text("source_id").references(() => sources.id),
    snapshotId: uuid("snapshot_id"),
    quote: text("quote"),
    locator: text("locator"),
    at: writtenAt("at"),
  },
  (table) => [
    foreignKey({
      name: "checks_revision",
      columns: [table.revisionId, table.entryId],
      foreignColumns: [revisions.id, revisions.entryId],
    }),
    foreignKey({
      name: "checks_claim",
      columns: [table.revisionId, table.path, table.claimHash],
      foreignColumns: [revisionClaims.revisionId, revisionClaims.path, revisionClaims.hash],
    }),
    foreignKey({
      name: "checks_part",
      columns: [table.revisionId, table.personId, table.part],
      foreignColumns: [revisionPeople.revisionId, revisionPeople.personId, revisionPeople.part],
    }),
    foreignKey({
      name: "checks_snapshot",
      columns: [table.snapshotId, table.sourceId],
      foreignColumns: [sourceSnapshots.id, sourceSnapshots.sourceId],
    }),
    check("checks_by_reviewer", sql`${table.part} = 'reviewer'`),
    check(
      "checks_passage_of_source",
      sql`${table.sourceId} is not null or (${table.snapshotId} is null and ${table.quote} is null and ${table.locator} is null)`,
    ),
    check(
      "checks_passage_length",
      sql`length(trim(coalesce(${table.quote}, 'x'))) > 0 and length(coalesce(${table.quote}, '')) <= 2000 and length(coalesce(${table.locator}, '')) <= 200`,
    ),
    check("checks_findings", sql`${table.finding} in ('supported', 'disputed')`),
    check(
      "checks_dispute_says_why",
      sql`${table.finding} <> 'disputed' or length(trim(coalesce(${table.reason}, ''))) > 0`,
    ),
    index("checks_of_source").on(table.sourceId),
    index("checks_of_claim").on(table.entryId, table.path, table.claimHash),
    index("checks_of_person").on(table.revisionId, table.personId, table.at),
  ],
);

/** One person's decision on one revision. Who approved first of several may still request changes. */
export const reviews = pgTable(
  "reviews",
  {
    id: id(),
    entryId: uuid("entry_id").notNull(),
    revisionId: uuid("revision_id").notNull(),
    contentHash: text("content_hash").notNull(),
    personId: uuid("person_id").notNull(),
    part: text("part").$type<"reviewer">().notNull().default("reviewer"),
    decision: text("decision").$type<"approve" | "request_changes">().notNull(),
    reason: text("reason"),
    at: writtenAt("at"),
  },
  (table) => [
    unique("reviews_once").on(table.revisionId, table.personId, table.decision),
    unique("reviews_approval").on(
      table.id,
      table.entryId,
      table.revisionId,
      table.contentHash,
      table.decision,
    ),
    foreignKey({
      name: "reviews_content",
      columns: [table.revisionId, table.entryId, table.contentHash],
      foreignColumns: [revisions.id, revisions.entryId, revisions.hash],
    }),
    foreignKey({
      name: "reviews_part",
      columns: [table.revisionId, table.personId, table.part],
      foreignColumns: [revisionPeople.revisionId, revisionPeople.personId, revisionPeople.part],
    }),
    check("reviews_by_reviewer", sql`${table.part} = 'reviewer'`),
    check("reviews_decisions", sql`${table.decision} in ('approve', 'request_changes')`),
    check(
      "reviews_say_why",
      sql`${table.decision} = 'approve' or length(trim(coalesce(${table.reason}, ''))) > 0`,
    ),
  ],
);

/** Who is asked to review a revision, in order: the last one counts. Whoever takes it over asked themselves. */
export const reviewRequests = pgTable(
  "review_requests",
  {
    revisionId: uuid("revision_id").notNull(),
    entryId: uuid("entry_id").notNull(),
    number: integer("number").notNull(),
    previous: integer("previous").generatedAlwaysAs(sql`nullif(number - 1, 0)`),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    askedBy: uuid("asked_by")
      .notNull()
      .references(() => people.id),
    at: writtenAt("at"),
  },
  (table) => [
    primaryKey({ name: "review_requests_pk", columns: [table.revisionId, table.number] }),
    foreignKey({
      name: "review_requests_dense",
      columns: [table.revisionId, table.previous],
      foreignColumns: [table.revisionId, table.number],
    }),
    foreignKey({
      name: "review_requests_revision",
      columns: [table.revisionId, table.entryId],
      foreignColumns: [revisions.id, revisions.entryId],
    }),
    check("review_requests_count_up", sql`${table.number} >= 1`),
    index("review_requests_of_person").on(table.personId),
  ],
);

/** An approval taken back before publication: the revision then counts as sent back for changes. */
export const revocations = pgTable(
  "revocations",
  {
    revisionId: uuid("revision_id")
      .primaryKey()
      .references(() => revisions.id),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    reason: text("reason").notNull(),
    at: writtenAt("at"),
  },
  (table) => [check("revocations_say_why", sql`length(trim(${table.reason})) > 0`)],
);

/** The first half of a redaction; a second person's row in `redactions` completes it and erases the content. */
export const redactionRequests = pgTable(
  "redaction_requests",
  {
    revisionId: uuid("revision_id")
      .primaryKey()
      .references(() => revisions.id),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    reason: text("reason").notNull(),
    at: writtenAt("at"),
  },
  (table) => [
    unique("redaction_requests_by").on(table.revisionId, table.personId),
    check("redaction_requests_say_why", sql`length(trim(${table.reason})) > 0`),
  ],
);

/** The second half of a redaction: written by `redact_revision` alone, which erases the content with it. */
export const redactions = pgTable(
  "redactions",
  {
    revisionId: uuid("revision_id").primaryKey(),
    requestedBy: uuid("requested_by").notNull(),
    confirmedBy: uuid("confirmed_by")
      .notNull()
      .references(() => people.id),
    at: writtenAt("at"),
  },
  (table) => [
    foreignKey({
      name: "redactions_request",
      columns: [table.revisionId, table.requestedBy],
      foreignColumns: [redactionRequests.revisionId, redactionRequests.personId],
    }),
    check("redactions_by_two", sql`${table.requestedBy} <> ${table.confirmedBy}`),
  ],
);
