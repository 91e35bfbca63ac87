// Values in words, for screens, pages and change notes.
import { own } from "./own.ts";
import {
  type Certainty,
  type EmptyReason,
  type FieldValue,
  type MembershipRule,
  type Person,
} from "./content.ts";
import { formatEdtf } from "./edtf.ts";
import type { Option, ScalarSpec, ScalarType, ValueOfType } from "./fields.ts";
import { displayNames, listFormat } from "./intl.ts";
import { ATTENDANCE_LEVELS, SERIES } from "./kinds/vocabulary.ts";
import { formatMoney, instrumentText } from "./money.ts";
import { formatQuantity } from "./quantity.ts";
import type { CslItem, CslName } from "./source.ts";

type Labels = Readonly<Record<string, { label: string }>>;
export type FormatOptions = {
  /** What other entries are called, by id: `FrozenEntry["labels"]` will do. */
  labels?: Labels;
  locale?: string;
};

/** What an option is called; the value itself where the list does not know it. */
export const optionLabel = (options: readonly Option[], value: string): string =>
  options.find((option) => option.value === value)?.label ?? value;

const displayName = (type: "language" | "region", code: string, locale: string): string => {
  try {
    return displayNames(locale, type).of(code) ?? code;
  } catch {
    return code; // organisations' codes are no regions
  }
};

const personText = ({ name, office }: Person): string => (office ? `${name}, ${office}` : name);

const degrees = (value: number, positive: string, negative: string): string =>
  `${Math.abs(value).toFixed(4)}° ${value < 0 ? negative : positive}`;

const ruleText = ({ text, series, atLeast, levels }: MembershipRule): string => {
  const counted = levels.map((level) => optionLabel(ATTENDANCE_LEVELS, level).toLowerCase());
  return `${text} (counted: at least ${atLeast} meetings of the series “${optionLabel(SERIES, series)}” at the level ${counted.join(", ")})`;
};

type Writer<T extends ScalarType> = (
  value: ValueOfType[T],
  spec: Extract<ScalarSpec, { type: T }>,
  options: { labels: Labels; locale: string },
) => string;
const itself = (value: string): string => value;

const WRITERS: { [T in ScalarType]: Writer<T> } = {
  text: itself,
  longText: itself,
  date: (value, _, { locale }) => formatEdtf(value, locale),
  choice: (value, { options }) => optionLabel(options, value),
  quantity: (value, _, { locale }) => formatQuantity(value, locale),
  money: (value, _, { locale }) =>
    value.instrument === "unspecified"
      ? formatMoney(value, locale)
      : `${formatMoney(value, locale)} (${instrumentText(value.instrument, locale)})`,
  names: (value, _, { locale }) =>
    value.map(({ text, lang }) => `${text} (${displayName("language", lang, locale)})`).join("; "),
  person: personText,
  relation: ({ entry }, _, { labels }) => own(labels, entry)?.label ?? entry,
  code: itself,
  language: (value, _, { locale }) => displayName("language", value, locale),
  timeZone: (value) => value.replaceAll("_", " "),
  coordinates: ({ lat, lon }) => `${degrees(lat, "N", "S")}, ${degrees(lon, "E", "W")}`,
  membershipRule: ruleText,
};

/** Any scalar value in words, by its field or column. A relation shows its label, or the id where there is none. */
export const valueText = (
  spec: ScalarSpec,
  value: FieldValue,
  { labels = {}, locale = "en-GB" }: FormatOptions = {},
): string => {
  const write = WRITERS[spec.type] as Writer<ScalarType>; // the table pairs each writer with its own spec
  return write(value, spec, { labels, locale });
};

const EMPTY_WORDS: Record<EmptyReason, string> = {
  unknown: "Unknown",
  none: "None",
  "not-decided": "Not yet decided",
  "not-on-record": "Not on record",
};
/** Why a field is empty, in words. */
export const emptyText = (reason: EmptyReason): string => EMPTY_WORDS[reason];

const CERTAINTY_WORDS: Record<Certainty, string> = {
  reported: "reported",
  approximate: "approximate",
  inferred: "inferred",
  announced: "announced",
  uncertain: "uncertain",
  weak: "weakly supported",
  disputed: "disputed",
  contradicted: "contradicted",
  denied: "denied",
};
/** How firm a claim is, in a word that stands after it. */
export const certaintyText = (certainty: Certainty): string => CERTAINTY_WORDS[certainty];

/** A part of a reference; the title is the part that links to the source. `lang` where it is not the page's own. */
export type ReferencePart = {
  kind: "author" | "title" | "translation" | "container" | "date" | "language";
  text: string;
  lang?: string;
};

const nameText = ({ family, given, literal }: CslName): string =>
  literal ?? [given, family].filter(Boolean).join(" ");

const AND_OTHERS: Readonly<Record<string, string>> = {
  en: "and others",
  fr: "et autres",
  uk: "та інші",
};
const authorsText = (authors: readonly CslName[], locale: string): string => {
  const names = authors.map(nameText);
  return names.length > 3
    ? `${names[0]} ${AND_OTHERS[locale.split("-")[0] ?? "en"] ?? AND_OTHERS.en}`
    : listFormat(locale, "conjunction").format(names);
};
/** The parts of a reference in the house style: author, “title”, container or publisher, date, language. */
export const referenceParts = (csl: CslItem, locale = "en-GB"): ReferencePart[] => {
  const parts: ReferencePart[] = [];
  const { language, custom } = csl;
  const isForeign = language !== undefined && language.split("-")[0] !== locale.split("-")[0];
  const foreign = isForeign && language ? { lang: language } : {};
  if (csl.author?.length) parts.push({ kind: "author", text: authorsText(csl.author, locale) });
  parts.push({ kind: "title", text: csl.title, ...foreign });
  if (custom?.titleTranslated) parts.push({ kind: "translation", text: custom.titleTranslated });
  const container = [csl["container-title"], csl.publisher ?? custom?.agency].filter(
    (name, index, all) => name !== undefined && all.indexOf(name) === index,
  );
  if (container.length > 0) parts.push({ kind: "container", text: container.join(", ") });
  if (csl.issued) parts.push({ kind: "date", text: formatEdtf(csl.issued.edtf, locale) });
  if (isForeign && language) {
    parts.push({ kind: "language", text: displayName("language", language, locale) });
  }
  return parts;
};

/** How each part is written, and what parts it from the one before. */
const WRITTEN: Record<ReferencePart["kind"], { before: string; write: (text: string) => string }> =
  {
    author: { before: "", write: itself },
    title: { before: ". ", write: (text) => `“${text}”` },
    translation: { before: " ", write: (text) => `[${text}]` },
    container: { before: ". ", write: itself },
    date: { before: ", ", write: itself },
    language: { before: ". ", write: (text) => `[in ${text}]` },
  };

/** A reference as one line: John Doe. “Title”. Reuters, 11 August 2025. */
export const referenceText = (csl: CslItem, locale = "en-GB"): string => {
  const line = referenceParts(csl, locale)
    .map(
      ({ kind, text }, index) =>
        `${index > 0 ? WRITTEN[kind].before : ""}${WRITTEN[kind].write(text)}`,
    )
    .join("")
    .replaceAll(/([.!?])(”?)\. /g, "$1$2 "); // a name or title may bring its own full stop
  return line.endsWith("]") || line.endsWith(".") ? line : `${line}.`;
};
