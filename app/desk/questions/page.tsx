import type { Metadata } from "next";
import { after } from "next/server";
import { questionsAddress } from "#components/desk/questions/question-words.ts";
import { QuestionsList, StateTabs } from "#components/desk/questions/questions-list.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { appDb } from "#db/client.ts";
import { requirePersonWho } from "#lib/auth/current.ts";
import { seeQuestions } from "#lib/desk/notices/see.ts";
import { readQuestions } from "#lib/desk/read/questions.ts";
import { QUESTION_STATES, type QuestionState } from "#lib/editorial/questions.ts";

export const metadata: Metadata = { title: "Questions from readers" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const EMPTY: Record<QuestionState, { title: string; said: string }> = {
  open: {
    title: "No question waits",
    said: "What readers ask of a claim on a public page appears here, with the claim.",
  },
  answered: {
    title: "Nothing has been answered yet",
    said: "Questions whose outcome readers are told appear here.",
  },
  "set-aside": { title: "Nothing is set aside", said: "What was taken for spam appears here." },
};

/** What readers ask of claims, and what became of it. */
export default async function QuestionsPage({ searchParams }: Props) {
  const person = await requirePersonWho("readDesk");
  const given = await searchParams;
  const state = QUESTION_STATES.find((one) => one === given.state) ?? "open";
  const page = Math.max(1, Math.min(10_000, Number(given.page) || 1));
  const { rows, counts, pages } = await readQuestions(appDb(), { state, page });
  after(() => seeQuestions(appDb(), person.id));
  return (
    <>
      <PageHeading
        title="Questions from readers"
        lead="Readers question claims on public pages. What becomes of a question is told in public, with as much of the question as you let be seen."
      />
      <StateTabs current={state} counts={counts} />
      {rows.length === 0 ? (
        <EmptyState title={EMPTY[state].title}>{EMPTY[state].said}</EmptyState>
      ) : (
        <QuestionsList rows={rows} now={new Date()} />
      )}
      <Pagination page={page} pages={pages} hrefOf={(to) => questionsAddress(state, to)} />
    </>
  );
}
