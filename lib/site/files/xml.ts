// XML that is well-formed whatever the words in it are. Our own for two small forms, Atom and the sitemap:
// the package feed writes characters that XML cannot hold, and xmlbuilder2, which replaces them, brings a
// document model and a reader of YAML along.

/** A piece of XML that is finished. */
export type Xml = { readonly xml: string };
type Child = Xml | string | undefined | false;

/** An element. Texts are escaped; what is undefined is left out, attributes too. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly (Child | readonly Child[])[]
): Xml {
  const named = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(value)}"`]))
    .join("");
  const inside = children
    .flat()
    .map((child) => (typeof child === "string" ? escaped(child) : child ? child.xml : ""))
    .join("");
  return { xml: inside ? `<${name}${named}>${inside}</${name}>` : `<${name}${named}/>` };
}

/** A document in UTF-8. */
export const xmlDocument = (root: Xml): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${root.xml}\n`;

/** What XML 1.0 cannot hold in any form. */
// oxlint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(UNWRITABLE, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;");
}
