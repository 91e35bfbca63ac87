import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";

/** When something shall be published: an ISO instant with its offset. */
export const PublishAt = z.object({
  at: z.iso.datetime({ offset: true, error: "Enter a date and a time" }),
});

/** The instant, if it is still to come by the database's clock. */
export const instantAhead = async (tx: Tx, at: string): Promise<Date | undefined> => {
  const instant = new Date(at);
  const { rows } = await tx.execute<{ ahead: boolean }>(
    sql`select ${instant.toISOString()}::timestamptz > clock_timestamp() as ahead`,
  );
  return rows[0]?.ahead ? instant : undefined;
};
