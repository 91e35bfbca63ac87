// The languages in which the site speaks to readers. The record itself is in the language that it was ratified in.

/** Every language of the site; the first has the addresses without a prefix. */
export const LOCALES = ["en", "fr", "uk"] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = "en";

/** The language of what the record says: titles, values, prose, notes of changes (BCP 47). */
export const RECORD_LANGUAGE: Locale = "en";

/** The tag by which Intl formats numbers and dates in a locale. */
export const INTL_TAGS = {
  en: "en-GB",
  fr: "fr-FR",
  uk: "uk-UA",
} as const satisfies Record<Locale, string>;

/** What each language is called by those who read it. */
export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = {
  en: "English",
  fr: "Français",
  uk: "Українська",
};

/** The locale of a name, if the site speaks it. */
export const localeNamed = (name: string | null | undefined): Locale | undefined =>
  LOCALES.find((locale) => locale === name);
