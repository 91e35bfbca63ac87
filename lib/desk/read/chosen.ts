// What somebody chose on a list: the entries, and their revisions of which something can be done at once.
import { sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import type { KindName } from "#lib/editorial/content.ts";

type Named = { id: string; number: number };
export type Chosen = {
  id: string;
  kind: KindName;
  slug: string;
  title: string;
  inReview: Named | null;
  /** The newest revision that was approved and has not been public yet. */
  approved: (Named & { note: string }) | null;
  publicNumber: number | null;
};

/** The entries with these ids, in their order; what is no entry is left out. */
export const readChosen = async (db: Db, ids: readonly string[]): Promise<Chosen[]> => {
  if (ids.length === 0) return [];
  const { rows } = await db.execute<Chosen>(sql`
    select e.id, e.kind, e.slug,
      coalesce(nullif(e.draft_title, ''), ${lastTitle}, e.slug) as title,
      ${newest("in_review")} as "inReview", ${newest("approved")} as approved,
      (select s.number from revision_states s where s.entry_id = e.id and s.status = 'published') as "publicNumber"
    from entries e
    join unnest(${sql.param([...ids])}::uuid[]) with ordinality chosen (id, place) on chosen.id = e.id
    order by chosen.place`);
  return rows;
};

const newest = (status: "in_review" | "approved") => sql`(
  select jsonb_build_object('id', r.id, 'number', r.number, 'note', r.note)
  from revision_states s join revisions r on r.id = s.revision_id
  where s.entry_id = e.id and s.status = ${status} order by r.number desc limit 1)`;

const lastTitle = sql`(
  select r.frozen ->> 'title' from revisions r
  where r.entry_id = e.id and r.frozen is not null order by r.number desc limit 1)`;
