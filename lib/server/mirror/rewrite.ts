// Links of a page, turned so that they hold within a folder of files. React escapes what it writes, so that what
// looks like an attribute is one.
import type { Locale } from "#lib/site/words/locales.ts";
import { fileOf, wayBetween } from "./paths.ts";

/** Where a page stands: its address on the living site, and its file in the mirror. */
export type Place = {
  /** The site's own address, without a path: "https://record.example". */
  origin: string;
  address: string;
  file: string;
  /** The languages of the mirror. */
  languages: readonly Locale[];
};

/** A document of the mirror, and the addresses of the site that it needs or leads to. */
export type Rewritten = { text: string; leadsTo: string[] };

/**
 * A page with its links: to files of the mirror where they are, to the living site for everything else of it. Forms lead
 * to the living site, for a folder of files answers no question. Nothing else is changed, but that the policy of the
 * site's headers stands in the page itself, and `notice` at its foot.
 */
export function rewritePage(html: string, place: Place, notice: string): Rewritten {
  const leadsTo: string[] = [];
  const policy = `<meta http-equiv="content-security-policy" content="${escaped(policyFor(place))}"/>`;
  const text = html
    .replaceAll(/<[a-z][^>]*>/g, (tag) =>
      // Search engines are told of the living page.
      tag.includes('rel="canonical"') ? tag : rewriteTag(tag, place, leadsTo),
    )
    .replace("<head>", `<head>${policy}`)
    // The last one is the page's own: figures have a foot too.
    .replace(/<\/footer>(?![\s\S]*<\/footer>)/, () => `${notice}</footer>`);
  return { text, leadsTo };
}

const rewriteTag = (tag: string, place: Place, leadsTo: string[]): string =>
  tag.replaceAll(
    /(\s(href|src|action)=")([^"]*)(")/g,
    (_, before: string, name: string, link: string, after: string) => {
      const target = unescaped(link);
      const turned =
        name === "action"
          ? new URL(target, place.origin + place.address).href
          : turn(target, place, leadsTo);
      return before + escaped(turned) + after;
    },
  );

/** A style sheet, whose fonts and pictures are named by addresses or relative to it. */
export function rewriteStyles(css: string, place: Place): Rewritten {
  const leadsTo: string[] = [];
  const text = css.replaceAll(
    /url\((["']?)([^"')]+)\1\)/g,
    (whole, _quote: string, link: string) =>
      link.startsWith("data:") ? whole : `url("${turn(link, place, leadsTo)}")`,
  );
  return { text, leadsTo };
}

/** Where a link leads from a file of the mirror. */
function turn(
  link: string,
  { origin, address, file, languages }: Place,
  leadsTo: string[],
): string {
  if (link.startsWith("#")) return link;
  const target = URL.parse(link, origin + address);
  if (!target || target.origin !== origin) return link;
  const wanted = target.pathname + target.search;
  const there = fileOf(wanted, languages);
  if (there === undefined) return target.href;
  leadsTo.push(wanted);
  return (there === file ? "" : wayBetween(file, there)) + target.hash || wayBetween(file, there);
}

/** What the site says in headers, which a folder of files has not. */
const policyFor = ({ origin }: Place) =>
  `default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action ${origin}; base-uri 'none'`;

const unescaped = (text: string) =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
/** A text as it stands within an attribute. */
export const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
