// What a reader asks. Nobody is signed in: floods are held off by how much is asked, and never by who asks.
import { and, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import { entries, questionMail, questions, revisions } from "#db/schema.ts";
import type { KindName } from "#lib/editorial/content.ts";
import { sqlState, transact } from "../transact.ts";
import { tellOfQuestion } from "../notices/tell.ts";

export type Asked = {
  /** Made with the form, so that a form that is sent twice asks once. */
  id: string;
  kind: KindName;
  slug: string;
  version: number;
  claim: string;
  language: "en" | "fr" | "uk";
  words: string;
  link?: string | undefined;
  mail?: string | undefined;
};
/** `not_public`: readers cannot read this claim, or not any more. */
export type Asking = "asked" | "too_many_here" | "too_many" | "not_public";

/** How many questions are taken, whoever asks them. */
export const CAPS = { entryInAnHour: 10, siteInAnHour: 100, siteInADay: 400 } as const;

/** Takes a reader's question, and tells who may answer it. */
export const ask = async (db: Db, asked: Asked): Promise<Asking> => {
  try {
    return await transact(db, (tx) => take(tx, asked));
  } catch (error) {
    // The database looks once more whether readers can read it: 23503 there is no such claim, 23514 not public.
    if (["23503", "23514"].includes(sqlState(error) ?? "")) return "not_public";
    throw error;
  }
};

const take = async (tx: Tx, { mail, kind, slug, version, ...asked }: Asked): Promise<Asking> => {
  const [of] = await tx
    .select({ entryId: revisions.entryId, revisionId: revisions.id })
    .from(revisions)
    .innerJoin(entries, eq(entries.id, revisions.entryId))
    .where(and(eq(entries.kind, kind), eq(entries.slug, slug), eq(revisions.number, version)));
  if (!of) return "not_public";
  // One after the other, or a hundred at once would each find room.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('questions of readers', 0))`);
  const [before] = await tx
    .select({ id: questions.id })
    .from(questions)
    .where(eq(questions.id, asked.id));
  if (before) return "asked";
  const full = await whatIsFull(tx, of.entryId);
  if (full) return full;
  await tx.insert(questions).values({ ...asked, ...of });
  if (mail) await tx.insert(questionMail).values({ questionId: asked.id, address: mail });
  await tellOfQuestion(tx, of.entryId);
  return "asked";
};

const whatIsFull = async (tx: Tx, entry: string): Promise<Asking | undefined> => {
  const { rows } = await tx.execute<{ here: number; hour: number; day: number }>(sql`
    select count(*) filter (where entry_id = ${entry} and asked_at > now() - interval '1 hour')::integer as here,
      count(*) filter (where asked_at > now() - interval '1 hour')::integer as hour,
      count(*)::integer as day
    from questions where asked_at > now() - interval '1 day'`);
  const { here = 0, hour = 0, day = 0 } = rows[0] ?? {};
  if (here >= CAPS.entryInAnHour) return "too_many_here";
  return hour >= CAPS.siteInAnHour || day >= CAPS.siteInADay ? "too_many" : undefined;
};
