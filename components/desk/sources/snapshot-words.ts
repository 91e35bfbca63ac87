import type { Obtained } from "#lib/editorial/snapshot.ts";

/** How a text of a source came to the desk, at the start of a sentence. */
export const OBTAINED_WORDS: Record<Obtained, string> = {
  fetched: "Fetched",
  pasted: "Pasted",
  uploaded: "Uploaded",
};
