// Mail to readers who want to be told what became of their question. Their address is erased with it.
import { sql } from "drizzle-orm";
import { withTransaction, type Db, type Tx } from "#db/client.ts";
import { outbox } from "#db/schema.ts";
import { config } from "#lib/config.ts";
import type { KindName } from "#lib/editorial/content.ts";
import type { QuestionOutcome } from "#lib/editorial/questions.ts";
import { sendMail } from "#lib/mail/send.ts";
import { wordsMail, type Mail } from "#lib/mail/templates.ts";
import { inLocale, recordPath } from "#lib/site/addresses.ts";
import type { Locale } from "#lib/site/locales.ts";
import { wordsOf } from "#lib/site/messages.ts";

type Send = (to: string, mail: Mail) => Promise<boolean>;

/** Sends what is to be told; gives how much went out. What could not be sent is due again at the next call. */
export const sendAnswers = async (
  db: Db,
  { publicUrl }: { publicUrl: string } = config(),
  send: Send = throughServerOrOutbox(db),
): Promise<number> => {
  let sent = 0;
  const { rows } = await db.execute<{ id: string }>(sql`
    select m.question_id as id from question_mail m
    where exists (select from question_outcomes o where o.question_id = m.question_id)`);
  for (const { id } of rows)
    if (await withTransaction(db, (tx) => sendTo(tx, id, publicUrl, send))) sent++;
  return sent;
};

type Due = {
  address: string;
  language: Locale;
  kind: KindName;
  slug: string;
  title: string;
  outcome: QuestionOutcome;
  /** Null where it went with a version that was withdrawn. */
  said: string | null;
};

/** Under a lock, so that no other process sends the same; who does not get it at once leaves it to who has it. */
const sendTo = async (tx: Tx, id: string, publicUrl: string, send: Send): Promise<boolean> => {
  const { rows: locks } = await tx.execute<{ got: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${`answer ${id}`}, 0)) as got`,
  );
  if (!locks[0]?.got) return false;
  const { rows } = await tx.execute<Due>(sql`
    select m.address, o.language, o.kind, o.slug, o.outcome, o.said,
      coalesce(case when o.said is not null then r.frozen ->> 'title' end, o.slug) as title
    from question_mail m join site.questions o on o.question_id = m.question_id
    join revisions r on r.id = o.revision_id
    where m.question_id = ${id}`);
  const [due] = rows;
  if (!due || !(await send(due.address, answerMail(due, publicUrl)))) return false;
  await tx.execute(sql`delete from question_mail where question_id = ${id}`);
  return true;
};

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

/** Where no server is named, admins find the mail in the outbox, and can send it on. */
const throughServerOrOutbox =
  (db: Db): Send =>
  async (reader, mail) => {
    if (config().smtpUrl !== undefined) return sendMail(reader, mail);
    const { subject, text } = mail;
    await db.insert(outbox).values({ reader, subject, text });
    return true;
  };
