// Spaces at which no line may break, as each language's printers set them.
import type { Locale } from "../locales.ts";

const NARROW = "\u202F";
const FIXED = "\u00A0";

const SET: Readonly<Record<Locale, (text: string) => string>> = {
  en: (text) => text,
  fr: (text) =>
    text
      .replaceAll("« ", `«${FIXED}`)
      .replaceAll(" »", `${FIXED}»`)
      .replaceAll(" :", `${FIXED}:`)
      .replaceAll(/ (?=[;!?])/g, NARROW)
      .replaceAll(/(?<=[Nn]º) /g, FIXED),
  uk: (text) => text.replaceAll(" — ", `${FIXED}— `).replaceAll("№ ", `№${FIXED}`),
};

/** A text of a catalogue with its unbreakable spaces; catalogues themselves are written with plain ones. */
export const typeset = (text: string, locale: Locale): string => SET[locale](text);

/** A sign that stands behind a word outside of any message: French sets a space before it. */
export const behindWord = (sign: ":" | ";" | "?", locale: Locale): string =>
  locale === "fr" ? typeset(` ${sign}`, locale) : sign;
