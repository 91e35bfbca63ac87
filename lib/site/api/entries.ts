import { claimsOf, type Claim } from "#lib/editorial/claims.ts";
import { KIND_NAMES, type Citation, type KindName } from "#lib/editorial/content.ts";
import { entryPath, withQuery } from "../addresses.ts";
import type { Published } from "../published-at.ts";
import { absolute, answer, answerAt, nextOf, problem, slice } from "./answer.ts";

/** `GET /api/v1/entries`: what is public, by kind and slug. */
export const listEntries = (request: Request): Promise<Response> =>
  answerAt(request, async ({ record, asOf, query }) => {
    const asked = query.get("kind") ?? undefined;
    const kind = KIND_NAMES.find((name) => name === asked);
    if (asked !== undefined && !kind) {
      return problem(400, "This kind is not known", `Kinds are ${KIND_NAMES.join(", ")}.`);
    }
    const range = slice(query);
    if (range instanceof Response) return range;
    // One more than asked for tells whether there is a next slice.
    const found = await record.page(range.after, range.limit + 1, kind);
    const data = found.slice(0, range.limit);
    const last = data.at(-1);
    return answer({
      data: data.map((entry) => summary(entry, asOf)),
      next:
        found.length > range.limit && last ? nextOf(request, `${last.kind}/${last.slug}`) : null,
    });
  });

/** `GET /api/v1/entries/<kind>/<slug>`: an entry with its claims, citations and sources. */
export const oneEntry = (request: Request, kindName: string, slug: string): Promise<Response> =>
  answerAt(request, async ({ record, asOf }) => {
    const kind = KIND_NAMES.find((name) => name === kindName);
    const entry = kind && (await record.entry(kind, slug));
    if (entry) {
      const addresses = await record.addresses(Object.keys(entry.frozen.labels));
      return answer(whole(entry, addresses, asOf));
    }
    const withdrawal = kind && (await record.withdrawal(kind, slug));
    if (!withdrawal) return problem(404, "Nothing is published at this address");
    const { type, at, reason } = withdrawal;
    return problem(410, `This entry was ${type} on ${at.toISOString()}`, reason);
  });

const apiPath = (kind: KindName, slug: string) => `/api/v1/entries/${kind}/${slug}`;

function summary({ entryId, kind, slug, frozen, ...version }: Published, asOf: string | undefined) {
  return {
    id: entryId,
    kind,
    slug,
    title: frozen.title,
    url: absolute(withQuery(entryPath(kind, slug), { asOf })),
    api: absolute(withQuery(apiPath(kind, slug), { asOf })),
    version: {
      number: version.number,
      hash: version.hash,
      approvedAt: version.approvedAt.toISOString(),
      publishedAt: version.startsAt.toISOString(),
      note: version.note,
    },
  };
}

function whole(entry: Published, addresses: ReadonlyMap<string, string>, asOf: string | undefined) {
  const { content, labels, sources } = entry.frozen;
  return {
    ...summary(entry, asOf),
    schemaVersion: content.schemaVersion,
    claims: claimsOf(content).map(claim),
    entries: Object.fromEntries(
      Object.entries(labels).map(([id, label]) => {
        const path = addresses.get(id);
        // The address of what is not public would be a dead link, and its slug nobody's business.
        return [id, { kind: label.kind, label: label.label, ...(path && { url: absolute(path) }) }];
      }),
    ),
    sources,
  };
}

function claim(made: Claim) {
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
