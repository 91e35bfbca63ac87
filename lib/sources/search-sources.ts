import { and, asc, desc, or, sql, type SQL } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { sourceSnapshots } from "#db/schema.ts";
import type { SourceKind } from "#lib/editorial/source.ts";
import type { SourceGap } from "./gaps.ts";
import { latestVersions, type Source } from "./latest.ts";
import { isUnused } from "./where-used.ts";

export type SourceSearch = {
  /** All of them must occur in key, title, author, publisher or link; accents and case don't matter. */
  words?: string;
  kind?: SourceKind;
  /** Only those that lack this, or anything that `gapsOf` finds but an archived copy. */
  lacking?: SourceGap | "anything";
  /** Only those that no draft and no revision cites. */
  unused?: boolean;
  limit: number;
  offset?: number;
};

const MOST_WORDS = 8;

/** Sources in their newest versions: by title where there are words, else the latest first; and how many there are. */
export async function searchSources(
  db: Db,
  search: SourceSearch,
): Promise<{ sources: (Source & { hasText: boolean })[]; total: number }> {
  const latest = latestVersions(db);
  const { csl } = latest;
  const text = sql`unaccent(lower(concat_ws(' ', ${latest.id}, ${csl} ->> 'title',
    ${csl} -> 'custom' ->> 'titleTranslated', ${csl} ->> 'publisher', ${csl} ->> 'container-title',
    ${csl} -> 'custom' ->> 'agency', ${csl} ->> 'URL',
    jsonb_path_query_array(${csl}, '$.author[*].*')::text)))`;
  const hasText = sql<boolean>`exists (select from ${sourceSnapshots} held where held.source_id = ${latest.id})`;
  const archived = sql`jsonb_path_exists(${csl}, '$.custom.archived[*].url')`;
  const lacks: Record<SourceGap, SQL> = {
    link: sql`(${csl} ->> 'URL' is null and not ${archived})`,
    date: sql`${csl} -> 'issued' is null`,
    origin: sql`(${csl} -> 'author' is null and ${csl} ->> 'publisher' is null and ${csl} ->> 'container-title' is null)`,
    text: sql`not ${hasText}`,
    archived: sql`(${csl} ->> 'URL' is not null and not ${archived})`,
  };
  const words = (search.words ?? "").split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  const conditions: (SQL | undefined)[] = [
    ...words.map((word) => sql`${text} like unaccent(lower(${`%${escaped(word)}%`}))`),
    search.kind && sql`${csl} -> 'custom' ->> 'kind' = ${search.kind}`,
    search.lacking === "anything"
      ? or(lacks.link, lacks.date, lacks.origin, lacks.text)
      : search.lacking && lacks[search.lacking],
    search.unused ? isUnused(latest.id) : undefined,
  ];
  const rows = await db
    .select({
      id: latest.id,
      version: latest.version,
      csl,
      hasText,
      total: sql<string>`count(*) over ()`,
    })
    .from(latest)
    .where(and(...conditions))
    .orderBy(
      ...(words.length > 0
        ? [asc(sql`lower(${csl} ->> 'title')`), asc(latest.id)]
        : [desc(latest.createdAt), asc(latest.id)]),
    )
    .limit(search.limit)
    .offset(search.offset ?? 0);
  return {
    sources: rows.map(({ id, version, csl: item, hasText: held }) => ({
      id,
      version,
      csl: item,
      hasText: held,
    })),
    total: Number(rows[0]?.total ?? 0),
  };
}

const escaped = (word: string) => word.replaceAll(/[\\%_]/g, String.raw`\$&`);
