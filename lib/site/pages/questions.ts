// What readers asked of claims, and what became of it, as pages tell it.
import { claimsOf } from "#lib/editorial/claims.ts";
import type { FrozenEntry } from "#lib/editorial/frozen.ts";
import { entryPath, recordPath } from "../reading/addresses.ts";
import { readPage, type Page } from "../reading/choices.ts";
import { claimInWords, claimNames, type ClaimInWords } from "../entry/claim-words.ts";
import type { Opened } from "./page.ts";
import type { AnsweredQuestion } from "../record/public-questions.ts";
import type { Reading } from "../reading/reading.ts";
import { titled, type Titled } from "../reading/titles.ts";

/** A question with its outcome. What may not be read any more is absent. */
export type QuestionView = Pick<
  AnsweredQuestion,
  "questionId" | "askedAt" | "answeredAt" | "outcome" | "askedOf" | "correctedIn" | "language"
> & {
  entry: Titled;
  href: string;
  claim: ClaimInWords | undefined;
  said: string | undefined;
  shown: string | undefined;
  /** The addresses of the version that was asked of, and of the one that answers. */
  askedHref: string | undefined;
  correctedHref: string | undefined;
};

const PAGE_SIZE = 25;
/** Characters of a claim that are quoted. */
const LONGEST = 240;

/** Every question about an entry that was answered, the last first. */
export async function loadQuestionsOf(
  kind: AnsweredQuestion["kind"],
  slug: string,
  page: Opened,
): Promise<QuestionView[]> {
  return viewsOf(await page.record.questionsOf(kind, slug), page);
}

/** A page of all questions that were answered. */
export async function loadQuestions(
  page: Opened,
  queries: Readonly<Record<string, string | undefined>>,
): Promise<Page<QuestionView>> {
  const { rows, ...list } = await readPage(queries.page, PAGE_SIZE, (stretch) =>
    page.record.answeredQuestions(stretch),
  );
  return { ...list, rows: await viewsOf(rows, page) };
}

async function viewsOf(
  rows: readonly AnsweredQuestion[],
  { record, reading }: Opened,
): Promise<QuestionView[]> {
  const words = await record.wordsOf(rows.map(({ revisionId }) => revisionId));
  return rows.map(({ kind, slug, claim, said, shown, revisionId, ...row }) => {
    const frozen = words.get(revisionId);
    const version = (number: number) => `${recordPath(kind, slug)}/v/${number}`;
    return {
      ...row,
      entry: frozen ? titled(frozen, reading) : { title: slug },
      href: entryPath(kind, slug),
      claim: frozen && claimAt(frozen, claim, reading, LONGEST),
      said: said ?? undefined,
      shown: shown ?? undefined,
      askedHref: frozen && version(row.askedOf),
      correctedHref: row.correctedIn && said !== null ? version(row.correctedIn) : undefined,
    };
  });
}

/** What a claim of a revision is called, and what it says; undefined where there is no such claim. */
function claimAt(
  frozen: FrozenEntry,
  path: string,
  reading: Reading,
  longest: number,
): ClaimInWords | undefined {
  const claim = claimsOf(frozen.content, claimNames(reading)).find((one) => one.path === path);
  return claim && claimInWords(claim, frozen, reading, longest);
}
