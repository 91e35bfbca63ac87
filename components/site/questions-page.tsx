import type { Page } from "#lib/site/reading/choices.ts";
import { dayInWords } from "#lib/site/words/dates.ts";
import type { Opened } from "#lib/site/pages/page.ts";
import type { QuestionView } from "#lib/site/pages/questions.ts";
import type { Reading } from "#lib/site/reading/reading.ts";
import { withQuery } from "#lib/site/reading/addresses.ts";
import { Paging } from "./filters.tsx";
import { Frame } from "./frame.tsx";
import { behindWord } from "#lib/site/words/messages/typography.ts";

/** What readers asked of claims in the whole record, and what became of it. */
export function QuestionsPage({ page, view }: { page: Opened; view: Page<QuestionView> }) {
  const { reading, name, isDemo } = page;
  const { say } = reading;
  return (
    <Frame
      reading={reading}
      name={name}
      path="/questions"
      self={withQuery("/questions", { page: view.page > 1 ? view.page : undefined })}
      isDemo={isDemo}
    >
      <header className="opening">
        <h1>{say("questions.title")}</h1>
        <p className="lead">{say("questions.lead")}</p>
        <p>{say(view.total === 0 ? "questions.none" : "questions.count", { count: view.total })}</p>
      </header>
      <QuestionsList rows={view.rows} isOfOne={false} reading={reading} />
      <Paging path="/questions" {...view} query={{}} reading={reading} />
    </Frame>
  );
}

/** Questions with their outcomes, the last first. */
export function QuestionsList({
  rows,
  isOfOne,
  reading,
}: {
  rows: readonly QuestionView[];
  /** Whether all are about one entry, which need not be named each time. */
  isOfOne: boolean;
  reading: Reading;
}) {
  return (
    <ol className="questions">
      {rows.map((row) => (
        <li key={row.questionId} id={`question-${row.questionId}`}>
          <Question question={row} isOfOne={isOfOne} reading={reading} />
        </li>
      ))}
    </ol>
  );
}

function Question({
  question,
  isOfOne,
  reading,
}: {
  question: QuestionView;
  isOfOne: boolean;
  reading: Reading;
}) {
  const { entry, href, claim, shown, said, askedHref, correctedHref } = question;
  const { say, tag, path, recordLang, locale } = reading;
  const version = say("version.number", { number: question.askedOf });
  return (
    <article>
      <p className="kicker">
        {!isOfOne && (
          <>
            <a href={path(href)} lang={entry.lang}>
              {entry.title}
            </a>
            {", "}
          </>
        )}
        {askedHref ? <a href={path(askedHref)}>{version}</a> : version}
        {claim && `, ${claim.label}`}
      </p>
      {claim && (
        <blockquote className="claim" lang={claim.lang}>
          {claim.words}
        </blockquote>
      )}
      <p>
        <span className="soft">
          {say("questions.asked", { date: dayInWords(question.askedAt, tag) })}
        </span>{" "}
        {shown ? (
          <q className="typed" lang={question.language === locale ? undefined : question.language}>
            {shown}
          </q>
        ) : (
          <em>{say(said ? "questions.unshown" : "questions.withdrawn")}</em>
        )}
      </p>
      <p>
        <span className="soft">
          {say("questions.answered", { date: dayInWords(question.answeredAt, tag) })}
        </span>{" "}
        <strong>
          {correctedHref && question.correctedIn !== null ? (
            <a href={path(correctedHref)}>
              {say("questions.correctedIn", { number: question.correctedIn })}
            </a>
          ) : (
            say(`question.outcome.${question.outcome}`)
          )}
        </strong>
        {said && (
          <>
            {behindWord(":", locale)}{" "}
            <span className="typed" lang={recordLang}>
              {said}
            </span>
          </>
        )}
      </p>
    </article>
  );
}
