// What readers ask of a claim, and what becomes of it.

/** What readers are told of a question. */
export const QUESTION_OUTCOMES = ["corrected", "unchanged", "not_about_record"] as const;
export type QuestionOutcome = (typeof QUESTION_OUTCOMES)[number];

/** As the desk sorts them: those that wait, those whose outcome readers are told, those taken for spam. */
export const QUESTION_STATES = ["open", "answered", "set-aside"] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

/** Characters: what a reader asks, and what the desk answers. */
export const LONGEST_ASKED = 2000;
/** Characters of an address of a source. */
export const LONGEST_LINK = 500;
/** Characters of an address of mail (RFC 5321). */
export const LONGEST_MAIL = 254;

/** Days for which an address of mail waits for an answer. */
export const MAIL_DAYS = 60;
/** Days after an answer for which the desk keeps the reader's own words. */
export const ANSWERED_DAYS = 365;
/** Days for which it keeps what was set aside as spam. */
export const SPAM_DAYS = 30;

/** What stands instead of words that were erased. */
export const ERASED = "(erased)";
