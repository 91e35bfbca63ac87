// A draft as readers would see it, if it were published at this moment.
import type { KindName } from "#lib/editorial/content.ts";
import type { EntryView } from "../entry/entry-view.ts";
import { loadGlance, type Glance } from "./overview.ts";
import { openNow, viewOf, type Opened } from "./page.ts";
import { relatedTo, type Related } from "./related.ts";
import { asPublished, recordWith, type Previewed } from "../record/with-changes.ts";

export type Preview = { page: Opened; view: EntryView } & (
  { kind: "overview"; glance: Glance } | { kind: Exclude<KindName, "overview">; related: Related }
);

/** Loads the page that readers would get. Whoever calls must have asked who is there. */
export async function loadPreview({
  entryId,
  kind,
  frozen,
}: Omit<Previewed, "slug">): Promise<Preview> {
  const now = await openNow();
  const entry = asPublished({ entryId, kind, slug: frozen.slug, frozen });
  const page: Opened = {
    ...now,
    record: recordWith(now.record, [entry]),
    name: kind === "overview" ? frozen.title : now.name,
  };
  const view = await viewOf(entry, page);
  return kind === "overview"
    ? { kind, page, view, glance: await loadGlance(page) }
    : { kind, page, view, related: await relatedTo(entry, page) };
}
