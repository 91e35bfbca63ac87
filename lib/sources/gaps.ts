import type { CslItem } from "#lib/editorial/source.ts";

/** What a reader will miss in a source, and what its quotes cannot be looked for in. None of it blocks anything. */
export const SOURCE_GAPS = ["link", "date", "origin", "text", "archived"] as const;
export type SourceGap = (typeof SOURCE_GAPS)[number];

/** What a source lacks: a link, a date, any author or publisher, its text, an archived copy of the page that it links. */
export function gapsOf(csl: CslItem, hasText: boolean): SourceGap[] {
  const archived = csl.custom?.archived?.some((copy) => copy.url) ?? false;
  return [
    ...(csl.URL || archived ? [] : (["link"] as const)),
    ...(csl.issued ? [] : (["date"] as const)),
    ...(csl.author?.length || csl.publisher || csl["container-title"] ? [] : (["origin"] as const)),
    ...(hasText ? [] : (["text"] as const)),
    ...(csl.URL && !archived ? (["archived"] as const) : []),
  ];
}
