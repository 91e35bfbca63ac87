// What is new, in sentences to whom it concerns.
import type { MailRhythm, NoticeKind } from "../notices.ts";

/** Who did it, to what (an entry, or a release), and to which of its revisions. */
export type NoticeNames = { by: string; title: string; number: number | null };

const revision = ({ number }: NoticeNames): string =>
  number === null ? "it" : `revision ${number}`;

const SENTENCES: Record<NoticeKind, (names: NoticeNames) => string> = {
  review_asked: (names) => `${names.by} asked you to review “${names.title}”.`,
  review_taken_over: (names) => `${names.by} took the review of “${names.title}” over from you.`,
  sent_back: (names) => `${names.by} sent “${names.title}” back for changes.`,
  disputed: (names) => `${names.by} disputed something in “${names.title}”.`,
  approved: (names) => `${names.by} approved ${revision(names)} of “${names.title}”.`,
  published: (names) => `“${names.title}” is public: ${names.by} published ${revision(names)}.`,
  retracted: (names) => `${names.by} retracted “${names.title}”.`,
  schedule_failed: ({ title }) => `“${title}” could not be published at its time.`,
  release_failed: ({ title }) =>
    `“${title}” could not be published at its time: nothing of the release is public.`,
  check_lapsed: ({ title }) =>
    `What you had checked in “${title}” says something else now: your check has lapsed.`,
  mentioned: ({ by, title }) => `${by} mentioned you in “${title}”.`,
  assigned: ({ by, title }) => `${by} gave you a conversation in “${title}”.`,
  reader_asked: ({ title }) => `“${title}” is questioned by a reader.`,
  replied: ({ by, title }) => `${by} answered in a conversation of yours in “${title}”.`,
};

/** What happened, in one sentence to the person whom it concerns. */
export const noticeSentence = (kind: NoticeKind, names: NoticeNames): string =>
  SENTENCES[kind](names);

const RHYTHMS: Record<MailRhythm, string> = {
  at_once: "At once",
  hourly: "Once an hour, if there is something",
  daily: "Once a day, if there is something",
  never: "Never",
};
/** How often mail comes, in words. */
export const rhythmText = (rhythm: MailRhythm): string => RHYTHMS[rhythm];
