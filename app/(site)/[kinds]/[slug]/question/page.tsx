import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { QuestionPage } from "#components/site/question-page.tsx";
import { kindAtPath } from "#lib/editorial/kinds.ts";
import { questionMetadata } from "#lib/site/pages/metadata.ts";
import { queriesOf, type SearchParams } from "#lib/site/pages/page.ts";
import { loadQuestionPage } from "#lib/site/pages/question-page.ts";

type Props = { params: Promise<{ kinds: string; slug: string }>; searchParams: SearchParams };

const load = cache(async (params: Props["params"], searchParams: SearchParams) => {
  const { kinds, slug } = await params;
  const kind = kindAtPath(kinds)?.kind;
  if (!kind) notFound();
  return loadQuestionPage(kind, slug, await queriesOf(searchParams));
});

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> =>
  questionMetadata(await load(params, searchParams));

export default async function Question({ params, searchParams }: Props) {
  return <QuestionPage loaded={await load(params, searchParams)} />;
}
