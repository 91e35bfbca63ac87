import type { FrozenEntry } from "#lib/editorial/frozen.ts";

/** What a comparison calls the things that it names: sources and other entries of either side. */
export type Names = Pick<FrozenEntry, "sources" | "labels">;

/** Both sides' names; the newer one wins. */
export const namesOf = (before: Names | null | undefined, after: Names): Names => ({
  sources: { ...before?.sources, ...after.sources },
  labels: { ...before?.labels, ...after.labels },
});
