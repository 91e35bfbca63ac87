import { cache } from "react";
import type { KindName } from "#lib/editorial/content.ts";
import { recordPath } from "../reading/addresses.ts";
import type { AsOf } from "../record/instant.ts";
import { publicSince } from "./not-yet.ts";
import { openRecord, type Opened } from "./page.ts";
import type { HistorySpan } from "../record/public-history.ts";
import { loadQuestionsOf, type QuestionView } from "./questions.ts";

/** A span of an entry's public history. */
export type HistoryRow = HistorySpan & {
  /** The address of the version, while it may be read. */
  href: string | undefined;
};
export type HistoryView = {
  kind: KindName;
  slug: string;
  /** The title as it is now, or was last; undefined once nothing may be read. */
  title: string | undefined;
  rows: HistoryRow[];
  /** What readers asked of it, with what became of that. */
  questions: QuestionView[];
};

/** What is at the address of an entry's history. */
export type HistoryLoaded =
  | { state: "published"; page: Opened; view: HistoryView }
  | { state: "wrong-date"; asOf: AsOf & { ok: false } }
  | { state: "missing"; page: Opened; since: Date | undefined };

/** Loads the public history of an entry. It is missing if the entry was never public. */
export const loadHistory = cache(
  async (kind: KindName, slug: string, asOfText: string | undefined): Promise<HistoryLoaded> => {
    const opened = await openRecord(asOfText);
    if (!opened.ok) return { state: "wrong-date", asOf: opened.asOf };
    const { page } = opened;
    const spans = await page.record.history(kind, slug);
    if (spans.length === 0)
      return { state: "missing", page, since: await publicSince(kind, slug, page) };
    const title = spans.find((span) => span.title)?.title ?? undefined;
    const rows = spans.map((span) => ({
      ...span,
      href: span.title === null ? undefined : `${recordPath(kind, slug)}/v/${span.number}`,
    }));
    const questions = await loadQuestionsOf(kind, slug, page);
    return { state: "published", page, view: { kind, slug, title, rows, questions } };
  },
);
