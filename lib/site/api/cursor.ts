// Cursors say after which item a list goes on: the keys by which it is sorted, and in which order. An
// item that comes or goes elsewhere moves nothing; at a given `asOf` nothing comes.
import { z } from "zod";

const CURSOR = z.tuple([
  z.string().max(40),
  z
    .array(
      z.union([
        z
          .string()
          .max(400)
          .refine((text) => !text.includes("\0") && text.isWellFormed()),
        z.int().min(0),
      ]),
    )
    .max(4),
]);

/** The order of a list, and the keys of the last item that was given. */
export type Cursor = { sort: string; keys: (string | number)[] };

/** A cursor as it travels: opaque to whoever holds it. */
export const writeCursor = ({ sort, keys }: Cursor): string =>
  Buffer.from(JSON.stringify([sort, keys])).toString("base64url");

/** The cursor that a text is, if it is one. */
export function readCursor(text: string): Cursor | undefined {
  try {
    const [sort, keys] = CURSOR.parse(JSON.parse(Buffer.from(text, "base64url").toString()));
    return { sort, keys };
  } catch {
    return undefined;
  }
}
