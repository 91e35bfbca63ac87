import { bigint, index, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { EventType } from "#lib/editorial/events.ts";
import { instant, writtenAt } from "./columns.ts";

const chained = () => ({
  /** Assigned by the database from the chain's head, under its lock. */
  seq: bigint("seq", { mode: "number" }).primaryKey(),
  at: instant("at").notNull(),
  type: text("type").$type<EventType>().notNull(),
  entryId: uuid("entry_id"),
  revisionId: uuid("revision_id"),
  data: jsonb("data").notNull(),
  /** The JSON text that is hashed: written by the database from the columns. */
  body: text("body").notNull(),
  prevHash: text("prev_hash").notNull(),
  /** SHA-256, in hex, of prevHash followed by body. */
  hash: text("hash").notNull(),
});

/** The private log: who did what to what, when. A hash chain without a fork. */
export const events = pgTable(
  "events",
  {
    ...chained(),
    personId: uuid("person_id"),
    /** The transaction that recorded it, set by the database; not part of the body, for a restored database counts anew. */
    transaction: bigint("transaction", { mode: "number" }).notNull(),
  },
  (table) => [
    unique("events_unforked").on(table.prevHash),
    unique("events_hash").on(table.hash),
    index("events_of_entry").on(table.entryId, table.seq),
    index("events_transaction").on(table.transaction),
  ],
);

/** The public log of publications, replacements, retractions and redactions, which readers verify. Names nobody. */
export const publicEvents = pgTable("public_events", chained(), (table) => [
  unique("public_events_unforked").on(table.prevHash),
  unique("public_events_hash").on(table.hash),
]);

/** The last link of each chain; its row is locked last in a transaction. */
export const chainHeads = pgTable("chain_heads", {
  chain: text("chain").$type<"private" | "public">().primaryKey(),
  seq: bigint("seq", { mode: "number" }).notNull(),
  hash: text("hash").notNull(),
});

/** A command that has acted, by its idempotency key, with what it answered. */
export const commandsDone = pgTable("commands_done", {
  key: text("key").primaryKey(),
  command: text("command").notNull(),
  personId: uuid("person_id"),
  result: jsonb("result"),
  at: writtenAt("at"),
});
