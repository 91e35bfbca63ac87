import type { Metadata } from "next";
import { STATUS_MARKER } from "#lib/press/strip.ts";
import type { KindName } from "#lib/editorial/content.ts";
import {
  calendarPath,
  cardPath,
  entryPath,
  feedPath,
  inLocale,
  withQuery,
} from "../reading/addresses.ts";
import { askedLocale } from "../reading/asked-locale.ts";
import { CARD_SIZE } from "../files/cards.ts";
import type { ComparisonLoaded } from "./compare.ts";
import type { HistoryLoaded } from "./history.ts";
import { DEFAULT_LOCALE, INTL_TAGS, LOCALES } from "../words/locales.ts";
import type { MessageKey } from "../words/messages.ts";
import { figureNamed, figurePath } from "../figures/names.ts";
import type { FigureParams } from "../figures/open.ts";
import { missingTitle } from "../reading/nothing-here.ts";
import { openNow, openRecord, queriesOf, type Opened, type SearchParams } from "./page.ts";
import type { QuestionPage } from "./question-page.ts";
import { readingNow, type Reading } from "../reading/reading.ts";
import { tidyQuestion } from "../search/terms.ts";
import { shortened } from "../words/shortened.ts";
import type { VersionPage } from "./version-page.ts";

/** Another form of what a page shows. */
type Alternate = { type: string; url: string; title: string };

