import { lt, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { fetchedPages } from "#db/schema.ts";
import { countAttempt } from "#lib/auth/limits.ts";
import { may, type Actor } from "#lib/editorial/policy.ts";
import { extractApart } from "./fetch/extract-apart.ts";
import type { FetchFailure } from "./fetch/fetch-failure.ts";
import { PageFetcher } from "./fetch/page-fetcher.ts";
import type { TypedSource } from "./typed-source.ts";

/** What was found at a link, for a person to look through. Nothing of it is in the record yet. */
export type FoundPage = {
  /** Names it when it is confirmed. */
  page: string;
  /** After redirects. */
  url: string;
  /** What the page says of itself. */
  said: TypedSource;
  text: string;
};
export type FetchedSource =
  | { ok: true; found: FoundPage }
  | {
      ok: false;
      failure: FetchFailure | { why: "too_often"; seconds: number } | { why: "not_allowed" };
    };

type By = {
  db: Db;
  actor: Actor;
  /** Tests hand in one that knows their own server. */
  fetcher?: PageFetcher;
};

/** Fetches a page for whoever may edit sources, and keeps its text for a day, until they confirm it. */
export async function fetchSource(
  { db, actor, fetcher = new PageFetcher() }: By,
  link: string,
): Promise<FetchedSource> {
  if (!may(actor, "editSource")) return { ok: false, failure: { why: "not_allowed" } };
  const seconds = await countAttempt(db, "fetch", actor.id);
  if (seconds > 0) return { ok: false, failure: { why: "too_often", seconds } };
  const fetched = await fetcher.fetch(link);
  if (!fetched.ok) {
    const { ok: _ok, ...failure } = fetched;
    return { ok: false, failure };
  }
  const { url, at, ...page } = fetched.page;
  const extracted = await extractApart(page);
  if (!extracted || extracted.text === "") return { ok: false, failure: { why: "empty" } };
  const { text, ...said } = extracted;
  await db.delete(fetchedPages).where(lt(fetchedPages.at, sql`now() - interval '1 day'`));
  const [kept] = await db
    .insert(fetchedPages)
    .values({ url, text, fetchedBy: actor.id, at })
    .returning({ id: fetchedPages.id });
  if (!kept) throw new Error("A page that was fetched was not written down.");
  return {
    ok: true,
    found: { page: kept.id, url, text, said: { ...said, accessed: at.toISOString().slice(0, 10) } },
  };
}
