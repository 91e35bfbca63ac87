// Words of the site by locale: `{name}` is filled in, and `{count, plural, one {…} other {…}}` chosen
// by the locale's rules. Branches hold text and "#" only.
import { numberFormat, pluralRules } from "#lib/editorial/intl.ts";
import { once } from "#lib/editorial/once.ts";
import { INTL_TAGS, type Locale } from "./locales.ts";
import { en } from "./messages/en.ts";
import { fr } from "./messages/fr.ts";
import { typeset } from "./messages/typography.ts";
import { uk } from "./messages/uk.ts";

export type MessageKey = keyof typeof en;
/** A whole catalogue; every locale says everything. */
export type Catalogue = Readonly<Record<MessageKey, string>>;

type PluralBranch = `${string}${"zero" | "two" | "few" | "many" | "other"} `;
type NamesIn<Text extends string> = Text extends `${infer Before}{${infer Head}}${infer Tail}`
  ? (Before extends PluralBranch ? never : NameIn<Head>) | NamesIn<Tail>
  : never;
type NameIn<Head extends string> = Head extends `${infer Name}, plural,${string}` ? Name : Head;
type ValuesFor<Key extends MessageKey> = [NamesIn<(typeof en)[Key]>] extends [never]
  ? []
  : [values: Record<NamesIn<(typeof en)[Key]>, string | number>];

/** Says a message in the locale that it was made for. */
export type Say = <Key extends MessageKey>(key: Key, ...values: ValuesFor<Key>) => string;

const CATALOGUES: Readonly<Record<Locale, Catalogue>> = { en, fr, uk };

/** Gives the words of a locale. */
export const wordsOf = once((locale: Locale): Say => {
  const catalogue = CATALOGUES[locale];
  const textOf = once((key: MessageKey) => typeset(catalogue[key], locale));
  return (key, ...values) => fill(textOf(key), values[0] ?? {}, INTL_TAGS[locale]);
});

const PLURAL = /\{(\w+), plural,((?:\s*(?:=\d+|\w+)\s*\{[^{}]*\})+)\s*\}/g;

function fill(
  text: string,
  values: Readonly<Record<string, string | number>>,
  tag: string,
): string {
  if (!text.includes("{")) return text;
  const number = numberFormat(tag, {});
  const shown = (value: string | number | undefined) =>
    typeof value === "number" ? number.format(value) : (value ?? "");
  return text
    .replaceAll(PLURAL, (_, name: string, branches: string) => {
      const count = Number(values[name]);
      return branch(branches, count, tag).replaceAll("#", number.format(count));
    })
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => shown(values[name]));
}

function branch(branches: string, count: number, tag: string): string {
  const options = new Map(
    [...branches.matchAll(/(=\d+|\w+)\s*\{([^{}]*)\}/g)].map(([, key = "", text = ""]) => [
      key,
      text,
    ]),
  );
  return (
    options.get(`=${count}`) ??
    options.get(pluralRules(tag).select(count)) ??
    options.get("other") ??
    ""
  );
}
