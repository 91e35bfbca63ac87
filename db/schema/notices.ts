import { sql } from "drizzle-orm";
import { bigint, check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { MailRhythm, NoticeKind } from "#lib/editorial/notices.ts";
import { id, instant, tried, writtenAt } from "./columns.ts";
import { commentThreads } from "./comments.ts";
import { entries } from "./entries.ts";
import { people } from "./people.ts";
import { releases } from "./releases.ts";
import { revisions } from "./revisions.ts";

/** Something that a person is told. It points to what happened and repeats none of its words. */
export const notices = pgTable(
  "notices",
  {
    seq: bigint("seq", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    kind: text("kind").$type<NoticeKind>().notNull(),
    entryId: uuid("entry_id")
      .notNull()
      .references(() => entries.id),
    revisionId: uuid("revision_id").references(() => revisions.id),
    threadId: uuid("thread_id").references(() => commentThreads.id),
    /** The release that it is about, where it is about one. */
    releaseId: uuid("release_id").references(() => releases.id),
    /** Who did it; nobody where a schedule did. */
    byId: uuid("by_id").references(() => people.id),
    at: writtenAt("at"),
    seenAt: instant("seen_at"),
    mailedAt: instant("mailed_at"),
  },
  (table) => [
    index("notices_of").on(table.personId, table.seq),
    index("notices_unseen")
      .on(table.personId)
      .where(sql`${table.seenAt} is null`),
    check(
      "notices_kinds",
      sql`${table.kind} in ('review_asked', 'review_taken_over', 'sent_back', 'disputed', 'approved', 'published',
        'retracted', 'schedule_failed', 'release_failed', 'check_lapsed', 'mentioned', 'assigned', 'replied',
        'reader_asked')`,
    ),
  ],
);

/** How often a person is told by mail, and when that was last done or tried. Who has no row is told hourly. */
export const noticeMail = pgTable(
  "notice_mail",
  {
    personId: uuid("person_id")
      .primaryKey()
      .references(() => people.id),
    rhythm: text("rhythm").$type<MailRhythm>().notNull().default("hourly"),
    lastAt: instant("last_at"),
    ...tried(),
  },
  (table) => [
    check("notice_mail_rhythms", sql`${table.rhythm} in ('at_once', 'hourly', 'daily', 'never')`),
  ],
);

/** Mail that could not go out, for no server is named or it was not taken: admins read it on a page. Kept for 30 days. */
export const outbox = pgTable(
  "outbox",
  {
    id: id(),
    /** Somebody at the desk, or else the reader whose address follows; nothing of a reader whom no mail reached. */
    personId: uuid("person_id").references(() => people.id),
    reader: text("reader"),
    /** What went wrong at the last attempt, in codes; null where there is no server. */
    failure: text("failure"),
    subject: text("subject").notNull(),
    text: text("text").notNull(),
    at: writtenAt("at"),
  },
  (table) => [
    index("outbox_at").on(table.at),
    check(
      "outbox_to_one",
      sql`case when ${table.failure} is null then (${table.personId} is null) <> (${table.reader} is null)
        else ${table.reader} is null end`,
    ),
  ],
);
