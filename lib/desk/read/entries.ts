// The list of entries on the desk.
import { sql, type SQL } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import type { KindName } from "#lib/editorial/content.ts";
import type { RevisionStatus } from "#lib/editorial/workflow.ts";
import { APPROVED, CHANGES_REQUESTED, IN_REVIEW, IS_CURRENT, NEWEST } from "./standing.ts";

/** Where an entry stands, as the list's filter has it. */
export const STANDINGS = [
  "in_review",
  "changes_requested",
  "approved",
  "published",
  "never_published",
  "incomplete",
  "archived",
] as const;
export type Standing = (typeof STANDINGS)[number];

export type EntriesFilter = {
  kind?: KindName;
  standing?: Standing;
  /** Words of the title or address. */
  words?: string;
  page?: number;
};

export type ListedEntry = {
  id: string;
  kind: KindName;
  slug: string;
  title: string;
  /** What stops a submission of the draft, as last counted; null while nobody has counted. */
  problems: number | null;
  touchedAt: Date;
  touchedBy: string | null;
  publicNumber: number | null;
  last: { number: number; status: RevisionStatus; submittedAt: Date } | null;
  scheduledFor: Date | null;
  /** Only among what is archived: elsewhere templates are left out. */
  isTemplate: boolean;
};
export type EntriesPage = {
  entries: ListedEntry[];
  total: number;
  pages: number;
  page: number;
};

const PAGE = 50;

/** A page of entries, what was touched last first. */
export const listEntries = async (db: Db, filter: EntriesFilter): Promise<EntriesPage> => {
  const found = sql`from entries e where ${sql.join(conditions(filter), sql` and `)}`;
  const { rows: counted } = await db.execute<{ total: number }>(
    sql`select count(*)::integer as total ${found}`,
  );
  const total = counted[0]?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / PAGE));
  const page = Math.min(Math.max(1, filter.page ?? 1), pages);
  const { rows } = await db.execute<Row>(
    listed(sql`
      select e.* ${found} order by touched_at desc, id limit ${PAGE} offset ${(page - 1) * PAGE}`),
  );
  return { entries: rows.map(toEntry), total, pages, page };
};

/** How many entries of each kind there are, archived ones and templates left aside. */
export const countKinds = async (db: Db): Promise<Partial<Record<KindName, number>>> => {
  const { rows } = await db.execute<{ kind: KindName; count: number }>(
    sql`select kind, count(*)::integer as count from entries 
      where archived_at is null and template_for is null group by kind`,
  );
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
};

/** What the list says of these entries, in its order. It is looked up for them alone. */
const listed = (some: SQL): SQL => sql`
  select e.id, e.kind, e.slug, e.draft_problems, e.touched_at, e.template_for,
    ${TITLE} as title, current.number as public_number,
    last.number as last_number, last.status as last_status, last.submitted_at as last_submitted_at,
    coming.publish_at, writer.name as touched_by
  from (${some}) e
  left join lateral (
    select r.number from publications p join revisions r on r.id = p.revision_id
    where p.entry_id = e.id and ${IS_CURRENT}
  ) current on true
  left join lateral (
    select s.number, s.status, r.submitted_at
    from revisions r join revision_states s on s.revision_id = r.id
    where r.entry_id = e.id order by r.number desc limit 1
  ) last on true
  left join lateral (
    select s.publish_at from schedules s
    where s.entry_id = e.id and not exists (select from schedule_ends n where n.schedule_id = s.id)
    order by s.publish_at limit 1
  ) coming on true
  left join lateral (
    select p.name from draft_people d join people p on p.id = d.person_id
    where d.entry_id = e.id and d.generation = e.generation and d.last_seq > 0
    order by d.last_at desc limit 1
  ) writer on true
  order by e.touched_at desc, e.id`;

/** The title of the entry `e`: of its draft, else as readers see it. */
const TITLE = sql`coalesce(nullif(e.draft_title, ''), (
  select r.frozen ->> 'title' from publications p join revisions r on r.id = p.revision_id
  where p.entry_id = e.id and ${IS_CURRENT}), e.slug)`;

type Row = {
  id: string;
  kind: KindName;
  slug: string;
  draft_problems: number | null;
  touched_at: string;
  title: string;
  public_number: number | null;
  last_number: number | null;
  last_status: RevisionStatus | null;
  last_submitted_at: string | null;
  publish_at: string | null;
  touched_by: string | null;
  template_for: string | null;
};

const conditions = ({ kind, standing, words }: EntriesFilter): SQL[] => {
  const parts = (words ?? "").split(/\s+/).filter(Boolean).slice(0, 8);
  return [
    kind ? sql`e.kind = ${kind}` : sql`true`,
    standing ? STANDS[standing] : sql`true`,
    standing === "archived" ? sql`true` : sql`e.archived_at is null and e.template_for is null`,
    ...parts.map((part) => {
      const like = `%${part.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
      // An address has no accents, so that it finds "Türkiye" for "turkiye".
      return sql`(${TITLE} ilike ${like} or replace(e.slug, '-', ' ') ilike ${like})`;
    }),
  ];
};

/** The newest revision of the entry `e` stands so. */
const isNewest = (standing: SQL) => sql`e.id in (
  select r.entry_id from ${standing} where ${NEWEST})`;
const IS_PUBLIC = sql`exists (select from publications p where p.entry_id = e.id and ${IS_CURRENT})`;

const STANDS: Record<Standing, SQL> = {
  in_review: isNewest(IN_REVIEW),
  changes_requested: isNewest(CHANGES_REQUESTED),
  approved: isNewest(APPROVED),
  published: IS_PUBLIC,
  never_published: sql`not ${IS_PUBLIC}`,
  incomplete: sql`e.draft_problems > 0`,
  archived: sql`e.archived_at is not null`,
};

const toEntry = (row: Row): ListedEntry => ({
  id: row.id,
  kind: row.kind,
  slug: row.slug,
  title: row.title,
  problems: row.draft_problems,
  touchedAt: new Date(row.touched_at),
  touchedBy: row.touched_by,
  publicNumber: row.public_number,
  last:
    row.last_number !== null && row.last_status && row.last_submitted_at
      ? {
          number: row.last_number,
          status: row.last_status,
          submittedAt: new Date(row.last_submitted_at),
        }
      : null,
  scheduledFor: row.publish_at ? new Date(row.publish_at) : null,
  isTemplate: row.template_for !== null,
});
