// What a page says: its text as paragraphs, and what it tells about itself. The page is hostile: nothing of it is run
// or kept but words.
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import {
  paragraphsOf,
  SNAPSHOT_LENGTH,
  snapshotText,
  tidyParagraph,
} from "#lib/editorial/snapshot.ts";

/** What was found; absent where the page does not say. */
export type Extracted = {
  text: string;
  title?: string;
  publisher?: string;
  /** One a line. */
  authors?: string;
  /** A day, as the page gives it. */
  issued?: string;
  language?: string;
};

/** Pages may leave the tag out, and the parser then has no body. */
const BODY = /<body[\s>]/i;
const MOST_ELEMENTS = 50_000;

/** The article of an HTML page; its text is "" where nothing reads like one. */
export function extractHtml(html: string): Extracted {
  const { document } = parseHTML(BODY.test(html) ? html : `<html><body>${html}</body></html>`);
  // Readability changes the document that it reads.
  const language = languageOf(document.querySelector("html[lang]")?.getAttribute("lang"));
  const publisher = saidBy(document, "og:site_name", "application-name", "dc.publisher");
  const issued = saidBy(document, "article:published_time", "dc.date.issued", "date", "dc.date");
  const article = new Readability<Node>(document, {
    maxElemsToParse: MOST_ELEMENTS,
    serializer: (node) => node,
  }).parse();
  const paragraphs = article?.content ? paragraphsOf(wordsOf(article.content)) : [];
  return dense({
    text: clipped(paragraphs),
    title: line(article?.title, 500),
    publisher: line(article?.siteName ?? publisher, 200),
    authors: authorsOf(article?.byline),
    issued: dayOf(article?.publishedTime ?? issued),
    language: languageOf(article?.lang) ?? language,
  });
}

/** A plain text. */
export const extractText = (text: string): Extracted => ({ text: clipped(paragraphsOf(text)) });

/** Paragraphs up to what a snapshot holds. */
function clipped(paragraphs: readonly string[]): string {
  const kept: string[] = [];
  let length = 0;
  for (const paragraph of paragraphs) {
    length += paragraph.length + 2;
    if (length > SNAPSHOT_LENGTH) break;
    kept.push(paragraph);
  }
  return snapshotText(kept);
}

/** Elements that begin and end a paragraph. */
const BLOCKS = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI " +
    "MAIN NAV OL P PRE SECTION TABLE TR UL"
  ).split(" "),
);
const SILENT = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG MATH SELECT BUTTON".split(" "),
);

/** The words below a node, with an empty line around each block. Without recursion: a page may nest as deep as it likes. */
function wordsOf(root: Node): string {
  const words: string[] = [];
  const pending: (Node | string)[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (typeof node === "string") words.push(node);
    else if (node.nodeType === 3) words.push((node.textContent ?? "").replaceAll(/\s+/g, " "));
    else if (node.nodeName === "BR") words.push("\n");
    else if (!SILENT.has(node.nodeName.toUpperCase())) {
      const isBlock = BLOCKS.has(node.nodeName.toUpperCase());
      if (isBlock) words.push("\n\n");
      if (isBlock) pending.push("\n\n");
      if (node.nodeName === "TD" || node.nodeName === "TH") pending.push(" ");
      pending.push(...[...node.childNodes].toReversed());
    }
  }
  return words.join("");
}

/** What a page's meta elements say under the first of these names. */
function saidBy(document: Document, ...names: string[]): string | undefined {
  const metas = [...document.querySelectorAll("meta")];
  for (const name of names) {
    const meta = metas.find(
      (one) => (one.getAttribute("property") ?? one.getAttribute("name"))?.toLowerCase() === name,
    );
    const content = meta?.getAttribute("content")?.trim();
    if (content) return content;
  }
  return undefined;
}

const line = (words: string | null | undefined, most: number): string | undefined => {
  const tidy = tidyParagraph(words ?? "");
  return tidy !== "" && tidy.length <= most ? tidy : undefined;
};

/** "By Jane Doe and John Roe" as two lines. What is too long is no byline. */
function authorsOf(byline: string | null | undefined): string | undefined {
  const names = line(byline, 200)
    ?.replace(/^(by|von|par)\s+/i, "")
    .split(/\s*(?:,|;|\band\b|&)\s*/)
    .filter((name) => /\p{L}/u.test(name));
  return names && names.length > 0 ? names.join("\n") : undefined;
}

/** The day of an instant, as the page writes it: turning it into another zone could make it another day. */
const dayOf = (instant: string | null | undefined): string | undefined =>
  /^(\d{4}-\d{2}-\d{2})(?!\d)/.exec(instant?.trim() ?? "")?.[1];

function languageOf(tag: string | null | undefined): string | undefined {
  try {
    return tag ? Intl.getCanonicalLocales(tag.trim().replaceAll("_", "-"))[0] : undefined;
  } catch {
    return undefined;
  }
}

const dense = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T; // only absent members go
