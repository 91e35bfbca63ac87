import { sql } from "drizzle-orm";
import { customType, integer, timestamp, uuid } from "drizzle-orm/pg-core";

/** Binary data; node-postgres gives and takes a Buffer. */
export const bytea = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => "bytea",
  toDriver: (bytes) => Buffer.from(bytes),
});

/** Case-insensitive text. */
export const citext = customType<{ data: string }>({ dataType: () => "citext" });

/** An instant to the millisecond, so that a JavaScript Date holds it without loss. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** An instant that the database's clock sets at the moment of writing. */
export const writtenAt = (name: string) =>
  instant(name)
    .notNull()
    .default(sql`clock_timestamp()`);

export const id = () => uuid("id").primaryKey().defaultRandom();

/** Of mail that waits: how often it was tried in vain, and from when on it may be tried again. */
export const tried = () => ({
  attempts: integer("attempts").notNull().default(0),
  nextAt: writtenAt("next_at"),
});
