import type { Found } from "#lib/desk/read/search.ts";

export const NOTHING: Found = { entries: [], sources: [], releases: [], people: [] };

/** Where the answer to these words is found. */
export const searchAddress = (words: string): string =>
  `/desk/search?${new URLSearchParams({ words })}`;

/** Asks the desk's search. Throws where it does not answer, and when `signal` says so. */
export async function find(words: string, signal: AbortSignal): Promise<Found> {
  const answer = await fetch(`/desk/search/found?${new URLSearchParams({ words })}`, { signal });
  if (!answer.ok) throw new Error(`The search answered ${answer.status}.`);
  return answer.json();
}
