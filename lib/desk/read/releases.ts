// Releases as the desk shows them: what is in them, what stands in the way, and what belongs with it.
import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import {
  findRelease,
  itemsOf,
  RELEASE_STATUS,
  releaseSubject,
  type ReleaseHead,
  type ReleaseItem,
} from "#db/queries/releases.ts";
import {
  entries,
  people,
  releaseEnds,
  releaseItems,
  releaseScheduleEnds,
  releaseSchedules,
  revisions,
} from "#db/schema.ts";
import { commandsFor, type Command } from "#lib/editorial/commands-for.ts";
import type { KindName } from "#lib/editorial/content.ts";
import type { FrozenEntry } from "#lib/editorial/frozen.ts";
import type { Actor } from "#lib/editorial/policy.ts";
import { openScheduleOfRelease } from "../releases/open-schedule.ts";
import { APPROVED } from "./standing.ts";

export type { ReleaseItem } from "#db/queries/releases.ts";

/** A release in the list of all. */
export type ListedRelease = ReleaseHead & {
  revisions: number;
  by: string;
  createdAt: Date;
  /** When it will be published, was published or given up. */
  at: Date | null;
};

/** An approved revision that could be published with a release. */
export type Candidate = {
  entry: { id: string; kind: KindName; title: string };
  revision: { id: string; number: number };
};

/** `named`: something in the release links to it. `names`: it links to something in the release. */
export type Related = Candidate & { why: "named" | "names" };

export type ReleaseView = ReleaseHead & {
  items: ReleaseItem[];
  related: Related[];
  /** Every other approved revision that could be added. */
  others: Candidate[];
  commands: Command[];
  schedule?: { publishAt: Date; by: string };
  /** Why it was not published as it was last scheduled. */
  failed?: { reason: string; at: Date };
  end?: { at: Date; by: string };
};

/** All releases: what is open or scheduled first, then the newest. */
export const listReleases = async (db: Db): Promise<ListedRelease[]> => {
  const { rows } = await db.execute<
    Omit<ListedRelease, "createdAt" | "at"> & { createdAt: string; at: string | null }
  >(sql`
    select l.id, l.name, l.note, ${RELEASE_STATUS} as status, p.name as by, l.created_at as "createdAt",
      (select count(*)::integer from release_items i where i.release_id = l.id) as revisions,
      coalesce(n.at, (
        select s.publish_at from release_schedules s
        where s.release_id = l.id and not exists (
          select from release_schedule_ends x where x.schedule_id = s.id))) as at
    from releases l
    join people p on p.id = l.created_by
    left join release_ends n on n.release_id = l.id
    order by n.at is not null, coalesce(n.at, l.created_at) desc, l.id`);
  return rows.map((row) => ({
    ...row,
    createdAt: new Date(row.createdAt),
    at: row.at === null ? null : new Date(row.at),
  }));
};

/** One release, for `actor`; undefined where there is none. */
export const readRelease = async (
  db: Db,
  id: string,
  actor: Actor,
): Promise<ReleaseView | undefined> => {
  if (!isUuid(id)) return undefined;
  const release = await findRelease(db, id);
  if (!release) return undefined;
  const items = await itemsOf(db, id);
  const isOpen = release.status === "open";
  const candidates = isOpen ? await candidatesFor(db, id) : [];
  const related = candidates.flatMap(({ why, ...candidate }) =>
    why ? [{ ...candidate, why }] : [],
  );
  const schedule = await openScheduleOfRelease(db, id);
  const [end] = await db
    .select({ at: releaseEnds.at, by: people.name })
    .from(releaseEnds)
    .innerJoin(people, eq(people.id, releaseEnds.personId))
    .where(eq(releaseEnds.releaseId, id));
  return {
    ...release,
    items,
    related,
    others: candidates.flatMap(({ why, ...candidate }) => (why ? [] : [candidate])),
    commands: commandsFor(actor, releaseSubject(release, items)),
    schedule: schedule && { ...schedule, by: await nameOf(db, schedule.personId) },
    failed: isOpen ? await lastFailure(db, id) : undefined,
    end,
  };
};

