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
import type { QuestionOutcome } from "#lib/editorial/questions.ts";
import { id, tried, writtenAt } from "./columns.ts";
import { entries } from "./entries.ts";
import { people } from "./people.ts";
import { revisionClaims, revisions } from "./revisions.ts";

/** What a reader asks of a claim, as it was public. Nothing says who asked; the words are erased in time. */
export const questions = pgTable(
  "questions",
  {
    id: id(),
    entryId: uuid("entry_id")
      .notNull()
      .references(() => entries.id),
    /** The revision that the reader had before them. */
    revisionId: uuid("revision_id").notNull(),
    claim: text("claim").notNull(),
    /** In which the site was read. */
    language: text("language").$type<"en" | "fr" | "uk">().notNull(),
    /** `(erased)` once their time is over. */
    words: text("words").notNull(),
    /** A source that the reader names. */
    link: text("link"),
    askedAt: writtenAt("asked_at"),
  },
  (table) => [
    unique("questions_in_entry").on(table.id, table.entryId),
    foreignKey({
      name: "questions_revision",
      columns: [table.revisionId, table.entryId],
      foreignColumns: [revisions.id, revisions.entryId],
    }),
    foreignKey({
      name: "questions_claim",
      columns: [table.revisionId, table.claim],
      foreignColumns: [revisionClaims.revisionId, revisionClaims.path],
    }),
    check("questions_languages", sql`${table.language} in ('en', 'fr', 'uk')`),
    check(
      "questions_size",
      sql`length(trim(${table.words})) between 1 and 2000 and length(${table.link}) <= 500`,
    ),
    index("questions_of").on(table.entryId, table.askedAt),
    index("questions_at").on(table.askedAt),
  ],
);

/** Where a reader wants to be told the outcome. Gone as soon as they are or cannot be, or after 60 days; in no backup. */
export const questionMail = pgTable(
  "question_mail",
  {
    questionId: uuid("question_id")
      .primaryKey()
      .references(() => questions.id),
    address: text("address").notNull(),
    at: writtenAt("at"),
    ...tried(),
  },
  (table) => [
    check(
      "question_mail_form",
      sql`${table.address} ~ '^[^@\\s]+@[^@\\s]+$' and length(${table.address}) <= 254`,
    ),
  ],
);

/** What became of a question, in order: the last one counts, and readers see no other. */
export const questionOutcomes = pgTable(
  "question_outcomes",
  {
    questionId: uuid("question_id").notNull(),
    entryId: uuid("entry_id").notNull(),
    number: integer("number").notNull(),
    previous: integer("previous").generatedAlwaysAs(sql`nullif(number - 1, 0)`),
    outcome: text("outcome").$type<QuestionOutcome | "spam">().notNull(),
    /** What readers are told; nothing of spam. */
    said: text("said"),
    /** The reader's words, as far as whoever answered lets readers see them. */
    shown: text("shown"),
    /** The public version in which it is corrected. */
    revisionId: uuid("revision_id"),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    at: writtenAt("at"),
  },
  (table) => [
    primaryKey({ name: "question_outcomes_pk", columns: [table.questionId, table.number] }),
    foreignKey({
      name: "question_outcomes_dense",
      columns: [table.questionId, table.previous],
      foreignColumns: [table.questionId, table.number],
    }),
    foreignKey({
      name: "question_outcomes_question",
      columns: [table.questionId, table.entryId],
      foreignColumns: [questions.id, questions.entryId],
    }),
    foreignKey({
      name: "question_outcomes_revision",
      columns: [table.revisionId, table.entryId],
      foreignColumns: [revisions.id, revisions.entryId],
    }),
    check("question_outcomes_count_up", sql`${table.number} >= 1`),
    check(
      "question_outcomes_known",
      sql`${table.outcome} in ('corrected', 'unchanged', 'not_about_record', 'spam')`,
    ),
    check(
      "question_outcomes_of_spam",
      sql`(${table.outcome} = 'spam') = (${table.said} is null) and (${table.outcome} <> 'spam' or ${table.shown} is null)`,
    ),
    check(
      "question_outcomes_size",
      sql`length(trim(coalesce(${table.said}, 'x'))) between 1 and 2000 and length(trim(coalesce(${table.shown}, 'x'))) between 1 and 2000`,
    ),
    check(
      "question_outcomes_corrected",
      sql`(${table.outcome} = 'corrected') = (${table.revisionId} is not null)`,
    ),
    index("question_outcomes_of").on(table.entryId, table.at),
  ],
);
