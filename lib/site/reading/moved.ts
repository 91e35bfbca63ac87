// Addresses that an entry had while it was public lead on to the one that it has now.
import { and, eq } from "drizzle-orm";
import { siteDb, type Db } from "#db/client.ts";
import { siteFormerAddresses as former } from "#db/schema/site.ts";
import type { KindName } from "#lib/editorial/content.ts";
import { KINDS } from "#lib/editorial/kinds.ts";
import { inLocale, languageOf } from "./addresses.ts";

/** Every address that names an entry, without its language: its pages and files, its feed, calendar and pictures, and in the API. */
const OF_ENTRY =
  /^(?<before>\/(?:(?:feeds|calendar|cards)\/)?(?:meetings|members|pledges)\/|\/api\/v1\/entries\/(?:meeting|member|pledge)\/)(?<slug>[a-z0-9]+(?:-[a-z0-9]+)*)(?<after>(?:[/.?].*)?)$/;

/** Where the entry is found that had this address; undefined where none had. */
export async function movedTo(canonical: string, db: Db = siteDb()): Promise<string | undefined> {
  const { locale, address } = languageOf(canonical);
  const { before, slug, after } = OF_ENTRY.exec(address)?.groups ?? {};
  const kind = before && kindIn(before);
  if (!kind || !slug) return undefined;
  const [found] = await db
    .select({ now: former.now })
    .from(former)
    .where(and(eq(former.kind, kind), eq(former.slug, slug)));
  return found && inLocale(`${before}${found.now}${after ?? ""}`, locale);
}

const kindIn = (before: string): KindName | undefined => {
  const word = before.split("/").at(-2);
  return Object.values(KINDS).find(({ kind, path }) => word === kind || word === path)?.kind;
};
