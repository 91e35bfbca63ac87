// The public record as it would be with some words that are not public yet. For previews alone: nothing public asks here.
import type { FrozenEntry } from "#lib/editorial/frozen.ts";
import type { KindName } from "#lib/editorial/content.ts";
import { once } from "#lib/editorial/once.ts";
import { entryPath } from "../reading/addresses.ts";
import { asListed } from "../listing/in-listing.ts";
import { replacedIn, type Listing } from "../listing/listing.ts";
import type { PublicRecord, Published } from "./published-at.ts";

/** Words as a revision holds them, and the entry that they would stand for. */
export type Previewed = { entryId: string; kind: KindName; slug: string; frozen: FrozenEntry };

/** The words as if they were public from now on. */
export const asPublished = (previewed: Previewed): Published => ({
  ...previewed,
  ordinal: 0,
  revisionId: "",
  number: 0,
  hash: "",
  startsAt: new Date(),
  endedAt: null,
  note: "",
  approvedAt: new Date(),
});

/** The public record with these entries in the place of what is public of them: what others say about them counts them in. */
export function recordWith(record: PublicRecord, changes: readonly Published[]): PublicRecord {
  const byId = new Map(changes.map((entry) => [entry.entryId, entry]));
  const listed = changes.map(asListed);
  // A listing of its own: what this process remembers of the public record stays as it is.
  const withChanges = once((listing: Listing) => replacedIn(listing, new Set(byId.keys()), listed));

  return {
    ...record,
    listing: async () => withChanges(await record.listing()),

    async named(ids) {
      const found = await record.named(ids);
      for (const id of ids) {
        const changed = byId.get(id);
        if (changed) found.set(id, changed);
      }
      return found;
    },

    async entry(kind, slug) {
      const changed = changes.find((entry) => entry.kind === kind && entry.slug === slug);
      if (changed) return changed;
      const found = await record.entry(kind, slug);
      return found && !byId.has(found.entryId) ? found : undefined;
    },

    async overview() {
      const found = await record.overview();
      return changes.find(({ kind }) => kind === "overview") ?? found;
    },

    async addresses(ids) {
      const found = await record.addresses(ids);
      for (const id of ids) {
        const changed = byId.get(id);
        if (changed) found.set(id, entryPath(changed.kind, changed.slug));
      }
      return found;
    },
  };
}
