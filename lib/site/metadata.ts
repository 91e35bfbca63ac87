import type { Metadata } from "next";
import { STATUS_MARKER } from "#lib/press/strip.ts";
import type { KindName } from "#lib/editorial/content.ts";
import { kindOf } from "#lib/editorial/kinds.ts";
import { calendarPath, cardPath, entryPath, feedPath } from "./addresses.ts";
import { CARD_SIZE } from "./cards.ts";
import type { HistoryLoaded } from "./history.ts";
import { DEFAULT_LOCALE, wordsOf, type MessageKey } from "./messages.ts";
import { figureNamed, figurePath } from "./figures/names.ts";
import type { FigureParams } from "./figures/open.ts";
import { openRecord, queriesOf, type SearchParams } from "./page.ts";
import { shortened } from "./shortened.ts";
import type { VersionPage } from "./version-page.ts";

/** Another form of what a page shows. */
type Alternate = { type: string; url: string; title: string };

type PageMetadata = {
  title: string;
  /** What the record is called; the overview's own title needs no repetition. */
  name?: string;
  description?: string;
  /** The canonical path, without "as of". */
  path?: string;
  /** Feeds and calendars of what the page shows, beside the feed of everything. */
  alternates?: readonly Alternate[];
  /** The path of the picture shown where the address is shared; that of the record, if absent. */
  card?: string;
  /** A status that the press gives to the page. */
  status?: 400 | 404 | 410;
};

/** Characters of a description that search engines show. */
const DESCRIPTION = 200;
const say = wordsOf(DEFAULT_LOCALE);

/** The head of a public page. */
export function metadataOf({
  title,
  name,
  description,
  path,
  alternates = [],
  card = cardPath(),
  status,
}: PageMetadata): Metadata {
  const said = description && shortened(description, DESCRIPTION);
  return {
    title: name && name !== title ? `${title} – ${name}` : title,
    ...(said ? { description: said } : {}),
    alternates: { ...(path ? { canonical: path } : {}), types: typesOf(alternates) },
    // What was withdrawn, or never was, gives nothing to be shared.
    ...(status ? {} : sharing({ title, name, description: said, path, card })),
    ...(status ? { other: { [STATUS_MARKER]: `${status}` } } : {}),
  };
}

type Shared = Pick<PageMetadata, "title" | "name" | "description" | "path"> & { card: string };

/** How the page looks where its address is shared (Open Graph). */
function sharing({ title, name, description, path, card }: Shared): Metadata {
  const images = [{ url: card, ...CARD_SIZE, alt: title }];
  return {
    openGraph: {
      title,
      type: "website",
      images,
      ...(name ? { siteName: name } : {}),
      ...(description ? { description } : {}),
      ...(path ? { url: path } : {}),
    },
    twitter: { card: "summary_large_image" },
  };
}

const typesOf = (alternates: readonly Alternate[]) =>
  Object.fromEntries(
    [...Map.groupBy([...alternates, feedOfAll()], ({ type }) => type)].map(([type, each]) => [
      type,
      each.map(({ url, title }) => ({ url, title })),
    ]),
  );

/** The feed of a kind's changes, or an entry's. */
export const feedOf = (kind: KindName, slug?: string, title?: string): Alternate => ({
  type: "application/atom+xml",
  url: feedPath(kind, slug),
  title: say("feed.of", { subject: title ?? kindOf(kind).label.many }),
});

const feedOfAll = (): Alternate => ({
  type: "application/atom+xml",
  url: feedPath(),
  title: say("feed.ofAll"),
});

/** The calendar of all meetings. */
export const calendarOfAll = (): Alternate => ({
  type: "text/calendar",
  url: calendarPath(),
  title: say("calendar.title"),
});

type FixedTitle =
  (MessageKey & `section.${string}`) | "about.title" | "log.title" | "data.title" | "figures.title";

/** The head of a page with a fixed title. */
export const listMetadata =
  (title: FixedTitle, path: string, alternates: readonly Alternate[] = []) =>
  async ({ searchParams }: { searchParams: SearchParams }): Promise<Metadata> => {
    const { asOf } = await queriesOf(searchParams);
    const opened = await openRecord(asOf);
    if (!opened.ok) return wrongDateMetadata();
    const { reading, name } = opened.page;
    return metadataOf({ title: reading.say(title), name, path, alternates });
  };

/** The head of the page of a figure. */
export const figureMetadata =
  (robots?: Metadata["robots"]) =>
  async ({ params, searchParams }: FigureParams): Promise<Metadata> => {
    const [{ figure }, { asOf }] = await Promise.all([params, queriesOf(searchParams)]);
    const name = figureNamed(figure);
    if (!name) return missingMetadata();
    const opened = await openRecord(asOf);
    if (!opened.ok) return wrongDateMetadata();
    const { reading, name: record } = opened.page;
    const title = reading.say(`figure.${name}.title`);
    return {
      ...metadataOf({ title, name: record, path: figurePath(name) }),
      ...(robots ? { robots } : {}),
    };
  };

/** The head of the page for a date that cannot be read. */
export function wrongDateMetadata(): Metadata {
  return metadataOf({ title: say("asOf.wrong.title"), status: 400 });
}

/** The head of a page for an address where nothing is. */
export function missingMetadata(): Metadata {
  return metadataOf({ title: say("missing.title"), status: 404 });
}

/** The head of an old version, which search engines shall not offer. */
export function versionMetadata(loaded: VersionPage): Metadata {
  if (loaded.state === "missing") return missingMetadata();
  const { reading, name } = loaded.page;
  if (loaded.state === "withdrawn") {
    return metadataOf({ title: reading.say("withdrawn.title"), name, status: 410 });
  }
  const { entry, view } = loaded;
  const title = `${view.title}, ${reading.say("version.number", { number: entry.number })}`;
  const path = entryPath(entry.kind, entry.slug);
  return { ...metadataOf({ title, name, path, card: cardPath(entry) }), robots: { index: false } };
}

/** The head of an entry's history. */
export function historyMetadata(loaded: HistoryLoaded, path: string): Metadata {
  if (loaded.state === "missing") return missingMetadata();
  if (loaded.state === "wrong-date") return wrongDateMetadata();
  const { page, view } = loaded;
  const title = page.reading.say("history.title", { title: view.title ?? view.slug });
  return metadataOf({ title, name: page.name, path });
}
