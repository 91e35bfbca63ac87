import type { Metadata } from "next";
import { randomUUID } from "node:crypto";
import { EntriesTable } from "#components/desk/entries/entries-table.tsx";
import { FilterForm } from "#components/desk/entries/filter-form.tsx";
import { KindTabs } from "#components/desk/entries/kind-tabs.tsx";
import { SeveralForm } from "#components/desk/several/several-form.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton, TextLink } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { appDb } from "#db/client.ts";
import { actorOf, requirePersonWho } from "#lib/auth/current.ts";
import { whoIsIn } from "#lib/collab/who-is-in.ts";
import { whoCouldReview } from "#lib/desk/read/could-review.ts";
import { countKinds, listEntries, STANDINGS, type EntriesFilter } from "#lib/desk/read/entries.ts";
import { KIND_NAMES } from "#lib/editorial/content.ts";
import { kindOf } from "#lib/editorial/kinds.ts";
import { may } from "#lib/editorial/policy.ts";
import { severalAction } from "../several/actions.ts";
import { offersFor } from "../several/offers.ts";

type Search = Record<string, string | string[] | undefined>;
type Props = { searchParams: Promise<Search> };

export const generateMetadata = async ({ searchParams }: Props): Promise<Metadata> => {
  const { kind } = parse(await searchParams);
  return { title: kind ? kindOf(kind).label.many : "Entries" };
};

/** Everything on record and under way, by kind, with filters in the address. */
export default async function EntriesPage({ searchParams }: Props) {
  const person = await requirePersonWho("readDesk");
  const asked = parse(await searchParams);
  const [{ entries, total, page, pages }, counts] = await Promise.all([
    listEntries(appDb(), asked),
    countKinds(appDb()),
  ]);
  const { kind, standing, words } = asked;
  const isNarrowed = standing !== undefined || words !== undefined;
  const newEntry = may(actorOf(person), "createEntry") && (
    <LinkButton href={`/desk/entries/new${kind ? `?kind=${kind}` : ""}`} tone="primary">
      New entry
    </LinkButton>
  );
  const offers = offersFor(
    actorOf(person),
    standing === "archived" ? ["unarchive"] : ["archive", "publish", "requestReview"],
  );
  const table = (
    <EntriesTable
      entries={entries}
      showKind={kind === undefined}
      canChoose={offers.length > 0}
      whoIsIn={whoIsIn()}
      me={person.id}
      now={new Date()}
    />
  );
  return (
    <>
      <PageHeading title={kind ? kindOf(kind).label.many : "Entries"} actions={newEntry} />
      <KindTabs
        current={kind}
        counts={counts}
        hrefOf={(one) => address({ ...asked, kind: one, page: undefined })}
      />
      <FilterForm kind={kind} standing={standing} words={words} />
      {entries.length === 0 ? (
        <EmptyState
          title={isNarrowed ? "Nothing matches" : "Nothing is here yet"}
          action={
            isNarrowed ? (
              <TextLink href={address({ kind })}>Show all of them</TextLink>
            ) : (
              newEntry || <TextLink href="/desk">Go to the inbox</TextLink>
            )
          }
        >
          {isNarrowed
            ? "Try fewer words, or another standing."
            : "Entries of this kind appear here once somebody creates one."}
        </EmptyState>
      ) : (
        <div className="grid gap-4">
          <p className="text-ink-soft" role="status">
            {total === 1 ? "1 entry" : `${total} entries`}
          </p>
          {offers.length > 0 ? (
            <SeveralForm
              action={severalAction}
              formKey={randomUUID()}
              back={address(asked)}
              offers={offers}
              people={await whoCouldReview(appDb(), [])}
            >
              {table}
            </SeveralForm>
          ) : (
            table
          )}
          <Pagination
            page={page}
            pages={pages}
            hrefOf={(number) => address({ ...asked, page: number })}
          />
        </div>
      )}
    </>
  );
}

const parse = (search: Search): EntriesFilter => {
  const text = (name: string) => {
    const value = search[name];
    return typeof value === "string" && value.trim() ? value.trim().slice(0, 200) : undefined;
  };
  const page = Number(text("page"));
  return {
    kind: KIND_NAMES.find((name) => name === text("kind")),
    standing: STANDINGS.find((one) => one === text("standing")),
    words: text("words"),
    page: Number.isSafeInteger(page) && page > 1 ? page : undefined,
  };
};

const address = (filter: EntriesFilter): string => {
  const query = new URLSearchParams(
    Object.entries(filter).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  );
  return `/desk/entries${query.size > 0 ? `?${query}` : ""}`;
};
