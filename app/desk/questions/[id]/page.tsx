import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { after } from "next/server";
import { randomUUID } from "node:crypto";
import {
  AnswerForm,
  DiscussForm,
  SetAsideForm,
} from "#components/desk/questions/question-forms.tsx";
import { QuestionView } from "#components/desk/questions/question-view.tsx";
import { questionsAddress } from "#components/desk/questions/question-words.ts";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { TextLink } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { appDb } from "#db/client.ts";
import { actorOf, requirePersonWho } from "#lib/auth/current.ts";
import { config } from "#lib/config.ts";
import { seeQuestions } from "#lib/desk/notices/see.ts";
import { discussionOf } from "#lib/desk/questions/discuss.ts";
import { readQuestion, type QuestionRead } from "#lib/desk/read/questions.ts";
import { may } from "#lib/editorial/policy.ts";
import { ERASED } from "#lib/editorial/questions.ts";
import { dayInWords } from "#lib/site/words/dates.ts";
import { answerAction, discussAction, setAsideAction } from "./actions.ts";

export const metadata: Metadata = { title: "A question from a reader" };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One question, and all that can become of it. */
export default async function QuestionPage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requirePersonWho("readDesk");
  const { id } = await params;
  const question = UUID.test(id) ? await readQuestion(appDb(), id) : undefined;
  if (!question) notFound();
  after(() => seeQuestions(appDb(), person.id));
  return (
    <>
      <PageHeading
        title={question.title}
        lead={
          <>
            A question from a reader.{" "}
            <TextLink href={questionsAddress()}>All questions that wait</TextLink>
          </>
        }
      />
      <div className="grid gap-x-12 gap-y-10 xl:grid-cols-2">
        <QuestionView question={question} />
        {may(actorOf(person), "answerQuestion") ? (
          <Answering question={question} />
        ) : (
          <p className="text-ink-soft">Editors and reviewers answer it.</p>
        )}
      </div>
    </>
  );
}

function Answering({ question }: { question: QuestionRead }) {
  const { id, outcomes, last, words, thread, versions } = question;
  const hidden = () => ({ question: id, after: `${outcomes}`, key: randomUUID() });
  const told = last?.outcome === "spam" ? null : last;
  const isErased = words === ERASED;
  return (
    <div className="grid max-w-measure content-start gap-8">
      <section>
        <h2 className="mb-3 font-serif text-xl font-semibold">
          {told ? "Tell readers something else" : "Tell readers what became of it"}
        </h2>
        <AnswerForm
          key={outcomes}
          action={answerAction}
          hidden={hidden()}
          versions={versions.map(({ number, startsAt }) => ({
            number,
            since: dayInWords(startsAt, "en-GB"),
          }))}
          shown={told ? (told.shown ?? "") : isErased ? "" : words}
          before={{
            outcome: told?.outcome ?? "",
            said: told?.said ?? "",
            version: `${told?.version ?? ""}`,
          }}
        />
      </section>
      {!thread && !isErased && (
        <Disclosure summary="Discuss it at the desk">
          <DiscussForm
            action={discussAction}
            hidden={{ question: id, key: randomUUID() }}
            body={discussionOf(id, config().publicUrl)}
          />
        </Disclosure>
      )}
      {last?.outcome !== "spam" && (
        <Disclosure summary="It is spam">
          <SetAsideForm action={setAsideAction} hidden={hidden()} />
        </Disclosure>
      )}
    </div>
  );
}
