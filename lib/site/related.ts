// What other entries say about an entry: read from them, typed in nowhere.
import type { Opened } from "./page.ts";
import type { Published } from "./published-at.ts";

/** Links from an entry to others, in the order of its page. */
export type Related = { pledges: Published[] };

/** Loads what the record says elsewhere about an entry. */
export async function relatedTo(entry: Published, { record }: Opened): Promise<Related> {
  switch (entry.kind) {
    case "meeting":
      return { pledges: await record.pledgesAt(entry.entryId) };
    case "member":
      return { pledges: await record.pledgesOf(entry.entryId) };
    case "overview":
    case "pledge":
      return { pledges: [] };
  }
}
