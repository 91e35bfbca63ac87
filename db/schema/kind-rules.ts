import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { KindName } from "#lib/editorial/content.ts";
import type { WarningCode } from "#lib/editorial/warnings.ts";
import { writtenAt } from "./columns.ts";
import { people } from "./people.ts";

/** What admins ask of the entries of a kind, in order: the last one counts for what is submitted from then on. */
export const kindRules = pgTable(
  "kind_rules",
  {
    kind: text("kind").$type<KindName>().notNull(),
    number: integer("number").notNull(),
    previous: integer("previous").generatedAlwaysAs(sql`nullif(number - 1, 0)`),
    approvals: integer("approvals").notNull(),
    publishesAtOnce: boolean("publishes_at_once").notNull(),
    /** Warnings that stop a submission. */
    blocking: text("blocking").array().$type<WarningCode[]>().notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    reason: text("reason").notNull(),
    at: writtenAt("at"),
  },
  (table) => [
    primaryKey({ name: "kind_rules_pk", columns: [table.kind, table.number] }),
    unique("kind_rules_terms").on(table.kind, table.number, table.approvals, table.publishesAtOnce),
    foreignKey({
      name: "kind_rules_dense",
      columns: [table.kind, table.previous],
      foreignColumns: [table.kind, table.number],
    }),
    check(
      "kind_rules_kind_known",
      sql`${table.kind} in ('overview', 'meeting', 'member', 'pledge')`,
    ),
    check("kind_rules_count_up", sql`${table.number} >= 1`),
    check("kind_rules_approvals", sql`${table.approvals} between 1 and 3`),
    check(
      "kind_rules_warnings_known",
      sql`${table.blocking} <@ array['source_without_link', 'citation_without_quote', 'source_older_than_event', 'archived_before_published', 'announced_outside_meeting', 'quote_too_long', 'only_social_media']`,
    ),
    check("kind_rules_say_why", sql`length(trim(${table.reason})) > 0`),
  ],
);
