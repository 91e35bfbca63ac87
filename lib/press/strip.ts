// Turns the page that Next renders into the document that readers need. React escapes "<" and ">"
// in text and in attributes, so that what looks like a tag here is one.

/** A finished document and the status that it asks for. */
export type Document = { html: string; status: number | undefined };

/** The `name` of the meta element by which a page asks for a status that the App Router cannot give. */
export const STATUS_MARKER = "ratify:status";

/**
 * Removes Next's scripts, their preloads, the flight payload, React's comments and the marker of the
 * status. Scripts that carry `data-keep` and data blocks (JSON-LD) stay, unless no scripts are wanted.
 */
export function strip(html: string, wanted?: "no scripts"): Document {
  let status: number | undefined;
  const stripped = html
    .replaceAll(/<script\b([^>]*)>[\s\S]*?<\/script>/g, (script, attributes: string) =>
      wanted !== "no scripts" && isKept(attributes) ? script : "",
    )
    .replaceAll(/<link\b[^>]*>/g, (link) => (isPreload(link) ? "" : link))
    .replaceAll(/<meta\b[^>]*>/g, (meta) => {
      if (!meta.includes(`"${STATUS_MARKER}"`))
        return meta.includes("next-size-adjust") ? "" : meta;
      status = Number(/content="(\d{3})"/.exec(meta)?.[1]) || undefined;
      return "";
    })
    .replaceAll(/<!--(?:\/?[$&?!]|\s|\/)*-->/g, "")
    .replaceAll(/<div hidden="">\s*<\/div>/g, "");
  return { html: stripped, status };
}

const isKept = (attributes: string) =>
  /\bdata-keep\b/.test(attributes) || /\btype="application\/ld\+json"/.test(attributes);

const isPreload = (link: string) =>
  /\brel="(?:modulepreload|expect)"/.test(link) ||
  (/\brel="preload"/.test(link) && /\bas="(?:script|fetch)"/.test(link));
