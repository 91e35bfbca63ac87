import { sql, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { entries } from "../schema.ts";

/**
 * Whether what was said of a generation is about the document that is open now, beside a row of `entries`: of that
 * generation, or of one that it goes on with.
 */
export const isOfOpenDraft = (generation: PgColumn): SQL<boolean> =>
  sql<boolean>`line_of(${entries.id}, ${generation}) = line_of(${entries.id}, ${entries.generation})`;
