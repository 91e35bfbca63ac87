// A backup is gzipped lines of JSON: the header, then for each table its name followed by its rows, then the end.
// Rows are JSON as PostgreSQL writes and reads it, so that nothing is lost on the way through JavaScript.
import { z } from "zod";

export const FORMAT = 1;

/** The first line. */
export const Header = z.object({
  ratify: z.literal("backup"),
  format: z.number(),
  at: z.iso.datetime(),
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), rows: z.number().int().nonnegative() })),
});
export type Header = z.infer<typeof Header>;

/** What stands between the rows, told from them by its array. */
const Marker = z.union([
  z.tuple([z.literal("table"), z.string()]),
  z.tuple([z.literal("end"), z.number().int()]),
]);
export type Marker = z.infer<typeof Marker>;

export const isMarker = (line: string): boolean => line.startsWith("[");
export const readMarker = (line: string): Marker => Marker.parse(JSON.parse(line));

/** A file that is no backup, is damaged, or does not fit this version or this database. */
export class RestoreError extends Error {
  override name = "RestoreError";
}
