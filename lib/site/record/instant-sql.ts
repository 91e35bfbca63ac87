import { sql } from "drizzle-orm";
import type { Instant } from "./instant.ts";

/** An instant for the database. No span that has ended is public "now", whatever this machine's clock says. */
export const instantSql = (t: Instant) =>
  sql`${t === "now" ? "infinity" : t.toISOString()}::timestamptz`;
