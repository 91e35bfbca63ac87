import type { Instant } from "./instant.ts";
import { DEFAULT_LOCALE, INTL_TAGS, wordsOf, type Locale, type Say } from "./messages.ts";
import { withQuery } from "./addresses.ts";

/** How a page is being read: in which language, and as of when. Every part of a page is given it. */
export type Reading = {
  locale: Locale;
  /** BCP 47, for Intl. */
  tag: string;
  say: Say;
  t: Instant;
  /** What the address says after `asOf=`, if anything. */
  asOf: string | undefined;
  /** The same instant on another page. */
  href: (path: string) => string;
  /** Where links lead: out of the frame, for what is shown within another site. */
  target?: "_blank";
};

/** The reading of a page at an instant. */
export function readingAt(
  t: Instant,
  asOf: string | undefined,
  locale: Locale = DEFAULT_LOCALE,
): Reading {
  return {
    locale,
    tag: INTL_TAGS[locale],
    say: wordsOf(locale),
    t,
    asOf,
    href: (path) => (asOf ? withQuery(path, { asOf }) : path),
  };
}
