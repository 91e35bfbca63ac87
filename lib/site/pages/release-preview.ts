// The site as it would be after a release, under an address of the desk: which of its pages it has, and what they know.
import { kindAtPath } from "#lib/editorial/kinds.ts";
import type { EntryView } from "../entry/entry-view.ts";
import { aboutFigures } from "../figures/about.ts";
import { loadMeetings } from "./meetings.ts";
import { loadMembers } from "./members.ts";
import { loadHome } from "./overview.ts";
import { openNow, viewOf, type Opened } from "./page.ts";
import { loadPledges } from "./pledges.ts";
import { relatedTo, type Related } from "./related.ts";
import { loadSource, loadSources } from "./sources.ts";
import { asPublished, recordWith, type Previewed } from "../record/with-changes.ts";

/** Addresses that the preview has; all others lead to the public site. */
const HAS =
  /^\/(?:(?:meetings|members|pledges)(?:\/[a-z0-9-]+)?|sources(?:\/[a-z0-9][a-z0-9-]*)?)?(?=[?#]|$)/;

/** Opens the record with these changes; links lead on within the preview, whose first page is at `base`. */
export async function openWith(changes: readonly Previewed[], base: string): Promise<Opened> {
  const now = await openNow();
  const within = (to: string) => (HAS.test(to) ? base + to.replace(/^\/(?=[?#]|$)/, "") : to);
  const overview = changes.find(({ kind }) => kind === "overview");
  return {
    ...now,
    record: recordWith(now.record, changes.map(asPublished)),
    name: overview?.frozen.title ?? now.name,
    reading: { ...now.reading, path: within, href: within },
  };
}

type Queries = Readonly<Record<string, string | undefined>>;

/** A page of the preview with what it shows; undefined where nothing is. */
export type PreviewPage = NonNullable<Awaited<ReturnType<typeof loadPageWith>>>;

/** Loads the page at a path of the preview, given as its parts. */
export async function loadPageWith(page: Opened, parts: readonly string[], queries: Queries) {
  const [first, second, ...more] = parts;
  if (more.length > 0) return undefined;
  if (first === undefined) return { at: "home", home: await loadHome(page) } as const;
  if (first === "sources") {
    if (second === undefined)
      return { at: "sources", view: await loadSources(page, queries) } as const;
    const view = await loadSource(page, second, page.reading);
    return view && ({ at: "source", view } as const);
  }
  if (second !== undefined) return entryAt(page, first, second);
  const about = await aboutFigures(page);
  switch (first) {
    case "meetings":
      return { at: "meetings", view: await loadMeetings(page, queries), about } as const;
    case "members":
      return { at: "members", view: await loadMembers(page, queries), about } as const;
    case "pledges":
      return { at: "pledges", view: await loadPledges(page, queries), about } as const;
    default:
      return undefined;
  }
}

type EntryOfPreview = { at: "entry"; path: string; view: EntryView; related: Related };

async function entryAt(
  page: Opened,
  kinds: string,
  slug: string,
): Promise<EntryOfPreview | undefined> {
  const kind = kindAtPath(kinds)?.kind;
  const entry = kind && (await page.record.entry(kind, slug));
  if (!entry) return undefined;
  const [view, related] = [await viewOf(entry, page), await relatedTo(entry, page)];
  return { at: "entry", path: `/${kinds}/${slug}`, view, related };
}
