// What people are told of their work, and how often by mail.

/** Why somebody is told. */
export const NOTICE_KINDS = [
  "review_asked",
  "review_taken_over",
  "sent_back",
  "disputed",
  "approved",
  "published",
  "retracted",
  "schedule_failed",
  "release_failed",
  "check_lapsed",
  "mentioned",
  "assigned",
  "replied",
  "reader_asked",
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** How often what is new is told by mail. */
export const MAIL_RHYTHMS = ["at_once", "hourly", "daily", "never"] as const;
export type MailRhythm = (typeof MAIL_RHYTHMS)[number];
