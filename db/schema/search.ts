import { sql, type SQL } from "drizzle-orm";
import { customType, foreignKey, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { draftGenerations, entries } from "./entries.ts";
import { revisions } from "./revisions.ts";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** What is searched, beside the vector that the database makes of it: words of the title count for more. */
const searched = () => ({
  title: text("title").notNull(),
  /** One statement a line: see `contentWords`. */
  words: text("words").notNull(),
  search: tsvector("search").generatedAlwaysAs(
    (): SQL =>
      sql`setweight(to_tsvector('public.ratify', public.ascii_marks(title)), 'A') || setweight(to_tsvector('public.ratify', public.ascii_marks(words)), 'B')`,
  ),
});

/** The words of an open draft as it was last stored, and which sources it cites. Derived from the journal. */
export const draftTexts = pgTable(
  "draft_texts",
  {
    entryId: uuid("entry_id")
      .primaryKey()
      .references(() => entries.id),
    generation: integer("generation").notNull(),
    ...searched(),
    /** Ids of the sources that it cites. */
    sources: text("sources").array().notNull(),
  },
  (table) => [
    foreignKey({
      name: "draft_texts_generation",
      columns: [table.entryId, table.generation],
      foreignColumns: [draftGenerations.entryId, draftGenerations.generation],
    }),
    index("draft_texts_search").using("gin", table.search),
    index("draft_texts_sources").using("gin", table.sources),
  ],
);

/** The words of the revision that was published last, for the desk's search. Derived from the revision. */
export const publicTexts = pgTable(
  "public_texts",
  {
    entryId: uuid("entry_id")
      .primaryKey()
      .references(() => entries.id),
    revisionId: uuid("revision_id").notNull(),
    ...searched(),
  },
  (table) => [
    foreignKey({
      name: "public_texts_revision",
      columns: [table.revisionId, table.entryId],
      foreignColumns: [revisions.id, revisions.entryId],
    }),
    index("public_texts_search").using("gin", table.search),
  ],
);
