import { withQuery } from "../addresses.ts";
import type { Filter } from "../choices.ts";
import type { Opened } from "../page.ts";
import type { PublicRecord } from "../published-at.ts";
import { matcherOf } from "./excerpt.ts";
import {
  correctionsOf,
  FOUND_KINDS,
  queryOf,
  type Correction,
  type Found,
  type FoundKind,
  type Understood,
} from "./public-search.ts";
import { resultsOf, type Result } from "./results.ts";
import { termsOf, tidyQuestion, type Term } from "./terms.ts";

const PAGE_SIZE = 20;
/** Pages that are counted: who looks further asks more narrowly. */
const MOST_PAGES = 50;
const MOST_SUGGESTIONS = 4;

/** The page of a search. */
export type SearchView = {
  question: string;
  results: Result[];
  total: number;
  page: number;
  pages: number;
  filters: Filter[];
  corrections: Correction[];
  /** Other questions that do find something, where this one finds nothing. */
  suggestions: { question: string; href: string }[];
  /** How much would be found without the filters, where they leave nothing. */
  without: { count: number; href: string } | undefined;
};

/** Searches for what the address asks. */
export async function loadSearch(
  { record, reading }: Opened,
  queries: Readonly<Record<string, string | undefined>>,
): Promise<SearchView> {
  const question = tidyQuestion(queries.q);
  const terms = await record.understood(termsOf(question));
  const query = queryOf(terms);
  const kind = FOUND_KINDS.find((name) => name === queries.kind);
  const year = /^\d{4}$/.test(queries.year ?? "") ? Number(queries.year) : undefined;
  const findAt = async (page: number): Promise<Found> =>
    query
      ? record.find({ query, kind, year, offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE })
      : { hits: [], counts: [] };
  const asked = Math.min(MOST_PAGES, Math.max(1, Number(queries.page ?? 1) || 1));
  const found = await findAt(asked);
  const all = sum(found.counts);
  const total = sum(
    found.counts.filter((each) => (!kind || each.kind === kind) && (!year || each.year === year)),
  );
  const pages = Math.max(1, Math.min(MOST_PAGES, Math.ceil(total / PAGE_SIZE)));
  const page = Math.min(asked, pages);
  // A page beyond the last is the last.
  const { hits } = page === asked ? found : await findAt(page);
  const to = (text: string) => withQuery(reading.path("/search"), { q: text, asOf: reading.asOf });
  return {
    question,
    results: await resultsOf(hits, { record, reading, matches: matcherOf(terms) }),
    total,
    page,
    pages,
    filters: filtersFrom(found.counts, { kind, year }, reading),
    corrections: correctionsOf(terms),
    suggestions:
      query && all === 0
        ? (await suggestionsFor(record, terms)).map((other) => ({
            question: other,
            href: to(other),
          }))
        : [],
    without: total === 0 && all > 0 ? { count: all, href: to(question) } : undefined,
  };
}

const sum = (counts: Found["counts"]) => counts.reduce((total, { count }) => total + count, 0);

function filtersFrom(
  counts: Found["counts"],
  chosen: { kind: FoundKind | undefined; year: number | undefined },
  { say, kinds: words }: Opened["reading"],
): Filter[] {
  const kinds = FOUND_KINDS.filter((kind) => counts.some((each) => each.kind === kind));
  const years = [...new Set(counts.flatMap(({ year }) => year ?? []))].toSorted((a, b) => b - a);
  const option = (value: string, label: string, count: number) => ({
    value,
    label: say("search.option", { label, count }),
  });
  return [
    {
      name: "kind",
      label: say("search.kind"),
      chosen: chosen.kind,
      options: kinds.map((kind) =>
        option(
          kind,
          kind === "source" ? say("section.sources") : words[kind].label.many,
          sum(counts.filter((each) => each.kind === kind)),
        ),
      ),
    },
    {
      name: "year",
      label: say("search.year"),
      chosen: chosen.year === undefined ? undefined : `${chosen.year}`,
      options: years.map((year) =>
        option(`${year}`, `${year}`, sum(counts.filter((each) => each.year === year))),
      ),
    },
  ];
}

/** Questions near this one that find something at the same instant. */
async function suggestionsFor(
  record: PublicRecord,
  terms: readonly Understood[],
): Promise<string[]> {
  const word = ({ text, isPhrase }: Term) => (isPhrase ? `“${text}”` : text);
  const tried: Understood[][] = [
    // One word written otherwise, the others as they are; then each word by itself.
    ...terms.flatMap((each) =>
      each.isKnown && each.near.length > 0
        ? [terms.map((other) => (other === each ? insteadOf(each) : other))]
        : [],
    ),
    ...(terms.length > 1 ? terms.map((each) => [each]) : []),
  ];
  const suggested: string[] = [];
  for (const wanted of tried) {
    if (suggested.length === MOST_SUGGESTIONS) break;
    const query = queryOf(wanted);
    if (!query) continue;
    const { counts } = await record.find({ query, offset: 0, limit: 0 });
    if (counts.length > 0) suggested.push(wanted.map(({ term }) => word(term)).join(" "));
  }
  return suggested;
}

function insteadOf({ near: [nearest = ""] }: Understood): Understood {
  const term = { text: nearest, isPhrase: false };
  return { term, query: `'${nearest.replaceAll("'", "''")}'`, words: [], isKnown: true, near: [] };
}
