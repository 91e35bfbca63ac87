import type { KINDS } from "#lib/editorial/kinds.ts";
import { inLocale, withQuery } from "./addresses.ts";
import type { Instant } from "../record/instant.ts";
import { kindsIn } from "../words/kinds-in-words.ts";
import { DEFAULT_LOCALE, INTL_TAGS, RECORD_LANGUAGE, type Locale } from "../words/locales.ts";
import { wordsOf, type Say } from "../words/messages.ts";

/** How a page is being read: in which language, and as of when. Every part of a page is given it. */
export type Reading = {
  locale: Locale;
  /** BCP 47, for Intl. */
  tag: string;
  say: Say;
  /** The kinds of entries, with labels in the reader's language. */
  kinds: typeof KINDS;
  /** What members are called in the reader's language, by entry id; empty in the record's own. */
  names: ReadonlyMap<string, string>;
  /** The language of the record's own words, to mark them with; undefined where the page speaks it anyway. */
  recordLang: string | undefined;
  t: Instant;
  /** What the address says after `asOf=`, if anything. */
  asOf: string | undefined;
  /** A path of the site in the reader's language, as it is now. */
  path: (path: string) => string;
  /** The same instant on another page, in the reader's language. */
  href: (path: string) => string;
  /** Where links lead: out of the frame, for what is shown within another site. */
  target?: "_blank";
};

/** The reading of a page at an instant. */
export function readingAt(
  t: Instant,
  asOf: string | undefined,
  locale: Locale = DEFAULT_LOCALE,
  names: Reading["names"] = new Map(),
): Reading {
  const path = (to: string) => inLocale(to, locale);
  return {
    locale,
    tag: INTL_TAGS[locale],
    say: wordsOf(locale),
    kinds: kindsIn(locale),
    names,
    recordLang: locale === RECORD_LANGUAGE ? undefined : RECORD_LANGUAGE,
    t,
    asOf,
    path,
    href: (to) => (asOf ? withQuery(path(to), { asOf }) : path(to)),
  };
}

/** The reading of a page as it is now. */
export const readingNow = (locale?: Locale, names?: Reading["names"]): Reading =>
  readingAt("now", undefined, locale, names);
