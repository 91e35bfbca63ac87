import { and, asc, inArray, isNull, sql } from "drizzle-orm";
import type { KindName, Name, Row } from "#lib/editorial/content.ts";
import type { NamedEntry } from "#lib/editorial/pasted.ts";
import type { Db } from "../client.ts";
import { entries } from "../schema.ts";
import { isPublicEntry } from "./entry-cards.ts";

/** What the newest revision of the entry says in a field. */
const said = (path: string) => sql`(
  select r.frozen #> ${`{content,fields,${path}}`}::text[] from revisions r
  where r.entry_id = ${entries.id} and r.frozen is not null order by r.number desc limit 1)`;

/** More entries of a kind are found by asking for their words. */
const MOST = 2000;

/**
 * All entries of these kinds with what they are called: by their draft's title, and by code, names and representatives
 * as last submitted. In the order of their titles. A template has a name of its own and is nobody's.
 */
export async function entryNames(db: Db, kinds: readonly KindName[]): Promise<NamedEntry[]> {
  if (kinds.length === 0) return [];
  const rows = await db
    .select({
      id: entries.id,
      kind: entries.kind,
      label: entries.draftTitle,
      isPublic: isPublicEntry,
      code: sql<unknown>`${said("code,value")}`,
      names: sql<Name[] | null>`${said("names,value")}`,
      people: sql<Row[] | null>`${said("representatives,rows")}`,
    })
    .from(entries)
    .where(and(inArray(entries.kind, [...kinds]), isNull(entries.templateFor)))
    .orderBy(asc(entries.draftTitle), asc(entries.id))
    .limit(MOST);
  return rows.map(({ code, names, people, ...card }) => ({
    ...card,
    ...(typeof code === "string" && { code }),
    names: (names ?? []).map(({ text }) => text),
    people: (people ?? []).flatMap(({ cells: { name, variants, office } }) =>
      typeof name === "string" && typeof office === "string"
        ? [{ name, office, ...(typeof variants === "string" && { variants }) }]
        : [],
    ),
  }));
}
