import { MeetingsPage } from "#components/site/meetings-page.tsx";
import { AsOfProblem } from "#components/site/problems.tsx";
import { loadMeetings } from "#lib/site/pages/meetings.ts";
import { aboutFigures } from "#lib/site/figures/about.ts";
import { calendarOfAll, feedOfKind, listMetadata } from "#lib/site/pages/metadata.ts";
import { openRecord, queriesOf, type SearchParams } from "#lib/site/pages/page.ts";

export const generateMetadata = listMetadata(
  "section.meetings",
  "/meetings",
  feedOfKind("meeting"),
  calendarOfAll,
);

export default async function Meetings({ searchParams }: { searchParams: SearchParams }) {
  const queries = await queriesOf(searchParams);
  const opened = await openRecord(queries.asOf);
  if (!opened.ok) return <AsOfProblem asOf={opened.asOf} path="/meetings" />;
  const { page } = opened;
  const [about, view] = await Promise.all([aboutFigures(page), loadMeetings(page, queries)]);
  return <MeetingsPage page={page} view={view} about={about} />;
}
