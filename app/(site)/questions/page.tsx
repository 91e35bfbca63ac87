import { AsOfProblem } from "#components/site/problems.tsx";
import { QuestionsPage } from "#components/site/questions-page.tsx";
import { listMetadata } from "#lib/site/pages/metadata.ts";
import { openRecord, queriesOf, type SearchParams } from "#lib/site/pages/page.ts";
import { loadQuestions } from "#lib/site/pages/questions.ts";

export const generateMetadata = listMetadata("questions.title", "/questions");

export default async function Questions({ searchParams }: { searchParams: SearchParams }) {
  const queries = await queriesOf(searchParams);
  const opened = await openRecord(queries.asOf);
  if (!opened.ok) return <AsOfProblem asOf={opened.asOf} path="/questions" />;
  return <QuestionsPage page={opened.page} view={await loadQuestions(opened.page, queries)} />;
}
