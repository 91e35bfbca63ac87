import { sql } from "drizzle-orm";
import { check, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { writtenAt } from "./columns.ts";

/** Facts about the record as a whole, which the site may read: `demo` says that a loader checked it. */
export const recordSettings = pgTable(
  "record_settings",
  {
    key: text("key").$type<"demo">().primaryKey(),
    value: jsonb("value").notNull(),
    at: writtenAt("at"),
  },
  (table) => [check("record_settings_known", sql`${table.key} in ('demo')`)],
);
