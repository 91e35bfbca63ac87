import type { Metadata } from "next";
import { QuestionPage } from "#components/site/question-page.tsx";
import { questionMetadata } from "#lib/site/pages/metadata.ts";
import { overviewSlug, queriesOf, type SearchParams } from "#lib/site/pages/page.ts";
import { loadQuestionPage } from "#lib/site/pages/question-page.ts";

type Props = { searchParams: SearchParams };

const load = async ({ searchParams }: Props) =>
  loadQuestionPage("overview", (await overviewSlug()) ?? "", await queriesOf(searchParams));

export const generateMetadata = async (props: Props): Promise<Metadata> =>
  questionMetadata(await load(props));

export default async function OverviewQuestion(props: Props) {
  return <QuestionPage loaded={await load(props)} />;
}
