import type { ReactNode } from "react";
import { ANSWERED_DAYS, MAIL_DAYS } from "#lib/editorial/questions.ts";
import { entryPath, questionPath, recordPath } from "#lib/site/reading/addresses.ts";
import type { MessageKey } from "#lib/site/words/messages.ts";
import type { QuestionPage as Loaded } from "#lib/site/pages/question-page.ts";
import { SECTION_OF } from "./entry-page.tsx";
import { Frame } from "./frame.tsx";
import { Missing } from "./missing.tsx";
import { Withdrawn } from "./problems.tsx";
import { QuestionForm } from "./question-form.tsx";

/** Where a reader questions a claim: chooses it, writes, looks at it once more, and is told that it was sent. */
export function QuestionPage({ loaded }: { loaded: Loaded }) {
  switch (loaded.state) {
    case "missing":
      return <Missing page={loaded.page} />;
    case "withdrawn":
      return <Withdrawn {...loaded} path="/" historyPath="/changes" />;
    case "choose":
      return (
        <About of={loaded} title="question.title" lead="question.choose">
          <Choice of={loaded} />
        </About>
      );
    case "form":
      return <Form of={loaded} />;
    case "sent":
      return <Sent of={loaded} />;
  }
}

type State<S extends Loaded["state"]> = Extract<Loaded, { state: S }>;

/** The frame of the page, with the entry and the version that it is about. */
function About({
  of,
  title,
  lead,
  children,
}: {
  of: State<"choose" | "form" | "sent">;
  title: MessageKey & `question.${string}title`;
  lead: MessageKey &
    ("question.choose" | "question.lead" | "question.check.lead" | "question.sent");
  children: ReactNode;
}) {
  const { page, kind, slug, entry, number, isOld } = of;
  const { reading, name, isDemo } = page;
  const { say, path } = reading;
  const shown = of.state === "form" ? of.path : questionPath(kind, slug, { version: number });
  return (
    <Frame
      reading={reading}
      name={name}
      section={SECTION_OF[kind]}
      path={entryPath(kind, slug)}
      self={shown}
      isDemo={isDemo}
    >
      <article>
        <header className="opening">
          <p className="kicker">
            <a href={path(entryPath(kind, slug))} lang={entry.lang}>
              {entry.title}
            </a>
            {", "}
            <a href={path(`${recordPath(kind, slug)}/v/${number}`)}>
              {say("version.number", { number })}
            </a>
          </p>
          <h1>{say(title)}</h1>
          <p className="lead">{say(lead)}</p>
          {isOld && of.state !== "sent" && <p className="notice">{say("question.old")}</p>}
        </header>
        {children}
      </article>
    </Frame>
  );
}

function Choice({ of }: { of: State<"choose"> }) {
  const { claims, isNarrowed, kind, slug, number, page } = of;
  const { say, path } = page.reading;
  return (
    <>
      <ul className="claims">
        {claims.map(({ label, words, lang, href }) => (
          <li key={href}>
            <a href={path(href)} rel="nofollow">
              {label}
            </a>{" "}
            <span lang={lang}>{words}</span>
          </li>
        ))}
      </ul>
      {claims.length === 0 && <p>{say("question.choose.none")}</p>}
      {isNarrowed && (
        <p>
          <a href={path(questionPath(kind, slug, { version: number }))} rel="nofollow">
            {say("question.choose.all")}
          </a>
        </p>
      )}
    </>
  );
}

function Form({ of }: { of: State<"form"> }) {
  const { claim, form, path, page } = of;
  const { reading } = page;
  const { say } = reading;
  const isCheck = form.step === "check";
  return (
    <About
      of={of}
      title={isCheck ? "question.check.title" : "question.title"}
      lead={isCheck ? "question.check.lead" : "question.lead"}
    >
      <QuestionForm claim={claim} form={form} path={path} reading={reading} />
      <section className="kept" aria-labelledby="kept">
        <h2 id="kept">{say("question.kept.title")}</h2>
        <p>{say("question.kept.words", { days: ANSWERED_DAYS })}</p>
        <p>{say("question.kept.mail", { days: MAIL_DAYS })}</p>
        <p>{say("question.kept.nothing")}</p>
      </section>
    </About>
  );
}

function Sent({ of }: { of: State<"sent"> }) {
  const { kind, slug, page } = of;
  const { say, path } = page.reading;
  return (
    <About of={of} title="question.sent.title" lead="question.sent">
      <p>
        <a href={`${path(`${recordPath(kind, slug)}/history`)}#questions`}>
          {say("question.sent.where")}
        </a>
      </p>
      <p>
        <a href={path(entryPath(kind, slug))}>{say("history.toEntry")}</a>
      </p>
    </About>
  );
}
