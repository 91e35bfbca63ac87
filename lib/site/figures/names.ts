// The figures of the record and their addresses, which stay.

/** Every figure; the name is part of its address. */
export const FIGURE_NAMES = ["meetings", "attendance", "members", "totals"] as const;
export type FigureName = (typeof FIGURE_NAMES)[number];

/** The page of a figure. */
export const figurePath = (name: FigureName): string => `/figures/${name}`;
/** The figure for other sites to frame. */
export const embedPath = (name: FigureName): string => `${figurePath(name)}/embed`;
/** The data of a figure as CSV. */
export const csvPath = (name: FigureName): string => `${figurePath(name)}/data.csv`;

/** The figure of a name, if there is one. */
export const figureNamed = (name: string): FigureName | undefined =>
  FIGURE_NAMES.find((each) => each === name);
