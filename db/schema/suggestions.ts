import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, writtenAt } from "./columns.ts";
import type { Stretch } from "./comments.ts";
import { draftGenerations } from "./entries.ts";
import { people } from "./people.ts";

/** A replacement of words in a draft's prose that somebody proposes. It stands beside the draft and changes nothing in it. */
export const suggestions = pgTable(
  "suggestions",
  {
    id: id(),
    entryId: uuid("entry_id").notNull(),
    generation: integer("generation").notNull(),
    /** The path of the paragraph. */
    claim: text("claim").notNull(),
    stretch: jsonb("stretch").$type<Stretch>().notNull(),
    oldText: text("old_text").notNull(),
    newText: text("new_text").notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    at: writtenAt("at"),
  },
  (table) => [
    index("suggestions_of").on(table.entryId, table.generation),
    foreignKey({
      name: "suggestions_generation",
      columns: [table.entryId, table.generation],
      foreignColumns: [draftGenerations.entryId, draftGenerations.generation],
    }),
    check(
      "suggestions_change_something",
      sql`(${table.oldText} <> '' and ${table.oldText} <> ${table.newText}) or ${table.oldText} = '(erased)'`,
    ),
    check(
      "suggestions_size",
      sql`length(${table.claim}) between 1 and 200 and length(${table.stretch}::text) <= 1000
        and length(${table.oldText}) <= 4000 and length(${table.newText}) <= 4000`,
    ),
  ],
);

/** What became of a suggestion. */
export const suggestionEnds = pgTable(
  "suggestion_ends",
  {
    suggestionId: uuid("suggestion_id")
      .primaryKey()
      .references(() => suggestions.id),
    outcome: text("outcome").$type<SuggestionOutcome>().notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    at: writtenAt("at"),
  },
  (table) => [
    check(
      "suggestion_ends_outcomes",
      sql`${table.outcome} in ('accepted', 'rejected', 'withdrawn')`,
    ),
  ],
);
export type SuggestionOutcome = "accepted" | "rejected" | "withdrawn";
