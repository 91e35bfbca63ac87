// The private log as admins read it, newest first.
import { and, desc, eq, ilike, inArray, isNotNull, lt, or, sql, type SQL } from "drizzle-orm";
import { peopleNamedIn, type EventType, type NewEvent } from "#lib/editorial/events.ts";
import type { Db } from "../client.ts";
import { entries, events, people, sourceVersions } from "../schema.ts";

/** Which events to read; what is absent doesn't narrow. */
export type LogFilter = {
  /** Whoever acted, or whose account it was about. */
  person?: string;
  types?: readonly EventType[];
  /** A part of the entry's title or address. */
  entry?: string;
  /** Only events before this sequence number: where the page before ended. */
  before?: number;
};

export type LoggedEvent = Pick<NewEvent, "type" | "data"> & {
  seq: number;
  at: Date;
  actorName: string | null;
  entry: { id: string; kind: string; slug: string; title: string } | null;
};

/** A page of the log, with the names of the people and sources that its events mention by id. */
export type LogPage = {
  events: LoggedEvent[];
  hasMore: boolean;
  people: ReadonlyMap<string, string>;
  sources: ReadonlyMap<string, string>;
};

/** Reads `limit` events at most. */
export async function readLog(db: Db, filter: LogFilter, limit: number): Promise<LogPage> {
  const found = await db
    .select({
      seq: events.seq,
      at: events.at,
      type: events.type,
      data: events.data,
      actorName: people.name,
      entryId: entries.id,
      kind: entries.kind,
      slug: entries.slug,
      title: entries.draftTitle,
    })
    .from(events)
    .leftJoin(people, eq(people.id, events.personId))
    .leftJoin(entries, eq(entries.id, events.entryId))
    .where(and(...conditions(filter)))
    .orderBy(desc(events.seq))
    .limit(limit + 1);
  const page = found.slice(0, limit).map(({ entryId, kind, slug, title, data, ...event }) => ({
    ...event,
    data: data as NewEvent["data"], // written by recordEvent, which takes type and data in pairs
    entry: entryId && kind && slug ? { id: entryId, kind, slug, title: title || slug } : null,
  })) as LoggedEvent[];
  return {
    events: page,
    hasMore: found.length > limit,
    people: await namesOf(db, page),
    sources: await titlesOf(db, page),
  };
}

/** Everybody who occurs in the log, for choosing one. */
export async function peopleInLog(db: Db): Promise<{ id: string; name: string }[]> {
  return db
    .selectDistinct({ id: people.id, name: people.name })
    .from(people)
    .innerJoin(
      events,
      or(eq(events.personId, people.id), sql`${events.data} ->> 'person' = ${people.id}::text`),
    )
    .orderBy(people.name);
}

function conditions({ person, types, entry, before }: LogFilter): (SQL | undefined)[] {
  const part = entry && `%${entry.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return [
    person
      ? or(eq(sql`${events.personId}::text`, person), sql`${events.data} ->> 'person' = ${person}`)
      : undefined,
    types ? inArray(events.type, [...types]) : undefined,
    part
      ? and(isNotNull(entries.id), or(ilike(entries.draftTitle, part), ilike(entries.slug, part)))
      : undefined,
    before === undefined ? undefined : lt(events.seq, before),
  ];
}

async function namesOf(db: Db, page: readonly LoggedEvent[]): Promise<Map<string, string>> {
  const ids = page.flatMap(({ data }) => peopleNamedIn(data));
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, ids));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What the sources that events name are called now, by key. */
export async function titlesOf(
  db: Db,
  page: readonly Pick<LoggedEvent, "data">[],
): Promise<Map<string, string>> {
  const ids = page.flatMap(({ data }) => ("source" in data && data.source ? [data.source] : []));
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectDistinctOn([sourceVersions.sourceId], {
      id: sourceVersions.sourceId,
      title: sql<string | null>`${sourceVersions.csl} ->> 'title'`,
    })
    .from(sourceVersions)
    .where(inArray(sourceVersions.sourceId, ids))
    .orderBy(sourceVersions.sourceId, desc(sourceVersions.version));
  return new Map(rows.map(({ id, title }) => [id, title ?? id]));
}
