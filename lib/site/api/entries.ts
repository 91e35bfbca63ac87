import type { z } from "zod";
import { claimsOf, sourcesOf, type Claim } from "#lib/editorial/claims.ts";
import { KIND_NAMES, type Citation, type KindName } from "#lib/editorial/content.ts";
import { entryPath, recordPath } from "../reading/addresses.ts";
import { claimWords } from "../entry/claim-words.ts";
import { readingNow } from "../reading/reading.ts";
import type { Columns } from "../files/csv.ts";
import { spanWithdrawal, type HistorySpan } from "../record/public-history.ts";
import type { EntryOrder, Published } from "../record/published-at.ts";
import { json, missing, table, withdrawn, wrongCursor, type Asked } from "./answer.ts";
import { writeCursor, type Cursor } from "./cursor.ts";
import type { PARAMETERS } from "./parameters.ts";
import { ANSWERS } from "./schemas.ts";

type Query<Name extends keyof typeof PARAMETERS> = z.infer<(typeof PARAMETERS)[Name]>;

/** `GET /entries`: what is public. */
export async function listEntries(asked: Asked<Query<"entries">>): Promise<Response> {
  const { query, record, link } = asked;
  const { cursor, limit, sort } = query;
  if (cursor && !isOfOrder(cursor, sort)) return wrongCursor();
  // One more than asked for tells whether the list goes on.
  const found = await record.page({
    order: sort,
    after: cursor?.keys.map(String),
    limit: limit + 1,
    kind: query.kind,
    source: query.source,
    since: query.publishedSince,
    before: query.publishedBefore,
  });
  const entries = found.slice(0, limit);
  const last = found.length > limit ? entries.at(-1) : undefined;
  const next = last ? asked.nextAfter(writeCursor({ sort, keys: keysOf(last, sort) })) : null;
  const data = entries.map((entry) => summary(entry, link));
  if (query.format === "json") return json(ANSWERS.entries.parse({ data, next }));
  return table("entries", { rows: data, columns: ENTRY_COLUMNS, next });
}

/** `GET /entries/{kind}/{slug}`: an entry with its claims, citations and sources. */
export async function oneEntry(asked: Asked<Query<"entry">>): Promise<Response> {
  const { kind, slug } = named(asked);
  const entry = kind && (await asked.record.entry(kind, slug));
  if (entry) return inFull(entry, asked);
  const withdrawal = kind && (await asked.record.withdrawal(kind, slug));
  return withdrawal ? withdrawn("entry", withdrawal) : missing("refused.nothing");
}

/** `GET /entries/{kind}/{slug}/versions`: every span in which a version was public. */
export async function listVersions(asked: Asked<Query<"one">>): Promise<Response> {
  const { kind, slug } = named(asked);
  const spans = kind ? await asked.record.history(kind, slug) : [];
  if (!kind || spans.length === 0) return missing("refused.nothing");
  return json(ANSWERS.versions.parse({ data: spans.map((each) => span(each, kind, slug, asked)) }));
}

/** `GET /entries/{kind}/{slug}/versions/{number}`: an entry as one version had it. */
export async function oneVersion(asked: Asked<Query<"entry">>): Promise<Response> {
  const { kind, slug } = named(asked);
  const number = /^[1-9]\d{0,6}$/.test(asked.path.number ?? "") ? Number(asked.path.number) : 0;
  if (!kind || number === 0) return missing("refused.nothing");
  const entry = await asked.record.version(kind, slug, number);
  if (entry) return inFull(entry, asked);
  const withdrawal = await asked.record.versionWithdrawal(kind, slug, number);
  return withdrawal ? withdrawn("version", withdrawal) : missing("refused.nothing");
}

const addressOf = ({ kind, slug }: Pick<Published, "kind" | "slug">) => `${kind}/${slug}`;
const keysOf = (entry: Published, order: EntryOrder): string[] =>
  order === "address" ? [addressOf(entry)] : [entry.startsAt.toISOString(), addressOf(entry)];

function isOfOrder({ sort, keys }: Cursor, order: EntryOrder): boolean {
  if (sort !== order) return false;
  if (order === "address") return keys.length === 1;
  return keys.length === 2 && !Number.isNaN(Date.parse(String(keys[0])));
}

function named({ path }: Asked<unknown>): { kind: KindName | undefined; slug: string } {
  return { kind: KIND_NAMES.find((name) => name === path.kind), slug: path.slug ?? "" };
}

const apiPath = (kind: KindName, slug: string) => `/api/v1/entries/${kind}/${slug}`;

