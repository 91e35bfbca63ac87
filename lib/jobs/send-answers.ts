// Mail to readers who want to be told what became of their question. Their address is erased with it.
import { sql } from "drizzle-orm";
import { withTransaction, type Db } from "#db/client.ts";
import { config } from "#lib/config.ts";
import type { KindName } from "#lib/editorial/content.ts";
import type { QuestionOutcome } from "#lib/editorial/questions.ts";
import { wayOut, type Send } from "#lib/mail/send.ts";
import { wordsMail, type Mail } from "#lib/mail/templates.ts";
import { inLocale, recordPath } from "#lib/site/reading/addresses.ts";
import type { Locale } from "#lib/site/words/locales.ts";
import { wordsOf } from "#lib/site/words/messages.ts";
import { deliver, LEASE, type Parcel } from "./deliver.ts";

/** Sends what is to be told and due, one after the other; gives how much went out (`deliver`). `signal` lets no further one begin. */
export const sendAnswers = async (
  db: Db,
  { publicUrl }: { publicUrl: string } = config(),
  send: Send | "outbox" = wayOut(),
  signal?: AbortSignal,
): Promise<number> => {
  let sent = 0;
  while (!signal?.aborted) {
    const parcel = await claim(db, publicUrl);
    if (!parcel) break;
    if (await deliver(db, parcel, send)) sent++;
  }
  return sent;
};

type Due = {
  id: string;
  /** Of the outcome: another is another mail. */
  number: number;
  attempts: number;
  /** When the claim is over, as the database writes it. */
  until: string;
  address: string;
  language: Locale;
  kind: KindName;
  slug: string;
  title: string;
  outcome: QuestionOutcome;
  /** Null where it went with a version that was withdrawn. */
  said: string | null;
};

/** The answer that has waited longest, which nobody else gets meanwhile. */
const claim = (db: Db, publicUrl: string): Promise<Parcel | undefined> =>
  withTransaction(db, async (tx) => {
    const { rows: claimed } = await tx.execute<{ id: string }>(sql`
      update question_mail set next_at = clock_timestamp() + ${LEASE}::interval
      where question_id = (
        select m.question_id from question_mail m
        where m.next_at <= clock_timestamp()
          and exists (select from site.questions o where o.question_id = m.question_id)
        order by m.next_at limit 1 for update of m skip locked)
      returning question_id as id`);
    const [{ id } = { id: undefined }] = claimed;
    if (id === undefined) return undefined;
    const { rows } = await tx.execute<Due>(sql`
      select m.question_id as id, m.attempts, m.next_at::text as until, m.address,
        (select max(x.number) from question_outcomes x where x.question_id = m.question_id) as number,
        o.language, o.kind, o.slug, o.outcome, o.said,
        coalesce(case when o.said is not null then r.frozen ->> 'title' end, o.slug) as title
      from question_mail m join site.questions o on o.question_id = m.question_id
      join revisions r on r.id = o.revision_id
      where m.question_id = ${id}`);
    return rows[0] && parcelOf(rows[0], publicUrl);
  });

const parcelOf = (due: Due, publicUrl: string): Parcel => ({
  id: `answer-${due.id}-${due.number}`,
  to: due.address,
  write: () => answerMail(due, publicUrl),
  whose: { reader: due.address },
  attempts: due.attempts,
  async settle(tx) {
    await tx.execute(sql`delete from question_mail where question_id = ${due.id}`);
  },
  async postpone(db, { attempts, minutes }) {
    await db.execute(sql`
      update question_mail set attempts = ${attempts},
        next_at = clock_timestamp() + make_interval(mins => ${minutes})
      where question_id = ${due.id} and next_at = ${due.until}::timestamptz`);
  },
});

const answerMail = (
  { language, kind, slug, title, outcome, said }: Due,
  publicUrl: string,
): Mail => {
  const say = wordsOf(language);
  const path = inLocale(`${recordPath(kind, slug)}/history`, language);
  return wordsMail({
    language,
    subject: say("question.mail.subject", { title }),
    paragraphs: [
      say("question.mail.said", { title }),
      say(`question.outcome.${outcome}`),
      said ?? say("questions.withdrawn"),
      say("question.mail.at"),
      { link: `${publicUrl}${path}#questions` },
      say("question.mail.erased"),
    ],
  });
};
