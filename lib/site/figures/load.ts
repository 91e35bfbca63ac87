import { loadMeetings, type MeetingsView } from "../meetings.ts";
import { placesOf, type Place } from "../members.ts";
import type { Opened } from "../page.ts";
import { loadPledges, type PledgesView } from "../pledges.ts";
import type { FigureName } from "./names.ts";

/** What a figure shows, over the whole record. */
export type FigureView =
  | { name: "meetings" | "attendance"; view: MeetingsView }
  | { name: "members"; places: Place[] }
  | { name: "totals"; view: PledgesView };

/** Loads a figure at the page's instant. */
export async function loadFigure(name: FigureName, page: Opened): Promise<FigureView> {
  switch (name) {
    case "meetings":
    case "attendance":
      return { name, view: await loadMeetings(page, {}) };
    case "members":
      return { name, places: placesOf(await page.record.entries("member"), page.reading) };
    case "totals":
      return { name, view: await loadPledges(page, {}) };
  }
}
