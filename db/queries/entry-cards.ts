import { and, asc, desc, inArray, isNull, sql } from "drizzle-orm";
import type { KindName } from "#lib/editorial/content.ts";
import type { Db } from "../client.ts";
import { entries } from "../schema.ts";

/** An entry as other entries' relations show it. */
export type EntryCardRow = {
  id: string;
  kind: KindName;
  label: string;
  isPublic: boolean;
  heldOn?: string;
};

/** Whether readers can see the entry now. */
export const isPublicEntry = sql<boolean>`exists (
  select from revision_states s where s.entry_id = ${entries.id} and s.status = 'published')`;

const columns = {
  id: entries.id,
  kind: entries.kind,
  label: entries.draftTitle,
  isPublic: isPublicEntry,
  heldOn: sql<string | null>`(
    select r.frozen #>> '{content,fields,heldOn,value}' from revisions r
    where r.entry_id = ${entries.id} order by r.number desc limit 1)`,
};
const MOST = 30;

/** Entries of these kinds whose title has all the words, accents and case aside; the latest touched ones for no words. Without archived ones and templates. */
export async function findEntryCards(
  db: Db,
  words: string,
  kinds: readonly KindName[],
): Promise<EntryCardRow[]> {
  const parts = words.split(/\s+/).filter(Boolean).slice(0, 8);
  const title = sql`unaccent(lower(${entries.draftTitle}))`;
  const rows = await db
    .select(columns)
    .from(entries)
    .where(
      and(
        inArray(entries.kind, [...kinds]),
        isNull(entries.archivedAt),
        isNull(entries.templateFor),
        ...parts.map((part) => sql`${title} like unaccent(lower(${`%${escaped(part)}%`}))`),
      ),
    )
    .orderBy(parts.length > 0 ? asc(title) : desc(entries.touchedAt), asc(entries.id))
    .limit(MOST);
  return rows.map(card);
}

/** The entries of these ids; unknown ones are left out. */
export async function entryCards(db: Db, ids: readonly string[]): Promise<EntryCardRow[]> {
  const known = ids.filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id));
  if (known.length === 0) return [];
  return (await db.select(columns).from(entries).where(inArray(entries.id, known))).map(card);
}

const card = ({
  heldOn,
  ...row
}: Omit<EntryCardRow, "heldOn"> & { heldOn: string | null }): EntryCardRow => ({
  ...row,
  ...(heldOn !== null && { heldOn }),
});

const escaped = (word: string) => word.replaceAll(/[\\%_]/g, String.raw`\$&`);
