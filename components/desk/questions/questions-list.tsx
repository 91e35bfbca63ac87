import { Badge } from "#components/ui/badge.tsx";
import { RelativeTime } from "#components/ui/date-time.tsx";
import { TextLink } from "#components/ui/link-button.tsx";
import type { QuestionCounts, QuestionRow } from "#lib/desk/read/questions.ts";
import { ERASED, QUESTION_STATES, type QuestionState } from "#lib/editorial/questions.ts";
import { OUTCOME_WORDS, questionAddress, questionsAddress, STATE_WORDS } from "./question-words.ts";

/** The states of questions as links, each with how many there are. */
export const StateTabs = ({
  current,
  counts,
}: {
  current: QuestionState;
  counts: QuestionCounts;
}) => (
  <nav aria-label="States" className="mb-5 border-b border-rule">
    <ul className="flex flex-wrap gap-x-2">
      {QUESTION_STATES.map((state) => (
        <li key={state}>
          <TextLink
            href={questionsAddress(state)}
            aria-current={state === current ? "page" : undefined}
            className="-mb-px flex min-h-11 items-center gap-1.5 border-b-2 border-transparent px-2 aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:no-underline"
          >
            {STATE_WORDS[state]} <span className="tabular-nums text-ink-soft">{counts[state]}</span>
          </TextLink>
        </li>
      ))}
    </ul>
  </nav>
);

/** Questions, each with the claim that it is about and what became of it. */
export const QuestionsList = ({ rows, now }: { rows: readonly QuestionRow[]; now: Date }) => (
  <ul className="max-w-4xl border-t border-rule">
    {rows.map((row) => (
      <li key={row.id} className="grid gap-1 border-b border-rule py-4">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6">
          <TextLink data-row href={questionAddress(row.id)} className="font-semibold break-words">
            {row.title}
            {row.asRead && `: ${row.asRead.label}`}
          </TextLink>
          <span className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
            {row.wantsMail && <Badge>Wants an answer by mail</Badge>}
            {row.thread && <Badge>In discussion</Badge>}
            <RelativeTime value={row.askedAt} now={now} />
          </span>
        </div>
        <Asked words={row.words} language={row.language} isShort />
        {row.last && (
          <p className="text-sm text-ink-soft">
            {OUTCOME_WORDS[row.last.outcome]}
            {row.last.version !== null && ` in version ${row.last.version}`}, by {row.last.by}{" "}
            <RelativeTime value={row.last.at} now={now} />
          </p>
        )}
      </li>
    ))}
  </ul>
);

const SHORT = 300;

/** What a reader asks, in their own words while they are kept. */
export function Asked({
  words,
  language,
  isShort = false,
}: {
  words: string;
  language: string;
  isShort?: boolean;
}) {
  if (words === ERASED)
    return <p className="text-ink-soft">The reader’s words have been erased.</p>;
  return (
    <p
      className="max-w-measure break-words whitespace-pre-line"
      lang={language === "en" ? undefined : language}
    >
      {isShort && words.length > SHORT ? `${words.slice(0, SHORT)}…` : words}
    </p>
  );
}
