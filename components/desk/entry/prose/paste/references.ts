// References of an encyclopaedia's text, as far as what was pasted says what they are.
import { dateFrom } from "#lib/editorial/spoken.ts";
import { withoutTracking } from "#lib/sources/url-key.ts";
import type { TypedSource } from "#lib/sources/typed-source.ts";

/** A reference as the boxes of a source. Without a link it has at least a title. */
export type PastedReference = TypedSource & { title: string };

/** No article that a person pastes has more. */
const MOST = 300;

/**
 * Takes the lists of references out of the text and marks their places: `<cite data-reference="0">`, counted in the
 * order of the places. Marks without a reference are taken away and counted.
 */
export function takeReferences(root: Element): {
  references: PastedReference[];
  bareMarks: number;
} {
  const known = referencesById(root);
  const references: PastedReference[] = [];
  const numbers = new Map<string, number>();
  let bareMarks = 0;
  for (const mark of root.querySelectorAll("sup.reference, sup[id^='cite_ref']")) {
    const id = noteOf(mark);
    const reference = id === undefined ? undefined : known.get(id);
    if (id === undefined || !reference) {
      // "[citation needed]" and notes in letters are no references.
      if (id !== undefined) bareMarks++;
      mark.remove();
      continue;
    }
    let number = numbers.get(id);
    if (number === undefined) {
      number = references.push(reference) - 1;
      numbers.set(id, number);
    }
    const place = root.ownerDocument.createElement("cite");
    place.setAttribute("data-reference", String(number));
    mark.replaceWith(place);
  }
  for (const list of root.querySelectorAll(
    "ol.references, .reflist, .mw-references-wrap, .refbegin",
  )) {
    const heading = list.previousElementSibling;
    if (heading && !list.nextElementSibling && isHeading(heading)) heading.remove();
    list.remove();
  }
  for (const item of root.querySelectorAll("li[id^='cite_note']")) item.remove();
  return { references, bareMarks };
}

const isHeading = (element: Element): boolean =>
  /^H\d$/.test(element.tagName) || element.classList.contains("mw-heading");

/** The note that a mark leads to: "cite_note-5". */
const noteOf = (mark: Element): string | undefined =>
  /#(cite_note-[^"]+)$/.exec(mark.querySelector("a")?.getAttribute("href") ?? "")?.[1];

function referencesById(root: Element): Map<string, PastedReference> {
  const found = new Map<string, PastedReference>();
  for (const item of root.querySelectorAll("li[id^='cite_note']")) {
    if (found.size >= MOST) break;
    const reference = referenceIn(item);
    if (reference) found.set(item.id, reference);
  }
  return found;
}

