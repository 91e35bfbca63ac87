import { MembersPage } from "#components/site/members-page.tsx";
import { AsOfProblem } from "#components/site/problems.tsx";
import { loadMembers } from "#lib/site/pages/members.ts";
import { aboutFigures } from "#lib/site/figures/about.ts";
import { feedOfKind, listMetadata } from "#lib/site/pages/metadata.ts";
import { openRecord, queriesOf, type SearchParams } from "#lib/site/pages/page.ts";

export const generateMetadata = listMetadata("section.members", "/members", feedOfKind("member"));

export default async function Members({ searchParams }: { searchParams: SearchParams }) {
  const queries = await queriesOf(searchParams);
  const opened = await openRecord(queries.asOf);
  if (!opened.ok) return <AsOfProblem asOf={opened.asOf} path="/members" />;
  const { page } = opened;
  const [about, view] = await Promise.all([aboutFigures(page), loadMembers(page, queries)]);
  return <MembersPage page={page} view={view} about={about("members")} />;
}
