import type { QuestionOutcome, QuestionState } from "#lib/editorial/questions.ts";

/** What became of a question, as the desk calls it. */
export const OUTCOME_WORDS: Record<QuestionOutcome | "spam", string> = {
  corrected: "Corrected",
  unchanged: "No change",
  not_about_record: "Not about the record",
  spam: "Set aside as spam",
};

export const STATE_WORDS: Record<QuestionState, string> = {
  open: "Waiting",
  answered: "Answered",
  "set-aside": "Set aside",
};

/** Where questions are listed, and where one of them is answered. */
export const questionsAddress = (state: QuestionState = "open", page = 1): string => {
  const query = new URLSearchParams({
    ...(state !== "open" && { state }),
    ...(page > 1 && { page: `${page}` }),
  });
  return `/desk/questions${query.size > 0 ? `?${query}` : ""}`;
};
export const questionAddress = (id: string): string => `/desk/questions/${id}`;
