import type { Db } from "#db/client.ts";
import { authorsOfWords } from "#db/queries/authors.ts";
import type { EntryContent } from "#lib/editorial/content.ts";
import { saysAnything } from "#lib/editorial/content-words.ts";

/** Who becomes an author of an entry that begins with this one's draft: nobody, where it says nothing but its title. */
export const authorsOfCopy = async (
  db: Db,
  entry: string,
  content: EntryContent,
): Promise<string[]> => (saysAnything(content) ? authorsOfWords(db, entry) : []);
