// Pasted HTML, made fit for prose: its structure stays, its looks, scripts, pictures, comments and tracked changes go.
// The document given is inert, as DOMParser makes it; what stays is checked by the editor's schema once more.
import { withoutTracking } from "#lib/sources/url-key.ts";
import { isSafeLink } from "../safe-link.ts";
import { nestGoogleLists, unwrapGoogle } from "./google-docs.ts";
import { takeReferences, type PastedReference } from "./references.ts";
import { wordLists } from "./word.ts";

export type CleanPaste = {
  /** References stand in it as `<cite data-reference="0">`. */
  html: string;
  references: PastedReference[];
  /** Marks of references of which nothing more was pasted. */
  bareMarks: number;
};

/** What no text needs, and what programs hide in what they copy. */
const JUNK = [
  "script, style, link, meta, title, base, template, noscript",
  "img, picture, svg, math, canvas, audio, video, iframe, object, embed, map, hr",
  "form, input, button, select, textarea, dialog",
  // Word: comments and what was struck with changes tracked.
  "del, s, strike, .msocomanchor, .msocomtxt, .MsoCommentReference, .msoDel, [style*='mso-element:comment']",
  // Wikipedia: what is no text of the article.
  ".mw-editsection, .noprint, .navbox, .metadata, .ambox, .mbox-small, .hatnote, .toc, .shortdescription, .mw-empty-elt, .thumb, figure, .reference-accessdate + .Z3988",
].join(", ");

/** More than any article has: beyond it a paste is taken as plain text. */
const MOST_ELEMENTS = 30_000;
/** A list in a list in a list is deep; a document may have 20 levels, with paragraphs, items and tables counted. */
const DEEPEST_LIST = 5;
const LARGEST_SPAN = 30;

/** The document's body as prose may take it, and the references found in it; undefined for more than can be cleaned. */
export function cleanPaste(document: Document): CleanPaste | undefined {
  const { body } = document;
  if (body.querySelectorAll("*").length > MOST_ELEMENTS) return undefined;
  const isOwn = body.querySelector("[data-pm-slice]") !== null;
  const found = takeReferences(body);
  removeComments(body);
  for (const hidden of body.querySelectorAll("[style]")) if (isHidden(hidden)) hidden.remove();
  wordLists(body);
  for (const junk of body.querySelectorAll(JUNK)) junk.remove();
  unwrapGoogle(body);
  nestGoogleLists(body);
  levelHeadings(body);
  for (const element of body.querySelectorAll("[style], [align]")) keepEmphasis(element);
  flatten(body);
  for (const element of body.querySelectorAll("*")) stripAttributes(element, isOwn);
  for (const empty of body.querySelectorAll("p, span, strong, em, b, i, a"))
    if (empty.childNodes.length === 0 && empty.parentElement?.tagName !== "LI") empty.remove();
  return { html: body.innerHTML, ...found };
}

function removeComments(root: Element): void {
  const nodes: Node[] = [...root.childNodes];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if (node.nodeType === 8) node.parentNode?.removeChild(node);
    else nodes.push(...node.childNodes);
  }
}

const styleOf = (element: Element): string =>
  (element.getAttribute("style") ?? "").toLowerCase().replaceAll(/\s+/g, "");

const isHidden = (element: Element): boolean =>
  /(?:^|;)(?:display:none|visibility:hidden|mso-hide:all|font-size:0(?:px|pt|em)?(?:;|$)|opacity:0(?:;|$))/.test(
    styleOf(element),
  );

/** Headings of prose are of level 2 to 4: a page's title becomes the first of them, and all others follow. */
function levelHeadings(root: Element): void {
  const headings = [...root.querySelectorAll("h1, h2, h3, h4, h5, h6, .MsoTitle")];
  const levelOf = (heading: Element) => Number(/^H(\d)$/.exec(heading.tagName)?.[1] ?? 1);
  const by = headings.some((heading) => levelOf(heading) === 1) ? 1 : 0;
  for (const heading of headings) {
    const level = Math.min(Math.max(levelOf(heading) + by, 2), 4);
    if (heading.tagName !== `H${level}`) rename(heading, `h${level}`);
    else for (const bold of heading.querySelectorAll("b, strong")) unwrap(bold);
  }
}

