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
import { draftGenerations, entries } from "./entries.ts";
import { id, writtenAt } from "./columns.ts";
import { people } from "./people.ts";
import { questions } from "./questions.ts";
import { revisions } from "./revisions.ts";

/** A stretch of prose: two of Yjs' relative positions in base64, which move with their letters. */
export type Stretch = { field: string; from: string; to: string };

/** A conversation on a claim of a draft, or on a stretch of its prose. Whether it is resolved follows from its comments. */
export const commentThreads = pgTable(
  "comment_threads",
  {
    id: id(),
    entryId: uuid("entry_id")
      .notNull()
      .references(() => entries.id),
    /** The path of the claim, row, paragraph or field. */
    claim: text("claim").notNull(),
    /** The generation of the draft in which the stretch has its positions. */
    generation: integer("generation"),
    stretch: jsonb("stretch").$type<Stretch>(),
    /** The words of the stretch as they were: by them it is found again, or missed. */
    quote: text("quote"),
    /** The revision in whose review it began. */
    revisionId: uuid("revision_id"),
    /** The reader's question that it is about. */
    questionId: uuid("question_id"),
    createdAt: writtenAt("created_at"),
  },
  (table) => [
    index("comment_threads_of").on(table.entryId, table.createdAt),
    foreignKey({
      name: "comment_threads_generation",
      columns: [table.entryId, table.generation],
      foreignColumns: [draftGenerations.entryId, draftGenerations.generation],
    }),
    foreignKey({
      name: "comment_threads_revision",
      columns: [table.revisionId, table.entryId],
      foreignColumns: [revisions.id, revisions.entryId],
    }),
    foreignKey({
      name: "comment_threads_question",
      columns: [table.questionId, table.entryId],
      foreignColumns: [questions.id, questions.entryId],
    }),
    check(
      "comment_threads_stretch_whole",
      sql`(${table.stretch} is null) = (${table.generation} is null)`,
    ),
    check(
      "comment_threads_size",
      sql`length(${table.claim}) between 1 and 200 and length(${table.quote}) <= 2000
        and length(${table.stretch}::text) <= 1000`,
    ),
  ],
);

/** What was said or done in a thread, in order. Numbers are dense: a comment names the one before it. */
export const comments = pgTable(
  "comments",
  {
    threadId: uuid("thread_id")
      .notNull()
      .references(() => commentThreads.id),
    number: integer("number").notNull(),
    previous: integer("previous").generatedAlwaysAs(sql`nullif(number - 1, 0)`),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    act: text("act").$type<CommentAct>().notNull(),
    body: text("body").notNull(),
    /** Whom an assignment names; null takes an assignment away. */
    assigneeId: uuid("assignee_id").references(() => people.id),
    at: writtenAt("at"),
  },
  (table) => [
    primaryKey({ name: "comments_pk", columns: [table.threadId, table.number] }),
    foreignKey({
      name: "comments_dense",
      columns: [table.threadId, table.previous],
      foreignColumns: [table.threadId, table.number],
    }),
    check("comments_acts", sql`${table.act} in ('said', 'resolved', 'reopened', 'assigned')`),
    check(
      "comments_say_something",
      sql`(${table.act} <> 'said' or ${table.body} <> '') and length(${table.body}) <= 4000`,
    ),
    check("comments_assign", sql`${table.assigneeId} is null or ${table.act} = 'assigned'`),
  ],
);
export type CommentAct = "said" | "resolved" | "reopened" | "assigned";

/** Whom a comment mentions. */
export const commentMentions = pgTable(
  "comment_mentions",
  {
    threadId: uuid("thread_id").notNull(),
    number: integer("number").notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
  },
  (table) => [
    primaryKey({
      name: "comment_mentions_pk",
      columns: [table.threadId, table.number, table.personId],
    }),
    foreignKey({
      name: "comment_mentions_comment",
      columns: [table.threadId, table.number],
      foreignColumns: [comments.threadId, comments.number],
    }),
  ],
);
