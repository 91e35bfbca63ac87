import { LogPage } from "#components/site/log-page.tsx";
import { AsOfProblem } from "#components/site/problems.tsx";
import { loadLog } from "#lib/site/pages/log.ts";
import { listMetadata } from "#lib/site/pages/metadata.ts";
import { openRecord, queriesOf, type SearchParams } from "#lib/site/pages/page.ts";

export const generateMetadata = listMetadata("log.title", "/log");

export default async function Log({ searchParams }: { searchParams: SearchParams }) {
  const queries = await queriesOf(searchParams);
  const opened = await openRecord(queries.asOf);
  if (!opened.ok) return <AsOfProblem asOf={opened.asOf} path="/log" />;
  return <LogPage page={opened.page} view={await loadLog(opened.page, queries)} />;
}
