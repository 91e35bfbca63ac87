import { sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { ANSWERED_DAYS, ERASED, MAIL_DAYS, SPAM_DAYS } from "#lib/editorial/questions.ts";

/** Erases readers' words and addresses whose time is over. */
export const forgetQuestions = async (db: Db): Promise<void> => {
  await db.execute(sql`
    delete from question_mail where at < now() - make_interval(days => ${MAIL_DAYS})
      or question_id in (select question_id from question_outcomes where outcome = 'spam')`);
  await db.execute(sql`
    update questions q set words = ${ERASED}, link = null
    where words <> ${ERASED} and exists (
      select from question_outcomes o
      where o.question_id = q.id and not exists (
          select from question_outcomes later where later.question_id = q.id and later.number > o.number)
        and o.at < now() - make_interval(days => case o.outcome when 'spam' then ${SPAM_DAYS}::integer else ${ANSWERED_DAYS}::integer end))`);
};
