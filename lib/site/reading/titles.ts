// What entries are called in the reader's language: by a name on record, by the name of a country that a code
// on record stands for, and else by the title in the record's own language, marked as such.
import type { EntryContent, Name } from "#lib/editorial/content.ts";
import type { FrozenEntry } from "#lib/editorial/frozen.ts";
import { readMember } from "#lib/editorial/derived/entry.ts";
import { displayNames } from "#lib/editorial/intl.ts";
import { once } from "#lib/editorial/once.ts";
import type { Listed } from "../listing/listing.ts";
import { INTL_TAGS, RECORD_LANGUAGE, type Locale } from "../words/locales.ts";
import type { Reading } from "./reading.ts";

/** A title with its language, where that is not the page's. */
export type Titled = { title: string; lang?: string };

/** The title of an entry for a reader. */
export function titled(
  { title, content }: Pick<FrozenEntry, "title" | "content">,
  { locale, recordLang }: Pick<Reading, "locale" | "recordLang">,
): Titled {
  if (!recordLang) return { title };
  const name = nameIn(content, locale);
  return name === undefined ? { title, lang: recordLang } : { title: name };
}

/** The same for a label that was kept apart from its entry, as in the log and in what other entries froze. */
export function titledAs(
  entryId: string,
  label: string,
  { names, recordLang }: Pick<Reading, "names" | "recordLang">,
): Titled {
  const name = names.get(entryId);
  if (name !== undefined) return { title: name };
  return { title: label, ...(recordLang && { lang: recordLang }) };
}

/** The names of members in a language, by entry id, for labels that other entries froze. None in the record's own. */
export const namesOf = once(
  (members: readonly Listed[], locale: Locale): ReadonlyMap<string, string> =>
    new Map(
      members.flatMap(({ entryId, digest }) => {
        const name = locale === RECORD_LANGUAGE ? undefined : nameIn(digest.content, locale);
        return name === undefined ? [] : [[entryId, name] as const];
      }),
    ),
);

function nameIn(content: EntryContent, locale: Locale): string | undefined {
  if (content.kind !== "member") return undefined;
  const data = readMember(content);
  const names = (data.names.value ?? []).filter(({ variant }: Name) => !variant);
  const own = names.find(({ lang }: Name) => lang.split("-")[0] === locale)?.text;
  const code = data.code.value;
  if (own !== undefined || data.type.value !== "country" || !code) return own;
  return /^[A-Z]{2}$/.test(code)
    ? displayNames(INTL_TAGS[locale], "region", "none").of(code)
    : undefined;
}
