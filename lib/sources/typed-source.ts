// A source as a person types it, and how that becomes a CSL item and back.
import { formatEdtf } from "#lib/editorial/edtf.ts";
import {
  SOURCE_KINDS,
  type CslItem,
  type CslName,
  type SourceKind,
} from "#lib/editorial/source.ts";
import { webAddress } from "./url-key.ts";

/** The boxes of the form. Absent and empty are the same. */
export const TYPED_FIELDS = [
  "kind",
  "title",
  "titleTranslated",
  "language",
  "authors",
  "publisher",
  "container",
  "agency",
  "issued",
  "accessed",
  "url",
  "archivedUrl",
  "archivedOn",
  "eventTitle",
  "eventPlace",
  "note",
] as const;
export type TypedField = (typeof TYPED_FIELDS)[number];
export type TypedSource = Partial<Record<TypedField, string>>;

/** What each kind of source is in CSL. */
const TYPE_OF_KIND: Record<SourceKind, CslItem["type"]> = {
  news: "article-newspaper",
  "press-release": "webpage",
  speech: "speech",
  "official-site": "webpage",
  social: "post",
  analysis: "report",
};

type Messages = Partial<Record<TypedField, string>>;
type Read = { ok: true; csl: Omit<CslItem, "id"> } | { ok: false; invalid: Messages };

/**
 * Makes a CSL item of what was typed. What the form has no box for (flags, further archived copies, a quote that the
 * reference prints) is kept from `before`. `dateOf` gives the EDTF of a date as it is said. Refuses with a message for
 * each box.
 */
export function readTyped(
  typed: TypedSource,
  dateOf: (said: string) => string | undefined,
  before?: CslItem,
): Read {
  const said = (field: TypedField) => typed[field]?.trim().replaceAll(/[ \t]+/g, " ") || undefined;
  const invalid: Messages = {};
  const title = said("title");
  if (!title) invalid.title = "Enter the title";
  const kind = SOURCE_KINDS.find((one) => one === said("kind"));
  if (!kind) invalid.kind = "Choose what kind of source it is";
  for (const [field, max] of LIMITS) {
    if ((said(field)?.length ?? 0) > max) invalid[field] = `Use at most ${max} characters`;
  }
  for (const field of ["url", "archivedUrl"] as const) {
    const address = said(field);
    if (address && !webAddress(address))
      invalid[field] = "Enter a whole web address that starts with https:// or http://";
  }
  for (const field of ["issued", "accessed", "archivedOn"] as const) {
    const date = said(field);
    if (date && !dateOf(date))
      invalid[field] =
        "Enter a date like 24 March 2025, a month like March 2025 or a year like 2025";
  }
  const language = said("language");
  if (language && !isLanguage(language))
    invalid.language = "Enter a language code, for example en, fr or pt-BR";
  if (!kind || !title || Object.keys(invalid).length > 0) return { ok: false, invalid };

  const issued = dateOf(said("issued") ?? "");
  const accessed = dateOf(said("accessed") ?? "");
  const archived = archivedCopies(
    before?.custom?.archived,
    said("archivedUrl"),
    dateOf(said("archivedOn") ?? ""),
  );
  const genre = kind === "press-release" ? "Press release" : before?.genre;
  const authors = authorsOf(typed.authors ?? "");
  const { duplicateOf, flags, quote } = before?.custom ?? {};
  return {
    ok: true,
    csl: dense({
      type: TYPE_OF_KIND[kind],
      title,
      author: authors.length > 0 ? authors : undefined,
      publisher: said("publisher"),
      "container-title": said("container"),
      issued: issued ? { edtf: issued } : undefined,
      accessed: accessed ? { edtf: accessed } : undefined,
      "event-title": said("eventTitle"),
      "event-place": said("eventPlace"),
      "publisher-place": before?.["publisher-place"],
      genre:
        before?.custom?.kind === "press-release" && kind !== "press-release" ? undefined : genre,
      language,
      URL: said("url"),
      note: said("note"),
      custom: dense({
        kind,
        titleTranslated: said("titleTranslated"),
        agency: said("agency"),
        quote,
        archived,
        duplicateOf,
        flags,
      }),
    }),
  };
}

/** The form's boxes as a CSL item fills them. */
export function typedFrom(csl: CslItem): TypedSource {
  const archived = csl.custom?.archived?.[0];
  return dense({
    kind: csl.custom?.kind,
    title: csl.title,
    titleTranslated: csl.custom?.titleTranslated,
    language: csl.language,
    authors: csl.author?.map(writtenName).join("\n"),
    publisher: csl.publisher,
    container: csl["container-title"],
    agency: csl.custom?.agency,
    issued: saidDate(csl.issued?.edtf),
    accessed: saidDate(csl.accessed?.edtf),
    url: csl.URL,
    archivedUrl: archived?.url,
    archivedOn: saidDate(archived?.on),
    eventTitle: csl["event-title"],
    eventPlace: csl["event-place"],
    note: csl.note,
  });
}

/** A day, month or year as people say it; other EDTF as it is, for its words are not always read back as the same. */
const saidDate = (edtf: string | undefined): string | undefined =>
  edtf !== undefined && /^\d{4}(-\d\d){0,2}$/.test(edtf) ? formatEdtf(edtf) : edtf;

/** The boxes of a posted form. */
export const typedFromForm = (form: FormData): TypedSource =>
  dense(
    Object.fromEntries(
      TYPED_FIELDS.map((field) => {
        const value = form.get(field);
        return [field, typeof value === "string" ? value : undefined];
      }),
    ),
  );

const LIMITS: readonly (readonly [TypedField, number])[] = [
  ["title", 500],
  ["titleTranslated", 500],
  ["authors", 2000],
  ["publisher", 200],
  ["container", 200],
  ["agency", 200],
  ["eventTitle", 300],
  ["eventPlace", 200],
  ["note", 1000],
];

/** One author a line: "Healey, John" for a person, the bare name or "a name, with comma" in quotation marks for a body. */
function authorsOf(lines: string): CslName[] {
  return lines
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .slice(0, 50)
    .map((line) => {
      const quoted = /^["“](.+)["”]$/.exec(line)?.[1];
      const [family, ...given] = line.split(",").map((part) => part.trim());
      if (quoted || !family || given.length === 0) return { literal: quoted ?? line };
      return dense({ family, given: given.join(", ") || undefined });
    });
}

function writtenName({ family, given, literal }: CslName): string {
  if (literal) return literal.includes(",") ? `"${literal}"` : literal;
  return family && given ? `${family}, ${given}` : family ? `${family},` : (given ?? "");
}

/** The form has boxes for one archived copy, the first; further ones stay. */
function archivedCopies(
  before: { on?: string; url?: string }[] | undefined,
  url: string | undefined,
  on: string | undefined,
) {
  const rest = before?.slice(1) ?? [];
  const copies = url || on ? [dense({ on, url }), ...rest] : rest;
  return copies.length > 0 ? copies : undefined;
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Without undefined members, so that equal sources have equal canonical forms. */
const dense = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T; // only absent members go
