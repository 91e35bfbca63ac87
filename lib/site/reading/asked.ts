// In which language a page is asked for. The press takes the prefix off the address and tells Next by a
// header, so that one page has one route. Nobody but the press's own rendering is ever kept.
import { DEFAULT_LOCALE, localeNamed, type Locale } from "../words/locales.ts";
import { languageOf } from "./addresses.ts";

const HEADER = "x-ratify-language";

/** What Next is asked for a canonical address. */
export function askedFor(canonical: string): { address: string; headers: Record<string, string> } {
  const { locale, address } = languageOf(canonical);
  return { address, headers: locale === DEFAULT_LOCALE ? {} : { [HEADER]: locale } };
}

/** The language that a request asks for. */
export const localeIn = (headers: Pick<Headers, "get">): Locale =>
  localeNamed(headers.get(HEADER)) ?? DEFAULT_LOCALE;
