// The kinds of entries in other languages: the same declarations with other labels. English stands in the
// declarations themselves (lib/editorial/kinds), and every other language in a table of their shape.
import type { KindName } from "#lib/editorial/content.ts";
import type { Field, Kind } from "#lib/editorial/fields.ts";
import { KINDS } from "#lib/editorial/kinds.ts";
import { kindsFr } from "./messages/kinds.fr.ts";
import { kindsUk } from "./messages/kinds.uk.ts";
import type { Locale } from "./locales.ts";

/** Labels of options, by value. A test asks whether every option has one. */
type OptionWords = Readonly<Record<string, string>>;
type ChoiceWords = { label: string; options: OptionWords };
type CellWords<C> = C extends { type: "choice" } ? ChoiceWords : string;
type FieldWords<F> = F extends { type: "rows"; columns: infer Columns }
  ? {
      label: string;
      /** What one row is called. */
      one: string;
      columns: { readonly [Name in keyof Columns]: CellWords<Columns[Name]> };
    }
  : CellWords<F>;

/** What the kinds, their fields and options are called in a language. Exhaustive by type. */
export type KindsInWords = {
  readonly [K in KindName]: {
    one: string;
    many: string;
    fields: {
      readonly [F in keyof (typeof KINDS)[K]["fields"]]: FieldWords<(typeof KINDS)[K]["fields"][F]>;
    };
  };
};

/** The kinds with labels in a language; help for writers stays as it is, for no reader sees it. */
export const kindsIn = (locale: Locale): typeof KINDS => IN_WORDS[locale];

type Words = string | ChoiceWords | { label: string; one: string; columns: Record<string, Words> };

function withWords(words: KindsInWords): typeof KINDS {
  const translated = Object.values<Kind>(KINDS).map((kind) => {
    const { one, many, fields } = words[kind.kind];
    const own: Readonly<Record<string, Words>> = fields;
    return [kind.kind, { ...kind, label: { one, many }, fields: mapped(kind.fields, own) }];
  });
  return Object.fromEntries(translated) as typeof KINDS; // the same kinds, with the same fields
}

const mapped = <F extends Field>(
  fields: Readonly<Record<string, F>>,
  words: Readonly<Record<string, Words>>,
): Record<string, Field> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, fieldIn(field, words[name])]),
  );

function fieldIn(field: Field, words: Words | undefined): Field {
  if (words === undefined) return field;
  if (typeof words === "string") return { ...field, label: words };
  if (field.type === "rows" && "columns" in words) {
    const columns = mapped(field.columns, words.columns) as typeof field.columns; // cells stay cells
    return { ...field, label: words.label, one: words.one, columns };
  }
  if (field.type === "choice" && "options" in words) {
    const options = field.options.map((option) => ({
      ...option,
      label: words.options[option.value] ?? option.label,
    }));
    return { ...field, label: words.label, options };
  }
  return { ...field, label: words.label };
}

const IN_WORDS: Readonly<Record<Locale, typeof KINDS>> = {
  en: KINDS,
  fr: withWords(kindsFr),
  uk: withWords(kindsUk),
};
