import { sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import type { NoticeKind } from "#lib/editorial/notices.ts";

/** Something that a person is told, with the names of today. */
export type Notice = {
  seq: number;
  kind: NoticeKind;
  at: Date;
  isSeen: boolean;
  /** "Ratify" where a schedule did it. */
  by: string;
  entry: string;
  title: string;
  number: number | null;
  thread: string | null;
  release: string | null;
};

type Wanted = { after?: number; unseen?: boolean; limit?: number };

/** What a person is told, newest first; nothing without a role at the desk. */
export const readNotices = async (
  db: Db,
  person: string,
  { after = 0, unseen = false, limit = 50 }: Wanted = {},
): Promise<Notice[]> => {
  const { rows } = await db.execute<Omit<Notice, "at" | "seq"> & { at: string; seq: string }>(sql`
    select n.seq, n.kind, n.at, n.seen_at is not null as "isSeen", coalesce(b.name, 'Ratify') as by,
      e.id as entry, coalesce(l.name, r.frozen ->> 'title', nullif(e.draft_title, ''), e.slug) as title,
      r.number, n.thread_id as thread, n.release_id as release
    from notices n
    join people me on me.id = n.person_id and me.disabled_at is null and cardinality(me.roles) > 0
    join entries e on e.id = n.entry_id
    left join revisions r on r.id = n.revision_id
    left join releases l on l.id = n.release_id
    left join people b on b.id = n.by_id
    where n.person_id = ${person} and n.seq > ${after} ${unseen ? sql`and n.seen_at is null` : sql``}
    order by n.seq desc limit ${limit}`);
  return rows.map((row) => ({ ...row, seq: Number(row.seq), at: new Date(row.at) }));
};

/** How many notices a person has not seen, and the newest of all that they were told. */
export const countNotices = async (
  db: Db,
  person: string,
): Promise<{ unseen: number; last: number }> => {
  const { rows } = await db.execute<{ unseen: number; last: string }>(sql`
    select count(*) filter (where n.seen_at is null)::integer as unseen, coalesce(max(n.seq), 0) as last
    from notices n join people me on me.id = n.person_id and cardinality(me.roles) > 0
    where n.person_id = ${person}`);
  return { unseen: rows[0]?.unseen ?? 0, last: Number(rows[0]?.last ?? 0) };
};
