import { totals, totalsByCurrency, type CurrencyTotal } from "#lib/editorial/derived/totals.ts";
import type { KindName } from "#lib/editorial/content.ts";
import { once } from "#lib/editorial/once.ts";
import type { Citing } from "../files/cite.ts";
import { citingEntry } from "../files/cite-entry.ts";
import { latestChanges, type ChangeRow } from "./changes.ts";
import { aboutFigures, type FigureAbout } from "../figures/about.ts";
import { placesOf, type Place } from "./members.ts";
import { countsIn, derivable, sourcesIn } from "../listing/in-listing.ts";
import type { Listed } from "../listing/listing.ts";
import { meetingRows, type MeetingRow } from "./meetings.ts";
import type { EntryView } from "../entry/entry-view.ts";
import { nextAndLast } from "./next-and-last.ts";
import { viewOf, type Opened } from "./page.ts";
import type { Withdrawal } from "../record/public-history.ts";
import type { Published } from "../record/published-at.ts";

/** What the overview page shows of all other entries. */
export type Glance = {
  counts: Record<KindName, number>;
  sources: number;
  /** The next meeting after the page's day; undefined if none is on record. */
  next: MeetingRow | undefined;
  last: MeetingRow | undefined;
  totals: readonly CurrencyTotal[];
  changes: ChangeRow[];
  /** Members as the map takes them, and what stands below it. */
  places: readonly Place[];
  map: FigureAbout;
};

/** What is at the home of the record. */
export type Home =
  | {
      state: "published";
      entry: Published;
      view: EntryView;
      citing: Citing;
      glance: Glance;
      /** How many questions of readers about it have had an outcome. */
      questions: number;
    }
  | { state: "withdrawn"; withdrawal: Withdrawal }
  | { state: "empty"; glance: Glance };

/** Loads the overview. A record whose overview was never public is not missing, but begun. */
export async function loadHome(page: Opened): Promise<Home> {
  const [entry, glance] = await Promise.all([page.record.overview(), loadGlance(page)]);
  if (entry) {
    const [view, questions] = await Promise.all([
      viewOf(entry, page),
      page.record.countQuestions(entry.kind, entry.slug),
    ]);
    const citing = citingEntry(entry, page);
    return { state: "published", entry, view, citing, glance, questions };
  }
  const slug = await page.record.overviewSlug();
  const withdrawal = slug && (await page.record.withdrawal("overview", slug));
  return withdrawal ? { state: "withdrawn", withdrawal } : { state: "empty", glance };
}

/** Loads the record at a glance. */
export async function loadGlance(page: Opened, now = new Date()): Promise<Glance> {
  const { record, reading } = page;
  const [listing, changes, about] = await Promise.all([
    record.listing(),
    latestChanges(page, 5),
    aboutFigures(page),
  ]);
  return {
    counts: countsIn(listing),
    sources: sourcesIn(listing).size,
    ...nextAndLast(meetingRows(listing.meeting, reading.locale), reading.t, now),
    totals: totalsOf(listing.pledge),
    changes,
    places: placesOf(listing.member, reading),
    map: about("members"),
  };
}

const totalsOf = once((pledges: readonly Listed[]): readonly CurrencyTotal[] =>
  totalsByCurrency(totals(derivable(pledges))),
);