/** Open releases into which a revision could be put, and those that it is in. */
export const releasesFor = async (
  db: Db,
  revision: string,
): Promise<{ open: { id: string; name: string }[]; holding: ReleaseHead[] }> => {
  const { rows } = await db.execute<ReleaseHead & { holds: boolean }>(sql`
    select l.id, l.name, l.note, ${RELEASE_STATUS} as status,
      exists (select from release_items i where i.release_id = l.id and i.revision_id = ${revision}) as holds
    from releases l order by l.created_at desc`);
  return {
    open: rows.filter(({ status, holds }) => status === "open" && !holds),
    holding: rows.filter(({ status, holds }) => status !== "discarded" && holds),
  };
};

const nameOf = async (db: Db, person: string): Promise<string> => {
  const [found] = await db.select({ name: people.name }).from(people).where(eq(people.id, person));
  return found?.name ?? "Somebody";
};

const lastFailure = async (db: Db, release: string): Promise<ReleaseView["failed"]> => {
  const [last] = await db
    .select({
      outcome: releaseScheduleEnds.outcome,
      reason: releaseScheduleEnds.reason,
      at: releaseScheduleEnds.at,
    })
    .from(releaseSchedules)
    .innerJoin(releaseScheduleEnds, eq(releaseScheduleEnds.scheduleId, releaseSchedules.id))
    .where(and(eq(releaseSchedules.releaseId, release), isNotNull(releaseScheduleEnds.outcome)))
    .orderBy(desc(releaseSchedules.at))
    .limit(1);
  return last?.outcome === "failed" ? { reason: last.reason ?? "", at: last.at } : undefined;
};

/** Newest approved revisions of entries that are not in the release, and how each is tied to what is. */
const candidatesFor = async (
  db: Db,
  release: string,
): Promise<(Candidate & { why: Related["why"] | null })[]> => {
  const { rows } = await db.execute<Candidate & { why: Related["why"] | null }>(sql`
    with inside as (
      select r.entry_id, r.frozen from release_items i join revisions r on r.id = i.revision_id
      where i.release_id = ${release}
    )
    select jsonb_build_object('id', r.entry_id, 'kind', r.kind, 'title', r.frozen ->> 'title') as entry,
      jsonb_build_object('id', r.id, 'number', r.number) as revision,
      case
        when exists (select from inside where jsonb_exists(inside.frozen -> 'labels', r.entry_id::text)) then 'named'
        when exists (select from inside where jsonb_exists(r.frozen -> 'labels', inside.entry_id::text)) then 'names'
      end as why
    from ${APPROVED}
    where not s.scheduled and is_newest_approved(r.id)
      and not exists (select from inside where inside.entry_id = r.entry_id)
      and not exists (
        select from release_items i where i.revision_id = r.id and is_release_scheduled(i.release_id))
    order by why, r.frozen ->> 'title', r.id limit 200`);
  return rows;
};

/** The words that would be public after a release, at the addresses of today; undefined once it is over. */
export const readReleaseWords = async (
  db: Db,
  id: string,
): Promise<
  | {
      name: string;
      changes: { entryId: string; kind: KindName; slug: string; frozen: FrozenEntry }[];
    }
  | undefined
> => {
  if (!isUuid(id)) return undefined;
  const release = await findRelease(db, id);
  if (!release || release.status === "published" || release.status === "discarded")
    return undefined;
  const rows = await db
    .select({
      entryId: entries.id,
      kind: entries.kind,
      slug: entries.slug,
      frozen: revisions.frozen,
    })
    .from(releaseItems)
    .innerJoin(entries, eq(entries.id, releaseItems.entryId))
    .innerJoin(revisions, eq(revisions.id, releaseItems.revisionId))
    .where(eq(releaseItems.releaseId, id));
  // What was redacted meanwhile has no words.
  const changes = rows.flatMap(({ frozen, ...entry }) => (frozen ? [{ ...entry, frozen }] : []));
  return { name: release.name, changes };
};

const isUuid = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
