import { openRecord, queriesOf, type SearchParams } from "../pages/page.ts";
import { aboutFigures } from "./about.ts";
import { loadFigure } from "./load.ts";
import { figureNamed } from "./names.ts";

/** What Next hands to the page of a figure. */
export type FigureParams = { params: Promise<{ figure: string }>; searchParams: SearchParams };

/** Opens the figure that an address names, at `?asOf=`; undefined if there is no such figure. */
export async function openFigure({ params, searchParams }: FigureParams) {
  const [{ figure }, { asOf }] = await Promise.all([params, queriesOf(searchParams)]);
  const name = figureNamed(figure);
  if (!name) return undefined;
  const opened = await openRecord(asOf);
  if (!opened.ok) return { ...opened, name };
  const { page } = opened;
  const [about, view] = await Promise.all([aboutFigures(page), loadFigure(name, page)]);
  return { ok: true, page, figure: view, about: about(name) } as const;
}