/** Bold and italics that only a style says. */
function keepEmphasis(element: Element): void {
  const style = styleOf(element);
  const isHeading = /^H\d$/.test(element.tagName);
  const isBold = /font-weight:(?:bold|bolder|[6-9]00)/.test(style) && !isHeading;
  const isItalic = /font-style:(?:italic|oblique)/.test(style);
  if (/^(?:B|STRONG)$/.test(element.tagName) && /font-weight:(?:normal|400)/.test(style))
    return unwrap(element);
  if (!["SPAN", "FONT"].includes(element.tagName)) return;
  for (const [isOn, tag] of [
    [isBold, "strong"],
    [isItalic, "em"],
  ] as const) {
    if (!isOn) continue;
    const mark = element.ownerDocument.createElement(tag);
    mark.append(...element.childNodes);
    element.append(mark);
  }
}

/** Lists and quotations within more of them than prose can hold stay as their paragraphs. */
function flatten(root: Element): void {
  for (const nested of root.querySelectorAll("ul, ol, blockquote")) {
    let depth = 0;
    for (
      let around = nested.parentElement;
      around && around !== root && depth <= DEEPEST_LIST;
      around = around.parentElement
    )
      if (/^(?:UL|OL|BLOCKQUOTE)$/.test(around.tagName)) depth++;
    if (depth <= DEEPEST_LIST) continue;
    const items = Array.from(nested.children).filter(({ tagName }) => tagName === "LI");
    for (const item of items) rename(item, "p");
    unwrap(nested);
  }
}

const KEPT: Readonly<Record<string, readonly string[]>> = {
  A: ["href"],
  OL: ["start"],
  TD: ["colspan", "rowspan"],
  TH: ["colspan", "rowspan"],
  CITE: ["data-reference", "data-source", "data-quote", "data-locator", "data-id"],
};
/** What the editor's own copies carry besides. */
const OWN = ["data-pm-slice", "data-id", "data-entry"];

function stripAttributes(element: Element, isOwn: boolean): void {
  const kept = [...(KEPT[element.tagName] ?? []), ...(isOwn ? OWN : [])];
  for (const name of element.getAttributeNames())
    if (!kept.includes(name)) element.removeAttribute(name);
  for (const name of ["colspan", "rowspan"]) {
    const span = Number(element.getAttribute(name) ?? 1);
    if (!(span > 1)) element.removeAttribute(name);
    else if (span > LARGEST_SPAN) element.setAttribute(name, String(LARGEST_SPAN));
  }
  if (element.tagName === "A") keepLink(element, isOwn);
}

function keepLink(link: Element, isOwn: boolean): void {
  const href = behindRedirect(link.getAttribute("href") ?? "");
  const isWhole = /^(?:https?:\/\/|mailto:)/i.test(href);
  // "/wiki/…" and "#note" lead nowhere here, unless they come from here.
  if (!isSafeLink(href) || (!isWhole && !isOwn)) return unwrap(link);
  link.setAttribute("href", withoutTracking(href));
}

/** Where a link of Google's really leads. */
function behindRedirect(href: string): string {
  if (!/^https?:\/\/(?:www\.)?google\.[a-z.]+\/url\?/i.test(href)) return href;
  return new URL(href).searchParams.get("q") ?? href;
}

function rename(element: Element, tag: string): void {
  const renamed = element.ownerDocument.createElement(tag);
  for (const name of element.getAttributeNames())
    renamed.setAttribute(name, element.getAttribute(name) ?? "");
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

const unwrap = (element: Element): void => element.replaceWith(...element.childNodes);
