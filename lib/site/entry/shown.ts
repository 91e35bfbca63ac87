// Values as readers see them: worded by locale, ready for any layout.
import type {
  FieldValue,
  Name,
  Person,
  Quantity,
  Money,
  Relation,
  Coordinates,
  MembershipRule,
} from "#lib/editorial/content.ts";
import type { ScalarSpec } from "#lib/editorial/fields.ts";
import type { FrozenLabel } from "#lib/editorial/frozen.ts";
import { formatEdtf } from "#lib/editorial/edtf.ts";
import { optionLabel } from "#lib/editorial/format.ts";
import { displayNames, numberFormat } from "#lib/editorial/intl.ts";
import { formatMoney, instrumentText } from "#lib/editorial/money.ts";
import { formatQuantity } from "#lib/editorial/quantity.ts";
import { machineDate } from "../words/dates.ts";
import type { Say } from "../words/messages.ts";
import type { Reading } from "../reading/reading.ts";
import { titledAs } from "../reading/titles.ts";

/** A value in words. `detail` is said more quietly; an `entry` without `href` is not public. */
export type Shown =
  | { type: "text"; text: string; detail?: string; lang?: string }
  | { type: "long"; paragraphs: string[]; lang?: string }
  | { type: "date"; text: string; dateTime?: string }
  | ({ type: "entry" } & LinkedEntry)
  | { type: "names"; names: NameInWords[] }
  | { type: "person"; name: string; office?: string; member?: LinkedEntry; lang?: string };

/** Another entry. `lang` marks words that are not in the page's language, here as above. */
export type LinkedEntry = { text: string; href?: string; lang?: string };

type NameInWords = {
  lang: string;
  language: string;
  text: string;
  isVariant: boolean;
  note?: string;
};

/** What wording a value needs to know besides the value. */
export type Surroundings = Pick<Reading, "tag" | "say" | "kinds" | "names" | "recordLang"> & {
  /** Labels frozen into the revision, by entry id. */
  labels: Readonly<Record<string, FrozenLabel>>;
  /** The address of an entry that is public at the page's instant. */
  hrefOf: (entry: string) => string | undefined;
};

/** Words a value by its field's type. */
export function show(spec: ScalarSpec, value: FieldValue, around: Surroundings): Shown {
  const { tag, say, recordLang } = around;
  const recorded = recordLang ? { lang: recordLang } : {};
  // Which type a value has follows from its field: content was parsed when it was frozen.
  switch (spec.type) {
    case "text":
      return { type: "text", text: value as string, ...recorded };
    case "longText":
      return { type: "long", paragraphs: (value as string).split(/\n{2,}/), ...recorded };
    case "date": {
      const dateTime = machineDate(value as string);
      const words = formatEdtf(value as string, tag);
      return { type: "date", text: words, ...(dateTime ? { dateTime } : {}) };
    }
    case "choice":
      return text(optionLabel(spec.options, value as string));
    case "quantity":
      return quantityInWords(value as Quantity, tag, say);
    case "money":
      return moneyInWords(value as Money, tag);
    case "names":
      return { type: "names", names: (value as Name[]).map((name) => nameInWords(name, tag)) };
    case "person":
      return personInWords(value as Person, around);
    case "relation":
      return { type: "entry", ...entryInWords(value as Relation, around) };
    case "code":
      return text(value as string, codeInWords(value as string, tag));
    case "language":
      return text(languageInWords(value as string, tag));
    case "timeZone":
      return text((value as string).replaceAll("_", " "));
    case "coordinates":
      return text(coordinatesInWords(value as Coordinates, tag, say));
    case "membershipRule":
      return { type: "text", text: (value as MembershipRule).text, ...recorded };
  }
}

/** A value as one line that says all of it. */
export function lineOf(shown: Shown): string {
  switch (shown.type) {
    case "text":
      return shown.detail ? `${shown.text} (${shown.detail})` : shown.text;
    case "names":
      return shown.names.map(({ text: name, language }) => `${name} (${language})`).join("; ");
    default:
      return plainText(shown);
  }
}

/** The same as one line of plain text. */
export function plainText(shown: Shown): string {
  switch (shown.type) {
    case "text":
      return shown.text;
    case "long":
      return shown.paragraphs.join(" ");
    case "date":
    case "entry":
      return shown.text;
    case "names":
      return shown.names.map((name) => name.text).join(", ");
    case "person":
      return [shown.name, shown.office].filter(Boolean).join(", ");
  }
}

const text = (words: string, detail?: string): Shown => ({
  type: "text",
  text: words,
  ...(detail && detail !== words ? { detail } : {}),
});

/**
 * A related entry, linked where it is public: its name in the reader's language, else the label
 * frozen into the revision.
 */
export function entryInWords(
  { entry }: Relation,
  { labels, hrefOf, say, names, recordLang }: Surroundings,
): LinkedEntry {
  const href = hrefOf(entry);
  const linked = href ? { href } : {};
  const label = labels[entry]?.label;
  if (label === undefined) return { text: say("relation.unknown"), ...linked };
  const { title, ...own } = titledAs(entry, label, { names, recordLang });
  return { text: title, ...linked, ...own };
}

function personInWords({ name, office, member }: Person, around: Surroundings): Shown {
  return {
    type: "person",
    name,
    ...(office ? { office } : {}),
    ...(member ? { member: entryInWords({ entry: member }, around) } : {}),
    ...(around.recordLang ? { lang: around.recordLang } : {}),
  };
}

function nameInWords({ lang, text: words, variant, note }: Name, tag: string): NameInWords {
  return {
    lang,
    language: languageInWords(lang, tag),
    text: words,
    isVariant: variant === true,
    ...(note ? { note } : {}),
  };
}

function languageInWords(language: string, tag: string): string {
  try {
    return displayNames(tag, "language").of(language) ?? language;
  } catch {
    return language;
  }
}

/** ISO 3166-1 alpha-2 becomes a country's name; codes of organisations stay. */
function codeInWords(code: string, tag: string): string {
  if (!/^[A-Z]{2}$/.test(code) || code === "EU" || code === "UN") return code;
  return displayNames(tag, "region").of(code) ?? code;
}

function quantityInWords(quantity: Quantity, tag: string, say: Say): Shown {
  const scope = [
    quantity.includes && say("quantity.includes", { what: quantity.includes }),
    quantity.excludes && say("quantity.excludes", { what: quantity.excludes }),
  ].filter(Boolean);
  return text(formatQuantity(quantity, tag), scope.join("; "));
}

function moneyInWords(money: Money, tag: string): Shown {
  const instrument =
    money.instrument === "unspecified" ? "" : instrumentText(money.instrument, tag);
  return text(formatMoney(money, tag), instrument);
}

function coordinatesInWords({ lat, lon }: Coordinates, tag: string, say: Say): string {
  const degrees = numberFormat(tag, { maximumFractionDigits: 4 });
  return say("place.coordinates", {
    lat: degrees.format(Math.abs(lat)),
    ns: say(lat >= 0 ? "place.north" : "place.south"),
    lon: degrees.format(Math.abs(lon)),
    ew: say(lon >= 0 ? "place.east" : "place.west"),
  });
}
