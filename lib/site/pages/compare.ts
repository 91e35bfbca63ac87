// Two public versions of an entry beside each other: any two by their numbers, or what readers saw at an instant and
// what they see now.
import { cache } from "react";
import type { KindName } from "#lib/editorial/content.ts";
import { diffView, type DiffField } from "../entry/diff-view.ts";
import { isOpenAt, parseAsOf, type AsOf, type Instant } from "../record/instant.ts";
import { openNow, type Opened } from "./page.ts";
import { spanWithdrawal, type HistorySpan, type Withdrawal } from "../record/public-history.ts";
import type { Published } from "../record/published-at.ts";

/** Why there is nothing to compare. */
export type NoComparison =
  | { reason: "same" }
  /** A version that was never public, or a choice that nobody has made yet. */
  | { reason: "choose" }
  | { reason: "withdrawn"; number: number; withdrawal: Withdrawal };

export type Comparison = {
  before: Published | undefined;
  after: Published;
  fields: DiffField[];
  /** The change notes of what was published after the first and up to the second, the last first. */
  notes: HistorySpan[];
};

export type ComparisonView = {
  kind: KindName;
  slug: string;
  title: string;
  /** The versions that may still be read, the last first. */
  numbers: number[];
  from: number | undefined;
  to: number | undefined;
  /** The instant since which changes are asked for. */
  since: Date | undefined;
  found: { ok: true; comparison: Comparison } | ({ ok: false } & NoComparison);
};

/** What is at the address of a comparison. */
export type ComparisonLoaded =
  | { state: "published"; page: Opened; view: ComparisonView }
  | { state: "wrong-date"; asOf: AsOf & { ok: false } }
  | { state: "missing"; page: Opened };

/** Loads a comparison. Without numbers it is between what readers see now and what they saw before. */
export const loadComparison = cache(
  async (
    kind: KindName,
    slug: string,
    from?: string,
    to?: string,
    sinceText?: string,
  ): Promise<ComparisonLoaded> => {
    const since = parseAsOf(sinceText);
    if (!since.ok) return { state: "wrong-date", asOf: since };
    const page = await openNow();
    const spans = await page.record.history(kind, slug);
    if (spans.length === 0) return { state: "missing", page };
    const numbers = [
      ...new Set(spans.filter(({ title }) => title !== null).map(({ number }) => number)),
    ];
    const t = sinceText ? since.t : undefined;
    const sides =
      t === undefined
        ? { from: numberOf(from) ?? numbers[1], to: numberOf(to) ?? numbers[0] }
        : {
            from: spanAt(spans, t)?.number,
            to: spanAt(spans, "now")?.number ?? numbers[0],
          };
    return {
      state: "published",
      page,
      view: {
        kind,
        slug,
        title: spans.find(({ title }) => title)?.title ?? slug,
        numbers,
        ...sides,
        since: t instanceof Date ? t : undefined,
        found: await compare({ page, kind, slug, spans, sides, isSince: t !== undefined }),
      },
    };
  },
);

/** The span that was open at an instant, whatever became of its version since. */
const spanAt = (spans: readonly HistorySpan[], t: Instant) =>
  spans.find((span) => isOpenAt(span, t));

type Asked = {
  page: Opened;
  kind: KindName;
  slug: string;
  spans: readonly HistorySpan[];
  sides: { from: number | undefined; to: number | undefined };
  isSince: boolean;
};

async function compare({ page, kind, slug, spans, sides, isSince }: Asked) {
  const { from, to } = sides;
  // Since an instant at which nothing was public yet, everything is new.
  if (to === undefined || (from === undefined && !isSince)) return no({ reason: "choose" });
  for (const number of [from, to]) {
    const span = spans.find((each) => each.number === number);
    const withdrawal = span && spanWithdrawal(span);
    if (number !== undefined && withdrawal) return no({ reason: "withdrawn", number, withdrawal });
  }
  if (from === to) return no({ reason: "same" });
  const [before, after] = await Promise.all([
    from === undefined ? undefined : page.record.version(kind, slug, from),
    page.record.version(kind, slug, to),
  ]);
  if (!after || (from !== undefined && !before)) return no({ reason: "choose" });
  const fields = diffView(before?.frozen, after.frozen, page.reading);
  const began = before?.startsAt.getTime() ?? 0;
  const notes = spans.filter(
    ({ note, startsAt, number }) =>
      note !== null &&
      number !== from &&
      startsAt.getTime() > began &&
      startsAt.getTime() <= after.startsAt.getTime(),
  );
  return { ok: true as const, comparison: { before, after, fields, notes } };
}

const no = <Why extends NoComparison>(why: Why) => ({ ok: false as const, ...why });

const numberOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined;
