import type { ReactNode } from "react";
import { DateTime } from "#components/ui/date-time.tsx";
import { TextLink } from "#components/ui/link-button.tsx";
import type { ClaimInWords, QuestionRead } from "#lib/desk/read/questions.ts";
import { entryAddress, threadAddress } from "../entries/addresses.ts";
import { Asked } from "./questions-list.tsx";
import { OUTCOME_WORDS } from "./question-words.ts";

/** A question: what is asked, of which claim, and what was answered. */
export function QuestionView({ question }: { question: QuestionRead }) {
  const { asRead, now, version, entry, claim, last } = question;
  const isSame = asRead?.words === now?.words;
  return (
    <div className="grid content-start gap-8">
      <Part title="The question">
        <Asked words={question.words} language={question.language} />
        {question.link && (
          <p className="mt-2">
            They name a source:{" "}
            <a href={question.link} className="link break-all" rel="noopener noreferrer nofollow">
              {question.link}
            </a>
          </p>
        )}
        <p className="mt-2 text-sm text-ink-soft">
          Asked <DateTime value={question.askedAt} /> of version {version}.{" "}
          {question.wantsMail && "Whoever asked is told the outcome by mail."}
        </p>
      </Part>
      <Part title="The claim">
        {asRead ? (
          <Claim claim={asRead} about={isSame ? "As readers see it" : `In version ${version}`} />
        ) : (
          <p className="text-ink-soft">The words of version {version} have been erased.</p>
        )}
        {!isSame &&
          (now ? (
            <Claim claim={now} about={`In version ${now.version}, which readers see now`} />
          ) : (
            <p className="mt-3 text-ink-soft">What is public now does not make this claim.</p>
          ))}
        <p className="mt-3 flex flex-wrap gap-x-6">
          <TextLink href={entryAddress(entry, claim)}>The claim in the draft</TextLink>
          {question.thread && (
            <TextLink href={threadAddress(entry, question.thread)}>The conversation on it</TextLink>
          )}
        </p>
      </Part>
      {last && (
        <Part title="Its outcome">
          <p>
            <strong>{OUTCOME_WORDS[last.outcome]}</strong>
            {last.version !== null && ` in version ${last.version}`}, by {last.by},{" "}
            <DateTime value={last.at} />
          </p>
          {last.said && <p className="mt-2 max-w-measure whitespace-pre-line">{last.said}</p>}
          {last.outcome !== "spam" && (
            <p className="mt-2 text-sm text-ink-soft">
              {last.shown
                ? "Readers see the question beside it."
                : "Readers do not see the question beside it."}
            </p>
          )}
        </Part>
      )}
    </div>
  );
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h2 className="mb-2 font-serif text-xl font-semibold">{title}</h2>
    {children}
  </section>
);

const Claim = ({ claim, about }: { claim: ClaimInWords; about: string }) => (
  <figure className="mb-3 border-l-4 border-accent pl-4">
    <figcaption className="text-sm text-ink-soft">
      {claim.label}. {about}
    </figcaption>
    <blockquote className="max-w-measure font-serif break-words">{claim.words}</blockquote>
  </figure>
);