type Summary = z.input<typeof ANSWERS.entries>["data"][number];

const ENTRY_COLUMNS: Columns<Summary> = {
  kind: ({ kind }) => kind,
  slug: ({ slug }) => slug,
  title: ({ title }) => title,
  number: ({ version }) => version.number,
  publishedAt: ({ version }) => version.publishedAt,
  approvedAt: ({ version }) => version.approvedAt,
  note: ({ version }) => version.note,
  hash: ({ version }) => version.hash,
  url: ({ url }) => url,
  id: ({ id }) => id,
};

/** An entry in a line. */
function summary(
  { entryId, kind, slug, frozen, ...version }: Published,
  link: (path: string) => string,
): Summary {
  return {
    id: entryId,
    kind,
    slug,
    title: frozen.title,
    url: link(entryPath(kind, slug)),
    api: link(apiPath(kind, slug)),
    version: {
      number: version.number,
      hash: version.hash,
      approvedAt: version.approvedAt.toISOString(),
      publishedAt: version.startsAt.toISOString(),
      note: version.note,
    },
  };
}

/** The API says its words in one language, whatever the reader's. */
const IN_ENGLISH = readingNow();

async function inFull(
  entry: Published,
  { record, link, query }: Asked<Query<"entry">>,
): Promise<Response> {
  const { kind, slug, frozen } = entry;
  if (query.format === "json") {
    const addresses = await record.addresses(Object.keys(frozen.labels));
    return json(wholeEntry(entry, { addresses, link }));
  }
  return table(`${kind}-${slug}`, {
    rows: claimsOf(frozen.content),
    columns: {
      path: (claim) => claim.path,
      label: (claim) => claim.label,
      says: (claim) => claimWords(claim, frozen, IN_ENGLISH, Infinity),
      certainty: (claim) => claim.certainty,
      note: (claim) => claim.note,
      sources: (claim) => sourcesOf(claim).join(" "),
    },
  });
}

/** An entry with all that its version says. `addresses` are those of public entries, by id. */
export function wholeEntry(
  entry: Published,
  { addresses, link }: { addresses: ReadonlyMap<string, string>; link: Asked<unknown>["link"] },
): z.output<typeof ANSWERS.entry> {
  const { content, labels, sources } = entry.frozen;
  return ANSWERS.entry.parse({
    ...summary(entry, link),
    schemaVersion: content.schemaVersion,
    claims: claimsOf(content).map(toldClaim),
    entries: Object.fromEntries(
      Object.entries(labels).map(([id, { kind, label }]) => {
        const path = addresses.get(id);
        // The address of what is not public would be a dead link, and its slug nobody's business.
        return [id, { kind, label, ...(path && { url: link(path) }) }];
      }),
    ),
    sources,
  } satisfies z.input<typeof ANSWERS.entry>);
}

function toldClaim(made: Claim): z.input<typeof ANSWERS.entry>["claims"][number] {
  const { path, label, note, certainty, citations, rivals } = made;
  return {
    path,
    label,
    ...(made.kindOfClaim === "value" && { value: made.value, empty: made.empty }),
    ...(made.kindOfClaim === "row" && { cells: made.cells }),
    ...(made.kindOfClaim === "block" && { text: made.text }),
    ...(certainty && { certainty }),
    ...(note && { note }),
    citations: citations.map(citation),
    ...(rivals.length > 0 && {
      rivals: rivals.map(({ value, note: why, citations: cited }) => ({
        value,
        ...(why && { note: why }),
        citations: cited.map(citation),
      })),
    }),
  };
}

const citation = ({ source, quote, locator }: Citation) => ({ source, quote, locator });

function span(
  each: HistorySpan,
  kind: KindName,
  slug: string,
  { link }: Asked<unknown>,
): z.input<typeof ANSWERS.versions>["data"][number] {
  const withdrawal = spanWithdrawal(each);
  const isReadable = each.title !== null;
  return {
    number: each.number,
    hash: each.hash,
    publishedAt: each.startsAt.toISOString(),
    endedAt: each.endedAt?.toISOString() ?? null,
    title: each.title,
    note: each.note,
    approvedAt: each.approvedAt?.toISOString() ?? null,
    url: isReadable ? link(`${recordPath(kind, slug)}/v/${each.number}`) : null,
    api: isReadable ? link(`${apiPath(kind, slug)}/versions/${each.number}`) : null,
    withdrawn: withdrawal ? { ...withdrawal, at: withdrawal.at.toISOString() } : null,
  };
}
