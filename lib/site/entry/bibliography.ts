// A source as a page cites it: the house style's parts, and where to read it.
import { formatEdtf } from "#lib/editorial/edtf.ts";
import { referenceParts, type ReferencePart } from "#lib/editorial/format.ts";
import type { CslItem } from "#lib/editorial/source.ts";
import { safeHref } from "./prose-view.ts";

/** A reference ready to be laid out. Addresses that are not of the web become no links. */
export type BibliographyLine = {
  parts: ReferencePart[];
  href?: string;
  accessed?: string;
  archived: { on?: string; href?: string }[];
  /** A quotation that the reference itself prints. */
  quote?: string;
};

/** Words a source. */
export function bibliographyLine(csl: CslItem, tag: string): BibliographyLine {
  const { custom } = csl;
  const href = safeHref(csl.URL);
  return {
    parts: referenceParts(csl, tag),
    ...(href ? { href } : {}),
    ...(csl.accessed ? { accessed: formatEdtf(csl.accessed.edtf, tag) } : {}),
    archived: (custom?.archived ?? []).map(({ on, url }) => {
      const archivedAt = safeHref(url);
      return {
        ...(on ? { on: formatEdtf(on, tag) } : {}),
        ...(archivedAt ? { href: archivedAt } : {}),
      };
    }),
    ...(custom?.quote ? { quote: custom.quote } : {}),
  };
}
