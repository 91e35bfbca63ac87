import type { KindName } from "#lib/editorial/content.ts";
import type { Citing } from "../files/cite.ts";
import { citingEntry } from "../files/cite-entry.ts";
import type { EntryView } from "../entry/entry-view.ts";
import type { AsOf } from "../record/instant.ts";
import { publicSince } from "./not-yet.ts";
import { openRecord, viewOf, type Opened } from "./page.ts";
import type { Withdrawal } from "../record/public-history.ts";
import type { Published } from "../record/published-at.ts";
import { relatedTo, type Related } from "./related.ts";

/** What is at the address of an entry. */
export type EntryPage =
  | {
      state: "published";
      page: Opened;
      entry: Published;
      view: EntryView;
      related: Related;
      /** How many questions of readers about it have had an outcome. */
      questions: number;
      citing: Citing;
    }
  | { state: "withdrawn"; page: Opened; withdrawal: Withdrawal }
  | { state: "wrong-date"; asOf: AsOf & { ok: false } }
  | { state: "missing"; page: Opened; since: Date | undefined };

/** Loads the page of an entry as it was at `?asOf=`. */
export async function loadEntryPage(
  kind: KindName,
  slug: string,
  asOfText: string | undefined,
): Promise<EntryPage> {
  const opened = await openRecord(asOfText);
  if (!opened.ok) return { state: "wrong-date", asOf: opened.asOf };
  const { page } = opened;
  const entry = await page.record.entry(kind, slug);
  if (entry) {
    const view = await viewOf(entry, page);
    const [related, questions] = await Promise.all([
      relatedTo(entry, page),
      page.record.countQuestions(kind, slug),
    ]);
    const citing = citingEntry(entry, page);
    return { state: "published", page, entry, view, related, questions, citing };
  }
  const withdrawal = await page.record.withdrawal(kind, slug);
  if (withdrawal) return { state: "withdrawn", page, withdrawal };
  return { state: "missing", page, since: await publicSince(kind, slug, page) };
}
