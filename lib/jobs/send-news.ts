// Mail about what is new, as often as each person wants it. What was seen on screen meanwhile is not mailed.
import { sql } from "drizzle-orm";
import { withTransaction, type Db, type Tx } from "#db/client.ts";
import { outbox } from "#db/schema.ts";
import { config } from "#lib/config.ts";
import { readNotices, type Notice } from "#lib/desk/notices/read-notices.ts";
import { noticeSentence } from "#lib/editorial/words.ts";
import { sendMail } from "#lib/mail/send.ts";
import { newsMail, type Mail } from "#lib/mail/templates.ts";

/** The longest list in one mail; the newest. */
const MOST = 50;

type Send = (to: { person: string; email: string }, mail: Mail) => Promise<boolean>;

/** Sends each person's mail that is due; gives how many went out. What could not be sent is due again at the next call. */
export const sendNews = async (
  db: Db,
  { publicUrl }: { publicUrl: string } = config(),
  send: Send = throughServerOrOutbox(db),
): Promise<number> => {
  let sent = 0;
  for (const person of await due(db))
    if (await withTransaction(db, (tx) => sendTo(tx, person, publicUrl, send))) sent++;
  return sent;
};

const DUE = sql`
  n.seen_at is null and n.mailed_at is null and p.email is not null and p.disabled_at is null
  and case coalesce(m.rhythm, 'hourly')
    when 'at_once' then true
    when 'hourly' then coalesce(m.last_at < clock_timestamp() - interval '1 hour', true)
    when 'daily' then coalesce(m.last_at < clock_timestamp() - interval '1 day', true)
    else false end`;

const due = async (db: Db): Promise<string[]> => {
  const { rows } = await db.execute<{ id: string }>(sql`
    select distinct p.id from notices n join people p on p.id = n.person_id
    left join notice_mail m on m.person_id = p.id
    where ${DUE}`);
  return rows.map(({ id }) => id);
};

/** Under the lock of the person's row, so that no other process sends the same. */
const sendTo = async (tx: Tx, person: string, publicUrl: string, send: Send): Promise<boolean> => {
  await tx.execute(sql`
    insert into notice_mail (person_id) values (${person}) on conflict (person_id) do nothing`);
  const { rows } = await tx.execute<{ name: string; email: string }>(sql`
    select p.name, p.email::text as email from notice_mail m join people p on p.id = m.person_id
    where m.person_id = ${person} and exists (
      select from notices n where n.person_id = p.id and ${DUE})
    for update of m skip locked`);
  const [to] = rows;
  if (!to) return false;
  const notices = await unmailed(tx, person);
  if (notices.length === 0) return false;
  const mail = newsMail({
    name: to.name,
    news: notices.map((notice) => ({
      text: noticeSentence(notice.kind, notice),
      link: `${publicUrl}/desk/notices/${notice.seq}`,
    })),
    settings: `${publicUrl}/desk/account#mail`,
  });
  if (!(await send({ person, email: to.email }, mail))) return false;
  await tx.execute(sql`
    update notices set mailed_at = clock_timestamp()
    where person_id = ${person} and mailed_at is null and seq <= ${notices.at(-1)?.seq ?? 0}`);
  await tx.execute(
    sql`update notice_mail set last_at = clock_timestamp() where person_id = ${person}`,
  );
  return true;
};

/** Oldest first, as one reads. */
const unmailed = async (tx: Tx, person: string): Promise<Notice[]> => {
  const { rows } = await tx.execute<{ seq: string }>(
    sql`select seq from notices where person_id = ${person} and seen_at is null and mailed_at is null`,
  );
  const open = new Set(rows.map(({ seq }) => Number(seq)));
  return (await readNotices(tx, person, { unseen: true, limit: MOST }))
    .filter(({ seq }) => open.has(seq))
    .toReversed();
};

/** Where no server is named, admins find the mail in the outbox. */
const throughServerOrOutbox =
  (db: Db): Send =>
  async ({ person, email }, mail) => {
    if (config().smtpUrl !== undefined) return sendMail(email, mail);
    const { subject, text } = mail;
    await db.insert(outbox).values({ personId: person, subject, text });
    return true;
  };

/** Forgets what waited in the outbox for more than 30 days. */
export const sweepOutbox = async (db: Db): Promise<void> => {
  await db.delete(outbox).where(sql`${outbox.at} < clock_timestamp() - interval '30 days'`);
};
