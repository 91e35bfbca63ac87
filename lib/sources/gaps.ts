import type { CslItem } from "#lib/editorial/source.ts";

/** What a reader will miss in a source. None of it blocks anything. */
export const SOURCE_GAPS = ["link", "date", "origin", "archived"] as const;
export type SourceGap = (typeof SOURCE_GAPS)[number];

/** What a source lacks: a link, a date, any author or publisher, an archived copy of the page that it links. */
export function gapsOf(csl: CslItem): SourceGap[] {
  const archived = csl.custom?.archived?.some((copy) => copy.url) ?? false;
  return [
    ...(csl.URL || archived ? [] : (["link"] as const)),
    ...(csl.issued ? [] : (["date"] as const)),
    ...(csl.author?.length || csl.publisher || csl["container-title"] ? [] : (["origin"] as const)),
    ...(csl.URL && !archived ? (["archived"] as const) : []),
  ];
}
