"use server";
// What the form of an entry asks while somebody edits. Arguments come from a browser: they are checked here.
import { appDb } from "#db/client.ts";
import { entryCards, findEntryCards } from "#db/queries/entry-cards.ts";
import { entryNames } from "#db/queries/entry-names.ts";
import { actorOf, requirePersonWho } from "#lib/auth/current.ts";
import { readDraft } from "#lib/collab/drafts.ts";
import { KIND_NAMES, type KindName, type Row } from "#lib/editorial/content.ts";
import type { NamedEntry } from "#lib/editorial/pasted.ts";
import { markOf } from "#lib/editorial/quote-marks.ts";
import { rowsOf } from "#lib/editorial/typed.ts";
import { createSource as create } from "#lib/sources/commands.ts";
import { fetchSource } from "#lib/sources/fetch-source.ts";
import { findByUrl, findSource, findSources as sourcesOf } from "#lib/sources/find-source.ts";
import { markQuotes as mark } from "#lib/sources/mark-quotes.ts";
import { searchSources } from "#lib/sources/search-sources.ts";
import { snapshotFromForm } from "#lib/sources/snapshot-from-form.ts";
import { latestTexts } from "#lib/sources/snapshots.ts";
import { typedFromForm } from "#lib/sources/typed-source.ts";
import { fetchFailureText } from "#components/desk/sources/fetch-words.ts";
import type {
  CreatedSource,
  EntryCard,
  FetchedPage,
  QuoteCard,
  SourceCard,
  TextCard,
} from "#components/desk/entry/lookups.ts";

const MOST = 20;
const QUOTE_LENGTH = 2000;
const words = (value: unknown) => (typeof value === "string" ? value.slice(0, 200) : "");
const list = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === "string").slice(0, 500) : [];

export async function findSources(typed: string): Promise<SourceCard[]> {
  await requirePersonWho("readDesk");
  return (await searchSources(appDb(), { words: words(typed), limit: MOST })).sources;
}

export async function describeSources(ids: string[]): Promise<SourceCard[]> {
  await requirePersonWho("readDesk");
  return sourcesOf(appDb(), list(ids));
}

export async function sourceOfLink(link: string): Promise<SourceCard | null> {
  await requirePersonWho("readDesk");
  return (await findByUrl(appDb(), typeof link === "string" ? link : "")) ?? null;
}

export async function markQuotes(ids: string[]): Promise<QuoteCard[]> {
  await requirePersonWho("readDesk");
  const cited = list(ids).map((id) => {
    const [source = ""] = id.split(" ", 1);
    return { id, source, quote: id.slice(source.length + 1, source.length + 1 + QUOTE_LENGTH) };
  });
  const marks = await mark(appDb(), cited);
  return cited.flatMap(({ id, ...citation }) => {
    const known = markOf(marks, citation);
    return known ? [{ id, mark: known }] : [];
  });
}

export async function textsOfSources(ids: string[]): Promise<TextCard[]> {
  await requirePersonWho("readDesk");
  const texts = await latestTexts(appDb(), list(ids));
  return texts.map(({ source, text }) => ({ id: source, text }));
}

export async function fetchPage(link: string): Promise<FetchedPage> {
  const actor = actorOf(await requirePersonWho("editSource"));
  const fetched = await fetchSource(
    { db: appDb(), actor },
    typeof link === "string" ? link.trim() : "",
  );
  return fetched.ok ? fetched : { ok: false, why: fetchFailureText(fetched.failure) };
}

export async function createSource(
  typed: Record<string, string>,
  key: string,
): Promise<CreatedSource> {
  const actor = actorOf(await requirePersonWho("editSource"));
  const form = formOf(typed);
  const brought = await snapshotFromForm(form);
  if (!brought.ok) return { ok: false, invalid: { form: brought.message } };
  const outcome = await create(
    { db: appDb(), actor, key: `source ${words(key)}` },
    { ...typedFromForm(form), snapshot: brought.snapshot },
  );
  if (!outcome.ok) {
    return outcome.why === "invalid"
      ? { ok: false, invalid: outcome.invalid }
      : { ok: false, invalid: { form: "You may not add sources." } };
  }
  const source = await findSource(appDb(), outcome.value.source);
  if (!source) throw new Error("A source that was just added is not there.");
  return { ok: true, source, known: outcome.value.known };
}

const formOf = (typed: Record<string, string>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(typed))
    if (typeof value === "string") form.set(name, value);
  return form;
};

export async function findEntries(typed: string, kinds: KindName[]): Promise<EntryCard[]> {
  await requirePersonWho("readDesk");
  const known = KIND_NAMES.filter((kind) => list(kinds).includes(kind));
  return known.length > 0 ? findEntryCards(appDb(), words(typed), known) : [];
}

export async function describeEntries(ids: string[]): Promise<EntryCard[]> {
  await requirePersonWho("readDesk");
  return entryCards(appDb(), list(ids));
}

export async function nameEntries(kinds: KindName[]): Promise<NamedEntry[]> {
  await requirePersonWho("readDesk");
  return entryNames(
    appDb(),
    KIND_NAMES.filter((kind) => list(kinds).includes(kind)),
  );
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function readRows(entry: string, field: string): Promise<Row[]> {
  await requirePersonWho("readDesk");
  const draft = UUID.test(entry) ? await readDraft(appDb(), entry) : undefined;
  return draft ? rowsOf(draft.content, words(field)) : [];
}
