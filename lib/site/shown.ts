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
import type { FrozenLabel } from "#lib/editorial/freeze.ts";
import { formatEdtf } from "#lib/editorial/edtf.ts";
import { optionLabel } from "#lib/editorial/format.ts";
import { formatMoney, instrumentText } from "#lib/editorial/money.ts";
import { formatQuantity } from "#lib/editorial/quantity.ts";
import { machineDate } from "./dates.ts";
import type { Say } from "./messages.ts";

/** A value in words. `detail` is said more quietly; an `entry` without `href` is not public. */
export type Shown =
  | { type: "text"; text: string; detail?: string; lang?: string }
  | { type: "long"; paragraphs: string[] }
  | { type: "date"; text: string; dateTime?: string }
  | { type: "entry"; text: string; href?: string }
  | { type: "names"; names: NameInWords[] }
  | { type: "person"; name: string; office?: string; member?: { text: string; href?: string } };

type NameInWords = {
  lang: string;
  language: string;
  text: string;
  isVariant: boolean;
  note?: string;
};

/** What wording a value needs to know besides the value. */
export type Surroundings = {
  /** BCP 47, for Intl. */
  tag: string;
  say: Say;
  /** Labels frozen into the revision, by entry id. */
  labels: Readonly<Record<string, FrozenLabel>>;
  /** The address of an entry that is public at the page's instant. */
  hrefOf: (entry: string) => string | undefined;
};

/** Words a value by its field's type. */
export function show(spec: ScalarSpec, value: FieldValue, around: Surroundings): Shown {
  const { tag, say } = around;
  // Which type a value has follows from its field: content was parsed when it was frozen.
  switch (spec.type) {
    case "text":
      return text(value as string);
    case "longText":
      return { type: "long", paragraphs: (value as string).split(/\n{2,}/) };
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
      return text((value as MembershipRule).text);
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

/** A related entry: the label frozen into the revision, linked where the entry is public. */
export function entryInWords(
  { entry }: Relation,
  { labels, hrefOf, say }: Surroundings,
): { text: string; href?: string } {
  const href = hrefOf(entry);
  return { text: labels[entry]?.label ?? say("relation.unknown"), ...(href ? { href } : {}) };
}

function personInWords({ name, office, member }: Person, around: Surroundings): Shown {
  return {
    type: "person",
    name,
    ...(office ? { office } : {}),
    ...(member ? { member: entryInWords({ entry: member }, around) } : {}),
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
    return new Intl.DisplayNames(tag, { type: "language" }).of(language) ?? language;
  } catch {
    return language;
  }
}

/** ISO 3166-1 alpha-2 becomes a country's name; codes of organisations stay. */
function codeInWords(code: string, tag: string): string {
  if (!/^[A-Z]{2}$/.test(code) || code === "EU" || code === "UN") return code;
  return new Intl.DisplayNames(tag, { type: "region", fallback: "code" }).of(code) ?? code;
}

function quantityInWords(quantity: Quantity, tag: string, say: Say): Shown {
  const scope = [
    quantity.includes && say("quantity.includes", { what: quantity.includes }),
    quantity.excludes && say("quantity.excludes", { what: quantity.excludes }),
  ].filter(Boolean);
  return text(formatQuantity(quantity, tag), scope.join("; "));
}

function moneyInWords(money: Money, tag: string): Shown {
  const instrument = money.instrument === "unspecified" ? "" : instrumentText(money.instrument);
  return text(formatMoney(money, tag), instrument);
}

function coordinatesInWords({ lat, lon }: Coordinates, tag: string, say: Say): string {
  const degrees = new Intl.NumberFormat(tag, { maximumFractionDigits: 4 });
  return say("place.coordinates", {
    lat: degrees.format(Math.abs(lat)),
    ns: say(lat >= 0 ? "place.north" : "place.south"),
    lon: degrees.format(Math.abs(lon)),
    ew: say(lon >= 0 ? "place.east" : "place.west"),
  });
}
