import { ChangesPage } from "#components/site/changes-page.tsx";
import { AsOfProblem } from "#components/site/problems.tsx";
import { loadChanges } from "#lib/site/pages/changes.ts";
import { listMetadata } from "#lib/site/pages/metadata.ts";
import { parseAsOf } from "#lib/site/record/instant.ts";
import { openRecord, queriesOf, type SearchParams } from "#lib/site/pages/page.ts";

export const generateMetadata = listMetadata("section.changes", "/changes");

export default async function Changes({ searchParams }: { searchParams: SearchParams }) {
  const queries = await queriesOf(searchParams);
  const opened = await openRecord(queries.asOf);
  if (!opened.ok) return <AsOfProblem asOf={opened.asOf} path="/changes" />;
  const since = parseAsOf(queries.since);
  if (!since.ok) return <AsOfProblem asOf={since} path="/changes" />;
  // Today as a day means now; since then nothing can have changed.
  const at = since.t === "now" ? new Date() : since.t;
  const view = await loadChanges(
    opened.page,
    queries,
    since.text === undefined ? undefined : { text: since.text, at },
  );
  return <ChangesPage page={opened.page} view={view} />;
}
