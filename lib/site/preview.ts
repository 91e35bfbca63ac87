// A draft as readers would see it, if it were published at this moment.
import type { KindName } from "#lib/editorial/content.ts";
import type { FrozenEntry } from "#lib/editorial/freeze.ts";
import type { EntryView } from "./entry-view.ts";
import { loadGlance, type Glance } from "./overview.ts";
import { openNow, viewOf, type Opened } from "./page.ts";
import type { PublicRecord, Published } from "./published-at.ts";
import { relatedTo, type Related } from "./related.ts";

/** A draft's words as a revision would hold them, and the entry that they would stand for. */
export type Previewed = { entryId: string; kind: KindName; frozen: FrozenEntry };

export type Preview = { page: Opened; view: EntryView } & (
  { kind: "overview"; glance: Glance } | { kind: Exclude<KindName, "overview">; related: Related }
);

/** Loads the page that readers would get. Whoever calls must have asked who is there. */
export async function loadPreview({ entryId, kind, frozen }: Previewed): Promise<Preview> {
  const now = await openNow();
  const entry: Published = {
    entryId,
    kind,
    slug: frozen.slug,
    frozen,
    ordinal: 0,
    revisionId: "",
    number: 0,
    hash: "",
    startsAt: new Date(),
    endedAt: null,
    note: "",
    approvedAt: new Date(),
  };
  const page: Opened = {
    ...now,
    record: recordWith(now.record, entry),
    name: kind === "overview" ? frozen.title : now.name,
  };
  const view = await viewOf(entry, page);
  return kind === "overview"
    ? { kind, page, view, glance: await loadGlance(page) }
    : { kind, page, view, related: await relatedTo(entry, page) };
}

/** The public record with this entry in the place of what is public of it: what others say about it counts it in. */
const recordWith = (record: PublicRecord, entry: Published): PublicRecord => ({
  ...record,
  async entries(kind) {
    const others = (await record.entries(kind)).filter(({ entryId }) => entryId !== entry.entryId);
    return kind === entry.kind ? [...others, entry] : others;
  },
});
