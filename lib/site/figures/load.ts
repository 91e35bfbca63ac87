import { loadMeetings, type MeetingsView } from "../pages/meetings.ts";
import { placesOf, type Place } from "../pages/members.ts";
import type { Opened } from "../pages/page.ts";
import { loadTotals, type TotalsView } from "../pages/pledges.ts";
import type { FigureName } from "./names.ts";

/** What a figure shows: of meetings the latest, for its data has all of them. */
export type FigureView =
  | { name: "meetings" | "attendance"; view: MeetingsView }
  | { name: "members"; places: readonly Place[] }
  | { name: "totals"; view: TotalsView };

/** Loads a figure at the page's instant. */
export async function loadFigure(name: FigureName, page: Opened): Promise<FigureView> {
  switch (name) {
    case "meetings":
    case "attendance":
      return { name, view: await loadMeetings(page, {}) };
    case "members":
      return { name, places: placesOf((await page.record.listing()).member, page.reading) };
    case "totals":
      return { name, view: await loadTotals(page) };
  }
}
