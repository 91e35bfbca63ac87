// What a search found, as its page tells it: with the claim in which the words stand.
import { claimsOf } from "#lib/editorial/claims.ts";
import type { KindName } from "#lib/editorial/content.ts";
import { formatEdtf } from "#lib/editorial/edtf.ts";
import type { CslItem } from "#lib/editorial/source.ts";
import { entryPath } from "../reading/addresses.ts";
import { claimInWords, claimNames } from "../entry/claim-words.ts";
import type { Published, PublicRecord } from "../record/published-at.ts";
import type { Reading } from "../reading/reading.ts";
import { titled } from "../reading/titles.ts";
import { excerpt, marked, termsIn, type Matcher, type Piece } from "./excerpt.ts";
import type { FoundKind, Hit } from "./public-search.ts";

/** One thing that was found. */
export type Result = {
  kind: FoundKind;
  /** What kind of thing it is, in a word. */
  kindInWords: string;
  path: string;
  /** The path of its data. */
  api: string;
  title: Piece[];
  /** The language of the title, where it is another than the page's. */
  lang?: string | undefined;
  /** When it happened or was said. */
  when?: string | undefined;
  /** What the excerpt is of: "Account, paragraph 2". */
  place?: string | undefined;
  excerpt: Piece[];
  /** The language of the excerpt, where it is another than the page's. */
  excerptLang?: string | undefined;
};

type Telling = { record: PublicRecord; reading: Reading; matches: Matcher };

const EXCERPT = 240;

/** Tells hits in their order. An entry that was taken back in the meantime is left out. */
export async function resultsOf(hits: readonly Hit[], telling: Telling): Promise<Result[]> {
  const entries = await telling.record.named(
    hits.flatMap((hit) => (hit.kind === "source" ? [] : [hit.entry])),
  );
  return hits.flatMap((hit) => {
    if (hit.kind === "source") return [sourceResult(hit.source, hit.csl, hit.entries, telling)];
    const entry = entries.get(hit.entry);
    return entry ? [entryResult(entry, telling)] : [];
  });
}

/** The field that says when an entry happened. */
const WHEN: Readonly<Partial<Record<KindName, string>>> = {
  meeting: "heldOn",
  pledge: "announcedOn",
  member: "announced",
};

function entryResult({ kind, slug, frozen }: Published, { reading, matches }: Telling): Result {
  const { title, lang } = titled(frozen, reading);
  const { recordLang } = reading;
  const inRecord = (place: string, text: string | undefined) =>
    text ? [{ place, text, lang: recordLang }] : [];
  const places = claimsOf(frozen.content, claimNames(reading))
    .filter(({ field }) => field !== "title")
    .map((claim) => ({ claim, said: claimInWords(claim, frozen, reading, Infinity) }))
    .flatMap(({ claim, said }) => [
      { place: said.label, text: said.words, lang: said.lang },
      ...inRecord(reading.say("search.note", { label: claim.label }), claim.note),
      ...claim.citations.flatMap(({ quote }) =>
        inRecord(reading.say("search.quote", { label: claim.label }), quote),
      ),
    ])
    .map((each) => ({ ...each, terms: termsIn(each.text, matches) }));
  const [best] = places.toSorted((a, b) => b.terms - a.terms);
  const day = WHEN[kind] && frozen.content.fields[WHEN[kind]];
  const date = day && "value" in day && typeof day.value === "string" ? day.value : undefined;
  return {
    kind,
    kindInWords: reading.kinds[kind].label.one,
    path: entryPath(kind, slug),
    api: `/api/v1/entries/${kind}/${slug}`,
    title: marked(title, matches),
    lang,
    when: date && formatEdtf(date, reading.tag),
    ...(best && best.terms > 0 ? { place: best.place } : {}),
    excerpt: excerpt(best?.text ?? "", matches, EXCERPT),
    excerptLang: best?.lang,
  };
}

function sourceResult(
  id: string,
  csl: CslItem,
  entries: number,
  { reading: { say, tag }, matches }: Telling,
): Result {
  const { custom, issued } = csl;
  const by = [csl.publisher, csl["container-title"], custom?.agency, custom?.titleTranslated];
  const words = [...new Set(by.filter((each) => each !== undefined))].join(", ");
  const quote = custom?.quote;
  const told = quote && termsIn(quote, matches) > termsIn(words, matches) ? quote : words;
  return {
    kind: "source",
    kindInWords: custom?.kind ? say(`sourceKind.${custom.kind}`) : say("source.one"),
    path: `/sources/${id}`,
    api: `/api/v1/sources/${id}`,
    title: marked(csl.title, matches),
    lang: csl.language,
    when: issued && formatEdtf(issued.edtf, tag),
    excerpt: [
      ...excerpt(told, matches, EXCERPT),
      {
        text: `${told ? " · " : ""}${say("sources.supports", { count: entries })}`,
        isFound: false,
      },
    ],
  };
}