type PageMetadata = {
  reading: Reading;
  title: string;
  /** What the record is called; the overview's own title needs no repetition. */
  name?: string;
  description?: string;
  /** The path of the page in the first language, without "as of". */
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

/** The head of a public page. */
export function metadataOf({
  reading,
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
    alternates: {
      ...(path ? { canonical: reading.path(path), languages: languagesOf(path) } : {}),
      types: typesOf([...alternates, feedOfAll(reading)]),
    },
    // What was withdrawn, or never was, gives nothing to be shared.
    ...(status ? {} : sharing({ reading, title, name, description: said, path, card })),
    ...(status ? { other: { [STATUS_MARKER]: `${status}` } } : {}),
  };
}

/** The same page in every language; whoever reads none of them gets the first. */
const languagesOf = (path: string) => ({
  ...Object.fromEntries(LOCALES.map((locale) => [locale, inLocale(path, locale)])),
  "x-default": inLocale(path, DEFAULT_LOCALE),
});

type Shared = Pick<PageMetadata, "reading" | "title" | "name" | "description" | "path"> & {
  card: string;
};

/** How the page looks where its address is shared (Open Graph). */
function sharing({ reading, title, name, description, path, card }: Shared): Metadata {
  const images = [{ url: reading.path(card), ...CARD_SIZE, alt: title }];
  return {
    openGraph: {
      title,
      type: "website",
      locale: INTL_TAGS[reading.locale].replace("-", "_"),
      images,
      ...(name ? { siteName: name } : {}),
      ...(description ? { description } : {}),
      ...(path ? { url: reading.path(path) } : {}),
    },
    twitter: { card: "summary_large_image" },
  };
}

const typesOf = (alternates: readonly Alternate[]) =>
  Object.fromEntries(
    [...Map.groupBy(alternates, ({ type }) => type)].map(([type, each]) => [
      type,
      each.map(({ url, title }) => ({ url, title })),
    ]),
  );

/** The feed of a kind's changes. */
export const feedOfKind =
  (kind: KindName) =>
  (reading: Reading): Alternate =>
    feedOf(reading, kind, undefined, reading.kinds[kind].label.many);

/** The feed of an entry's changes, or a kind's, with what it is of. */
export const feedOf = (
  { path, say }: Reading,
  kind: KindName,
  slug: string | undefined,
  subject: string,
): Alternate => ({
  type: "application/atom+xml",
  url: path(feedPath(kind, slug)),
  title: say("feed.of", { subject }),
});

const feedOfAll = ({ path, say }: Reading): Alternate => ({
  type: "application/atom+xml",
  url: path(feedPath()),
  title: say("feed.ofAll"),
});

/** The calendar of all meetings. */
export const calendarOfAll = ({ path, say }: Reading): Alternate => ({
  type: "text/calendar",
  url: path(calendarPath()),
  title: say("calendar.title"),
});

type FixedTitle =
  | (MessageKey & `section.${string}`)
  | "about.title"
  | "log.title"
  | "data.title"
  | "figures.title"
  | "questions.title";

/** The head of a page with a fixed title, or of a page of its list. */
export const listMetadata =
  (title: FixedTitle, path: string, ...alternates: ((reading: Reading) => Alternate)[]) =>
  async ({ searchParams }: { searchParams: SearchParams }): Promise<Metadata> => {
    const { asOf, page: number } = await queriesOf(searchParams);
    const opened = await openRecord(asOf);
    if (!opened.ok) return wrongDateMetadata();
    const { reading, name } = opened.page;
    return metadataOf({
      reading,
      title: reading.say(title),
      name,
      description: reading.say("frame.promise"),
      // Each page of a list lists something else; the first has the list's own address.
      path: withQuery(path, { page: number === "1" ? undefined : number }),
      alternates: alternates.map((of) => of(reading)),
    });
  };

/** The head of a search, which search engines shall not offer. */
export async function searchMetadata(params: SearchParams): Promise<Metadata> {
  const { q, asOf } = await queriesOf(params);
  const opened = await openRecord(asOf);
  if (!opened.ok) return wrongDateMetadata();
  const { reading, name } = opened.page;
  const question = tidyQuestion(q);
  const title = question ? reading.say("search.of", { question }) : reading.say("search.title");
  return { ...metadataOf({ reading, title, name }), robots: { index: false } };
}

/** The head of the page of a figure. */
export const figureMetadata =
  (robots?: Metadata["robots"]) =>
  async ({ params, searchParams }: FigureParams): Promise<Metadata> => {
    const [{ figure }, { asOf }] = await Promise.all([params, queriesOf(searchParams)]);
    const name = figureNamed(figure);
    if (!name) return missingMetadata(await openNow());
    const opened = await openRecord(asOf);
    if (!opened.ok) return wrongDateMetadata();
    const { reading, name: record } = opened.page;
    const title = reading.say(`figure.${name}.title`);
    return {
      ...metadataOf({ reading, title, name: record, path: figurePath(name) }),
      ...(robots ? { robots } : {}),
    };
  };

/** The head of the page for a date that cannot be read. */
export async function wrongDateMetadata(): Promise<Metadata> {
  const reading = readingNow(await askedLocale());
  return metadataOf({ reading, title: reading.say("asOf.wrong.title"), status: 400 });
}

/** The head of a page with nothing on it. */
export function missingMetadata(
  { reading, name }: Pick<Opened, "reading" | "name">,
  path = "/",
): Metadata {
  return metadataOf({ reading, title: missingTitle(reading, path), name, status: 404 });
}

/** The head of an old version, which search engines shall not offer. */
export function versionMetadata(loaded: VersionPage): Metadata {
  if (loaded.state === "missing") return missingMetadata(loaded.page);
  const { reading, name } = loaded.page;
  if (loaded.state === "withdrawn") {
    return metadataOf({ reading, title: reading.say("withdrawn.title"), name, status: 410 });
  }
  const { entry, view } = loaded;
  const title = `${view.title}, ${reading.say("version.number", { number: entry.number })}`;
  const path = entryPath(entry.kind, entry.slug);
  const metadata = metadataOf({ reading, title, name, path, card: cardPath(entry) });
  return { ...metadata, robots: { index: false } };
}

/** The head of a comparison, which search engines shall not offer. */
export async function comparisonMetadata(loaded: ComparisonLoaded): Promise<Metadata> {
  if (loaded.state === "missing") return missingMetadata(loaded.page);
  if (loaded.state === "wrong-date") return wrongDateMetadata();
  const { page, view } = loaded;
  const title = page.reading.say("compare.title", { title: view.title });
  return {
    ...metadataOf({ reading: page.reading, title, name: page.name }),
    robots: { index: false },
  };
}

/** The head of the page where a claim is questioned, which search engines shall not offer. */
export function questionMetadata(loaded: QuestionPage): Metadata {
  if (loaded.state === "missing") return missingMetadata(loaded.page);
  const { reading, name } = loaded.page;
  if (loaded.state === "withdrawn")
    return metadataOf({ reading, title: reading.say("withdrawn.title"), name, status: 410 });
  const title = reading.say("question.titleOf", { title: loaded.entry.title });
  return { ...metadataOf({ reading, title, name }), robots: { index: false, follow: false } };
}

/** The head of an entry's history. */
export async function historyMetadata(loaded: HistoryLoaded, path: string): Promise<Metadata> {
  if (loaded.state === "missing") return missingMetadata(loaded.page, path);
  if (loaded.state === "wrong-date") return wrongDateMetadata();
  const { page, view } = loaded;
  const title = page.reading.say("history.title", { title: view.title ?? view.slug });
  return metadataOf({ reading: page.reading, title, name: page.name, path });
}
