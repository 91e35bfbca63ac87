import { notFound } from "next/navigation";
import { FigurePage } from "#components/site/figure-page.tsx";
import { AsOfProblem } from "#components/site/problems.tsx";
import { openFigure, type FigureParams } from "#lib/site/figures/open.ts";
import { figurePath } from "#lib/site/figures/names.ts";
import { figureMetadata } from "#lib/site/pages/metadata.ts";

export const generateMetadata = figureMetadata();

export default async function Figure(props: FigureParams) {
  const opened = await openFigure(props);
  if (!opened) notFound();
  if (!opened.ok) return <AsOfProblem asOf={opened.asOf} path={figurePath(opened.name)} />;
  return <FigurePage {...opened} />;
}
