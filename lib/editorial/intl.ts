// Formatters of ECMA-402, each made once: making one takes many times as long as using it.
import { once } from "./once.ts";

/** How numbers are written. */
export const numberFormat = byOptions(
  (locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);
/** How dates are written, in UTC, as every instant of the record is. */
export const dateFormat = byOptions(
  (locale, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }),
);
/** What languages or regions are called; what has no name there is given back, or is undefined with "none". */
export const displayNames = once(
  (locale: string, type: "language" | "region", fallback: "code" | "none" = "code") =>
    new Intl.DisplayNames(locale, { type, fallback }),
);
/** How lists are joined: "a, b and c", or as a mere "unit". */
export const listFormat = once(
  (locale: string, type: "conjunction" | "unit") => new Intl.ListFormat(locale, { type }),
);
/** Which form a number asks for. */
export const pluralRules = once((locale: string) => new Intl.PluralRules(locale));
/** How texts are sorted. */
export const collator = once((locale: string) => new Intl.Collator(locale));

/** Keeps what is made by what the options say, for they are written anew at each call. */
function byOptions<Options, Made>(make: (locale: string, options: Options) => Made) {
  const known = new Map<string, Made>();
  return (locale: string, options: Options): Made => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const before = known.get(key);
    if (before) return before;
    const made = make(locale, options);
    known.set(key, made);
    return made;
  };
}
