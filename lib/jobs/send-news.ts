// Mail about what is new, as often as each person wants it. What was seen on screen meanwhile is not mailed.
import { sql } from "drizzle-orm";
import { withTransaction, type Db, type Tx } from "#db/client.ts";
import { outbox } from "#db/schema.ts";
import { config } from "#lib/config.ts";
import { readNotices } from "#lib/desk/notices/read-notices.ts";
import { IS_TO_BE_MAILED } from "#lib/desk/notices/to-be-mailed.ts";
import { noticeSentence } from "#lib/editorial/words.ts";
import { wayOut, type Send } from "#lib/mail/send.ts";
import { newsMail } from "#lib/mail/templates.ts";
import { deliver, LEASE, type Parcel } from "./deliver.ts";

/** The longest list in one mail; the newest. */
const MOST = 50;

/** Sends each person's mail that is due, one after the other; gives how many went out (`deliver`). `signal` lets no further one begin. */
export const sendNews = async (
  db: Db,
  { publicUrl }: { publicUrl: string } = config(),
  send: Send | "outbox" = wayOut(),
  signal?: AbortSignal,
): Promise<number> => {
  let sent = 0;
  await forgetAttempts(db);
  for (const person of await due(db)) {
    if (signal?.aborted) break;
    const parcel = await withTransaction(db, (tx) => claim(tx, person, publicUrl));
    if (parcel && (await deliver(db, parcel, send))) sent++;
  }
  return sent;
};

/** Attempts, and the wait for the next, count as long as something is to be mailed that was there at the last one. */
const forgetAttempts = async (db: Db): Promise<void> => {
  await db.execute(sql`
    update notice_mail m set attempts = 0, next_at = clock_timestamp()
    from people p
    where p.id = m.person_id and m.attempts > 0 and not exists (
      select from notices n where n.person_id = p.id and n.at <= m.last_at and ${IS_TO_BE_MAILED})`);
};

/** The rhythm says when a mail is first tried; after that, the attempts. */
const DUE = sql`
  ${IS_TO_BE_MAILED} and coalesce(m.next_at <= clock_timestamp(), true)
  and (m.attempts > 0 or case coalesce(m.rhythm, 'hourly')
    when 'at_once' then true
    when 'hourly' then coalesce(m.last_at < clock_timestamp() - interval '1 hour', true)
    when 'daily' then coalesce(m.last_at < clock_timestamp() - interval '1 day', true) end)`;

const due = async (db: Db): Promise<string[]> => {
  const { rows } = await db.execute<{ id: string }>(sql`
    select distinct p.id from notices n join people p on p.id = n.person_id
    left join notice_mail m on m.person_id = p.id
    where ${DUE}`);
  return rows.map(({ id }) => id);
};

/** What is new to a person, which nobody else mails meanwhile. */
const claim = async (tx: Tx, person: string, publicUrl: string): Promise<Parcel | undefined> => {
  await tx.execute(sql`
    insert into notice_mail (person_id) values (${person}) on conflict (person_id) do nothing`);
  const { rows } = await tx.execute<{ name: string; email: string }>(sql`
    select p.name, p.email::text as email from notice_mail m join people p on p.id = m.person_id
    where m.person_id = ${person} and exists (
      select from notices n where n.person_id = p.id and ${DUE})
    for update of m skip locked`);
  const [to] = rows;
  if (!to) return undefined;
  const open = await unmailed(tx, person);
  const news = (await readNotices(tx, person, { unseen: true, limit: MOST }))
    .filter(({ seq }) => open.includes(seq))
    // Oldest first, as one reads.
    .toReversed();
  const last = open.at(-1);
  if (news.length === 0 || last === undefined) return undefined;
  const { rows: claimed } = await tx.execute<{ attempts: number; until: string }>(sql`
    update notice_mail set next_at = clock_timestamp() + ${LEASE}::interval
    where person_id = ${person} returning attempts, next_at::text as until`);
  const [held] = claimed;
  if (!held) return undefined;
  const isOurs = sql`person_id = ${person} and next_at = ${held.until}::timestamptz`;
  return {
    // What has been seen meanwhile is left out of a mail of the same id; what is new gives it another.
    id: `news-${person}-${last}`,
    to: to.email,
    write: () =>
      newsMail({
        name: to.name,
        news: news.map((notice) => ({
          text: noticeSentence(notice.kind, notice),
          link: `${publicUrl}/desk/notices/${notice.seq}`,
        })),
        settings: `${publicUrl}/desk/account#mail`,
      }),
    whose: { personId: person },
    attempts: held.attempts,
    async settle(after) {
      // These alone: what has come since the claim is in no mail yet.
      await after.execute(sql`
        update notices set mailed_at = clock_timestamp()
        where person_id = ${person} and mailed_at is null and seq = any(${sql.param(open)}::bigint[])`);
      await after.execute(sql`
        update notice_mail set last_at = clock_timestamp(), next_at = clock_timestamp(), attempts = 0
        where ${isOurs}`);
    },
    async postpone(db, { attempts, minutes }) {
      await db.execute(sql`
        update notice_mail set attempts = ${attempts},
          last_at = case when ${attempts}::integer > 0 then clock_timestamp() else last_at end,
          next_at = clock_timestamp() + make_interval(mins => ${minutes})
        where ${isOurs}`);
    },
  };
};

/** The sequences of what was neither seen nor mailed, in order. */
const unmailed = async (tx: Tx, person: string): Promise<number[]> => {
  const { rows } = await tx.execute<{ seq: string }>(sql`
    select seq from notices where person_id = ${person} and seen_at is null and mailed_at is null order by seq`);
  return rows.map(({ seq }) => Number(seq));
};

/** Forgets what waited in the outbox for more than 30 days. */
export const sweepOutbox = async (db: Db): Promise<void> => {
  await db.delete(outbox).where(sql`${outbox.at} < clock_timestamp() - interval '30 days'`);
};
