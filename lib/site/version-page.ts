import { cache } from "react";
import type { KindName } from "#lib/editorial/content.ts";
import type { Citing } from "./cite.ts";
import { citingVersion } from "./cite-entry.ts";
import type { EntryView } from "./entry-view.ts";
import { openNow, viewOf, type Opened } from "./page.ts";
import type { HistorySpan, Published, Withdrawal } from "./published-at.ts";

/** What is at the address of a version. */
export type VersionPage =
  | { state: "published"; page: Opened; entry: Published; view: EntryView; citing: Citing }
  | { state: "withdrawn"; page: Opened; withdrawal: Withdrawal }
  | { state: "missing"; page: Opened };

/** Loads a version of an entry that was public once, whether it still is or not. */
export const loadVersion = cache(
  async (kind: KindName, slug: string, number: number): Promise<VersionPage> => {
    const page = await openNow();
    const entry = await page.record.version(kind, slug, number);
    if (entry) {
      const view = await viewOf(entry, page);
      return { state: "published", page, entry, view, citing: citingVersion(entry, page) };
    }
    const spans = await page.record.history(kind, slug);
    const withdrawal = spans.filter((span) => span.number === number).map(spanWithdrawal)[0];
    return withdrawal ? { state: "withdrawn", page, withdrawal } : { state: "missing", page };
  },
);

/** Why the version of a span may no longer be read, if so. */
export function spanWithdrawal({
  redactedAt,
  redactedFor,
  retractedAt,
  retractedFor,
}: HistorySpan): Withdrawal | undefined {
  if (redactedAt) return { type: "redacted", at: redactedAt, reason: redactedFor ?? "" };
  if (retractedAt) return { type: "retracted", at: retractedAt, reason: retractedFor ?? "" };
  return undefined;
}
