// A source in the house style: author, title, publisher, date; then when it was read and archived.
import { formatEdtf } from "#lib/editorial/edtf.ts";
import type { CslItem, CslName } from "#lib/editorial/source.ts";
import { safeHref } from "./prose-view.ts";

/** The parts of a reference; a layout joins those that are there. */
export type BibliographyLine = {
  authors?: string;
  title: string;
  /** The title's language, where it is known. */
  lang?: string;
  translated?: string;
  href?: string;
  /** Publisher, periodical or agency. */
  outlet?: string;
  issued?: string;
  accessed?: string;
  archived: { on?: string; href?: string }[];
  /** A quotation that the reference itself prints. */
  quote?: string;
};

/** Words a source. Addresses that are not of the web become no links. */
export function bibliographyLine(csl: CslItem, tag: string): BibliographyLine {
  const { custom } = csl;
  const authors = csl.author?.map(nameOf).filter(Boolean).join(", ");
  const outlets = [csl["container-title"], csl.publisher, custom?.agency].filter(
    (outlet) => outlet !== undefined && outlet !== "",
  );
  const outlet = [...new Set(outlets)].join(", ");
  const href = safeHref(csl.URL);
  return {
    ...(authors ? { authors } : {}),
    title: csl.title,
    ...(csl.language ? { lang: csl.language } : {}),
    ...(custom?.titleTranslated ? { translated: custom.titleTranslated } : {}),
    ...(href ? { href } : {}),
    ...(outlet ? { outlet } : {}),
    ...(csl.issued ? { issued: formatEdtf(csl.issued.edtf, tag) } : {}),
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

function nameOf({ family, given, literal }: CslName): string {
  return literal ?? [given, family].filter(Boolean).join(" ");
}
