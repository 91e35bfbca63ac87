import type { Metadata } from "next";
import { GAP_LABELS } from "#components/desk/sources/gap-words.ts";
import { SOURCE_KIND_WORDS } from "#components/desk/sources/kind-words.ts";
import { SourceFilters } from "#components/desk/sources/source-filters.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton, TextLink } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Cell, HeadCell, RowHeadCell, Table } from "#components/ui/table.tsx";
import { appDb } from "#db/client.ts";
import { actorOf, requirePersonWho } from "#lib/auth/current.ts";
import { sourcesToRead } from "#lib/desk/read/to-read.ts";
import { formatEdtf } from "#lib/editorial/edtf.ts";
import { may } from "#lib/editorial/policy.ts";
import { SOURCE_KINDS } from "#lib/editorial/source.ts";
import { gapsOf, SOURCE_GAPS } from "#lib/sources/gaps.ts";
import { searchSources } from "#lib/sources/search-sources.ts";

export const metadata: Metadata = { title: "Sources" };

type Asked = Record<string, string | string[] | undefined>;
const PAGE = 50;

export default async function SourcesPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const person = await requirePersonWho("readDesk");
  const mayAdd = may(actorOf(person), "editSource");
  const asked = await searchParams;
  const [q, kind, show] = ["q", "kind", "show"].map((name) => one(asked[name]).slice(0, 200));
  const page = Math.min(1000, Math.max(1, Number.parseInt(one(asked.page), 10) || 1));
  const { sources, total } = await searchSources(appDb(), {
    words: q,
    kind: SOURCE_KINDS.find((known) => known === kind),
    lacking: show === "incomplete" ? "anything" : SOURCE_GAPS.find((gap) => gap === show),
    unused: show === "unused",
    limit: PAGE,
    offset: (page - 1) * PAGE,
  });
  const shown = sources.map(({ id }) => id);
  const toRead = new Map(
    (await sourcesToRead(appDb(), person.id, { among: shown, limit: PAGE })).map(
      ({ source, claims }) => [source, claims],
    ),
  );
  const add = mayAdd && (
    <LinkButton href="/desk/sources/new" tone="primary">
      Add a source
    </LinkButton>
  );
  return (
    <>
      <PageHeading title="Sources" lead="Everything that the record can cite." actions={add} />
      <SourceFilters q={q ?? ""} kind={kind ?? ""} show={show ?? ""} />
      {sources.length === 0 ? (
        <EmptyState
          title={q || kind || show ? "No source is like this" : "No sources yet"}
          action={add}
        >
          {q || kind || show
            ? "Try fewer words, or all kinds."
            : "What editors cite is kept here, once, with every version of it."}
        </EmptyState>
      ) : (
        <>
          <p className="mb-2 text-ink-soft" role="status">
            {total === 1 ? "1 source" : `${total} sources`}
          </p>
          <Table caption="Sources" hideCaption>
            <thead>
              <tr>
                <HeadCell>Source</HeadCell>
                <HeadCell className="max-md:hidden">Publisher</HeadCell>
                <HeadCell className="max-sm:hidden">Published</HeadCell>
                <HeadCell className="max-md:hidden">Kind</HeadCell>
                <HeadCell className="max-sm:hidden">Lacks</HeadCell>
              </tr>
            </thead>
            <tbody>
              {sources.map(({ id, csl, hasText }) => (
                <tr key={id}>
                  <RowHeadCell className="max-w-xl font-normal">
                    <TextLink data-row href={`/desk/sources/${id}`} lang={csl.language}>
                      {csl.title}
                    </TextLink>
                    <span className="flex flex-wrap gap-x-4 text-sm text-ink-soft">
                      {id}
                      <ToRead source={id} title={csl.title} claims={toRead.get(id) ?? 0} />
                    </span>
                  </RowHeadCell>
                  <Cell className="max-md:hidden">
                    {csl.publisher ?? csl["container-title"] ?? "–"}
                  </Cell>
                  <Cell className="whitespace-nowrap max-sm:hidden">
                    {csl.issued ? formatEdtf(csl.issued.edtf) : "–"}
                  </Cell>
                  <Cell className="max-md:hidden">
                    {csl.custom ? SOURCE_KIND_WORDS[csl.custom.kind] : "–"}
                  </Cell>
                  <Cell className="text-sm text-ink-soft max-sm:hidden">
                    {gapsOf(csl, hasText)
                      .filter((gap) => gap !== "archived")
                      .map((gap) => GAP_LABELS[gap])
                      .join(", ")}
                  </Cell>
                </tr>
              ))}
            </tbody>
          </Table>
          <div className="mt-4">
            <Pagination
              page={page}
              pages={Math.ceil(total / PAGE)}
              hrefOf={(to) => addressOf({ q, kind, show, page: String(to) })}
            />
          </div>
        </>
      )}
    </>
  );
}

/** The way to a source by which something can be checked now. */
function ToRead({ source, title, claims }: { source: string; title: string; claims: number }) {
  if (claims === 0) return null;
  return (
    <TextLink href={`/desk/sources/${source}/read`}>
      {claims === 1 ? "1 claim to check" : `${claims} claims to check`}
      <span className="sr-only"> by {title}</span>
    </TextLink>
  );
}

const one = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value[0] : value) ?? "";

const addressOf = (asked: Record<string, string | undefined>): string => {
  const query = new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  return `/desk/sources?${query}`;
};
