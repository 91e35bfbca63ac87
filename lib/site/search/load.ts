import { withQuery } from "../reading/addresses.ts";
import type { Filter } from "../reading/choices.ts";
import type { Opened } from "../pages/page.ts";
import type { PublicRecord } from "../record/published-at.ts";
import { matcherOf } from "./excerpt.ts";
import { MOST_FOUND } from "./finding.ts";
import {
  correctionsOf,
  FOUND_KINDS,
  questionOf,
  type Correction,
  type Extent,
  type Found,
  type FoundKind,
  type Understood,
} from "./public-search.ts";
import { resultsOf, type Result } from "./results.ts";
import { termsOf, tidyQuestion, type Term } from "./terms.ts";

const PAGE_SIZE = 20;
const MOST_SUGGESTIONS = 4;

/** The page of a search. */
export type SearchView = {
  question: string;
  results: Result[];
  total: Extent;
  page: number;
  pages: number;
  filters: Filter[];
  corrections: Correction[];
  /** Other questions that do find something, where this one finds nothing. */
  suggestions: { question: string; href: string }[];
  /** How much would be found without the filters, where they leave nothing. */
  without: (Extent & { href: string }) | undefined;
};

/** Searches for what the address asks. */
export async function loadSearch(
  { record, reading }: Opened,
  queries: Readonly<Record<string, string | undefined>>,
): Promise<SearchView> {
  const question = tidyQuestion(queries.q);
  const terms = await record.understood(termsOf(question));
  const asking = questionOf(terms);
  const kind = FOUND_KINDS.find((name) => name === queries.kind);
  const year = /^\d{4}$/.test(queries.year ?? "") ? Number(queries.year) : undefined;
  const findAt = async (page: number): Promise<Found> =>
    asking
      ? record.find({
          question: asking,
          kind,
          year,
          offset: (page - 1) * PAGE_SIZE,
          limit: PAGE_SIZE,
        })
      : { hits: [], total: NOTHING, all: NOTHING, counts: [] };
  const asked = Math.min(MOST_PAGES, Math.max(1, Number(queries.page ?? 1) || 1));
  const found = await findAt(asked);
  const { total, all } = found;
  const pages = Math.max(1, Math.ceil(total.count / PAGE_SIZE));
  const page = Math.min(asked, pages);
  // A page beyond the last is the last.
  const { hits } = page === asked ? found : await findAt(page);
  const [results, choices] = await Promise.all([
    resultsOf(hits, { record, reading, matches: matcherOf(terms) }),
    choicesOf(found, record),
  ]);
  const to = (text: string) => withQuery(reading.path("/search"), { q: text, asOf: reading.asOf });
  return {
    question,
    results,
    total,
    page,
    pages,
    filters: filtersFrom(choices, { kind, year }, reading),
    corrections: correctionsOf(terms),
    suggestions:
      asking && all.count === 0
        ? (await suggestionsFor(record, terms)).map((other) => ({
            question: other,
            href: to(other),
          }))
        : [],
    without: total.count === 0 && all.count > 0 ? { ...all, href: to(question) } : undefined,
  };
}

const NOTHING: Extent = { count: 0, isMore: false };
const MOST_PAGES = Math.ceil(MOST_FOUND / PAGE_SIZE);

/** Kinds and years that may be chosen, with how much is found of each; without, where that is not counted. */
type Choices = {
  kinds: { kind: FoundKind; count?: number }[];
  years: { year: number; count?: number }[];
};

async function choicesOf({ all, counts }: Found, record: PublicRecord): Promise<Choices> {
  if (all.isMore) {
    const { kinds, years } = await record.kindsAndYears();
    return { kinds: kinds.map((kind) => ({ kind })), years: years.map((year) => ({ year })) };
  }
  const years = [...new Set(counts.flatMap(({ year }) => year ?? []))];
  const countOf = (isOne: (each: Found["counts"][number]) => boolean) =>
    counts.filter(isOne).reduce((sum, { count }) => sum + count, 0);
  return {
    kinds: [...new Set(counts.map(({ kind }) => kind))].map((kind) => ({
      kind,
      count: countOf((each) => each.kind === kind),
    })),
    years: years.map((year) => ({ year, count: countOf((each) => each.year === year) })),
  };
}

function filtersFrom(
  choices: Choices,
  chosen: { kind: FoundKind | undefined; year: number | undefined },
  { say, kinds: words }: Opened["reading"],
): Filter[] {
  const option = (value: string, label: string, count: number | undefined) => ({
    value,
    label: count === undefined ? label : say("search.option", { label, count }),
  });
  const place = ({ kind }: { kind: FoundKind }) => FOUND_KINDS.indexOf(kind);
  return [
    {
      name: "kind",
      label: say("search.kind"),
      chosen: chosen.kind,
      options: choices.kinds
        .toSorted((a, b) => place(a) - place(b))
        .map(({ kind, count }) =>
          option(kind, kind === "source" ? say("section.sources") : words[kind].label.many, count),
        ),
    },
    {
      name: "year",
      label: say("search.year"),
      chosen: chosen.year === undefined ? undefined : `${chosen.year}`,
      options: choices.years
        .toSorted((a, b) => b.year - a.year)
        .map(({ year, count }) => option(`${year}`, `${year}`, count)),
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
    const question = questionOf(wanted);
    if (!question) continue;
    const { all } = await record.find({ question, offset: 0, limit: 0 });
    if (all.count > 0) suggested.push(wanted.map(({ term }) => word(term)).join(" "));
  }
  return suggested;
}

function insteadOf({ near: [nearest = ""] }: Understood): Understood {
  const term = { text: nearest, isPhrase: false };
  return { term, query: `'${nearest.replaceAll("'", "''")}'`, words: [], isKnown: true, near: [] };
}
