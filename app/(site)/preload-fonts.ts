import { preload } from "react-dom";
import type { Locale } from "#lib/site/words/locales.ts";

const PLAIN = [
  new URL("./fonts/serif-plain.woff2", import.meta.url),
  new URL("./fonts/sans-plain.woff2", import.meta.url),
];
const ACCENTS = [
  new URL("./fonts/serif-accents.woff2", import.meta.url),
  new URL("./fonts/sans-accents.woff2", import.meta.url),
];
const UKRAINIAN = [
  new URL("./fonts/serif-ukrainian.woff2", import.meta.url),
  new URL("./fonts/sans-ukrainian.woff2", import.meta.url),
];

/** The stretches of letters (./fonts.css) that every page of a language needs. */
const NEEDED: Record<Locale, readonly URL[]> = {
  en: PLAIN,
  fr: [...PLAIN, ...ACCENTS],
  uk: [...PLAIN, ...UKRAINIAN],
};

/**
 * Has the fonts of a language fetched beside the styles. They would be asked for only once the styles were there and the
 * page laid out, and the whole page would be laid out again when they come.
 */
export function preloadFonts(locale: Locale): void {
  for (const { href } of NEEDED[locale])
    preload(href, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
}