function referenceIn(item: Element): PastedReference | undefined {
  const cite = item.querySelector("cite") ?? item.querySelector(".reference-text") ?? item;
  const coins = coinsOf(item);
  const links = [...cite.querySelectorAll("a[href]")]
    .map((link) => ({ link, href: link.getAttribute("href") ?? "" }))
    .filter(({ href }) => /^https?:\/\//i.test(href) && !isEncyclopaedia(href));
  const archive = links.find(({ href }) => isArchive(href));
  const original = links.find(({ href }) => !isArchive(href));
  const words = (cite.textContent ?? "").replaceAll(/\s+/g, " ").trim();
  // The title links to the page, or to its copy where the page is gone.
  const titled = links.find(
    ({ link }) => !/^(?:the )?(?:original|archived?)$/i.test(link.textContent ?? ""),
  );
  const title = unquoted(coins?.title ?? titled?.link.textContent ?? quotedIn(words) ?? "");
  const url = coins?.url ?? original?.href ?? originalIn(archive?.href);
  if (!title) return undefined;
  const accessed = dateAfter(words, /retrieved|accessed/i);
  const archivedOn = dateAfter(words, /archived(?: from the original)?(?: on)?/i);
  const issued = coins?.issued ?? issuedIn(words);
  const publisher = coins?.publisher ?? cite.querySelector("i, em")?.textContent?.trim();
  return dense({
    title: title.slice(0, 500),
    kind: kindOf(cite),
    url: url && withoutTracking(url),
    issued,
    accessed,
    publisher: publisher?.slice(0, 200) || undefined,
    authors: coins?.authors,
    archivedUrl: archive?.href,
    archivedOn: archive && archivedOn,
    language: languageIn(cite),
  });
}

/** What the reference says for machines (ContextObjects in Spans), if the copy has kept it. */
function coinsOf(item: Element) {
  const span = item.querySelector("span.Z3988[title]");
  if (!span) return undefined;
  const said = new URLSearchParams(span.getAttribute("title") ?? "");
  const first = (...names: string[]) =>
    names.map((name) => said.get(name)?.trim()).find((value) => value) || undefined;
  const url = said.getAll("rft_id").find((id) => /^https?:\/\//i.test(id));
  const family = first("rft.aulast");
  const authors = family
    ? [family, first("rft.aufirst")].filter(Boolean).join(", ")
    : first("rft.au");
  const date = first("rft.date");
  const container = first("rft.jtitle");
  return {
    title: first("rft.atitle", "rft.btitle", "rft.title"),
    url,
    authors,
    issued: date && dateFrom(date)?.edtf,
    publisher: container ?? first("rft.pub"),
  };
}

const KINDS: readonly [RegExp, NonNullable<TypedSource["kind"]>][] = [
  [/\bpress[-_ ]?release\b/i, "press-release"],
  [/\bspeech\b/i, "speech"],
  [/\b(?:tweet|social|toot)\b/i, "social"],
  [/\b(?:journal|report|book|thesis|encyclopa?edia|conference)\b/i, "analysis"],
];

const kindOf = (cite: Element): string =>
  KINDS.find(([words]) => words.test(cite.className))?.[1] ?? "news";

const isEncyclopaedia = (href: string) =>
  /^https?:\/\/[\w.-]*\bwiki(?:pedia|data|media)\.org\//i.test(href);
const isArchive = (href: string) =>
  /^https?:\/\/(?:web\.archive\.org|archive\.(?:is|ph|today|org))\//i.test(href);
/** The address that an archive's address contains. */
const originalIn = (href: string | undefined): string | undefined =>
  /\/web\/\d+(?:\w\w_)?\/(https?:\/\/.+)$/.exec(href ?? "")?.[1];

const unquoted = (text: string): string =>
  text
    .replaceAll(/\s+/g, " ")
    .trim()
    .replace(/^["“”«'‘]+\s*|\s*["“”»'’]+$/g, "")
    .trim();
const quotedIn = (words: string): string | undefined => /["“](.{3,300}?)["”]/.exec(words)?.[1];

const DATE =
  /\b(?:\d{1,2} \p{L}{3,12} \d{4}|\p{L}{3,12} \d{1,2}, \d{4}|\d{4}-\d{2}-\d{2}|\p{L}{3,12} \d{4})\b/gu;

/** The first date after these words. */
function dateAfter(words: string, mark: RegExp): string | undefined {
  const at = mark.exec(words);
  if (!at) return undefined;
  const near = words.slice(at.index + at[0].length, at.index + at[0].length + 60);
  for (const [date] of near.matchAll(DATE)) {
    const edtf = dateFrom(date)?.edtf;
    if (edtf) return edtf;
  }
  return undefined;
}

/** The date of publication: the first that is not one of archiving or reading. */
function issuedIn(words: string): string | undefined {
  const [before = ""] = words.split(/\b(?:archived|retrieved|accessed)\b/i);
  for (const [date] of before.matchAll(DATE)) {
    const edtf = dateFrom(date)?.edtf;
    if (edtf) return edtf;
  }
  return undefined;
}

const LANGUAGES = [
  "de",
  "fr",
  "uk",
  "fi",
  "es",
  "it",
  "pl",
  "tr",
  "nl",
  "sv",
  "no",
  "da",
  "ro",
  "cs",
];

/** "(in German)", as templates say it. */
function languageIn(cite: Element): string | undefined {
  const said = /\(in (\p{L}+)\)/u.exec(cite.textContent ?? "")?.[1]?.toLowerCase();
  if (!said) return undefined;
  const names = new Intl.DisplayNames("en", { type: "language" });
  return LANGUAGES.find((tag) => names.of(tag)?.toLowerCase() === said);
}

const dense = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T; // only absent members go
