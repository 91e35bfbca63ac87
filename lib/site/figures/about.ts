// What stands below a figure: where it comes from, its data, and how to link to it, cite and frame it.
import { absolute, linksAt } from "../reading/absolute.ts";
import { citationFiles, citationText, type Citable, type Citing } from "../files/cite.ts";
import type { Opened } from "../pages/page.ts";
import { csvPath, embedPath, figurePath, type FigureName } from "./names.ts";

export type FigureAbout = {
  name: FigureName;
  /** What the record is called. */
  source: string;
  /** The last change of the record that the figure shows; undefined in an empty record. */
  publishedBy: Date | undefined;
  /** The same instant, as the page that it stands on. */
  href: string;
  csv: string;
  citing: Citing;
  /** HTML that frames the figure as it is at any time; none for a page in the past. */
  snippet: string | undefined;
};

/** Tells about the figures of a page. */
export async function aboutFigures(page: Opened): Promise<(name: FigureName) => FigureAbout> {
  const { reading, name: source } = page;
  const publishedBy = (await page.record.head())?.at;
  return (name) => ({
    name,
    source,
    publishedBy,
    href: reading.href(figurePath(name)),
    csv: reading.href(csvPath(name)),
    citing: {
      text: citationText(citableFigure(name, page, publishedBy), reading),
      files: citationFiles(figurePath(name), reading),
    },
    snippet: reading.t === "now" ? snippetOf(name, page) : undefined,
  });
}

/** A figure as it stood after the last change that it shows. */
export function citableFigure(
  name: FigureName,
  { reading, name: source }: Pick<Opened, "reading" | "name">,
  publishedBy: Date | undefined,
  now = new Date(),
): Citable {
  const issued = publishedBy ?? (reading.t === "now" ? now : reading.t);
  const state = reading.t === "now" ? justAfter(issued) : reading.asOf;
  return {
    id: `figure-${name}-${issued.toISOString().slice(0, 10)}`,
    title: reading.say(`figure.${name}.title`),
    container: reading.say("cite.container", { name: source }),
    url: linksAt(state)(reading.path(figurePath(name))),
    issued,
    accessed: now,
  };
}

/** The first instant at which a change shows: the database's clock is finer than an address. */
const justAfter = (instant: Date): string => new Date(instant.getTime() + 1).toISOString();

const HEIGHTS: Readonly<Record<FigureName, number>> = {
  meetings: 480,
  attendance: 720,
  members: 760,
  totals: 560,
};

function snippetOf(name: FigureName, { reading }: Opened): string {
  const address = absolute(reading.path(embedPath(name)));
  const title = reading.say(`figure.${name}.title`);
  return `<iframe src="${address}" title="${title}" width="100%" height="${HEIGHTS[name]}" loading="lazy"></iframe>`;
}
