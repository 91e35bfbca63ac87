import type { Metadata } from "next";
import { EntryDiff } from "#components/desk/diff/entry-diff.tsx";
import { namesOf } from "#components/desk/diff/names.ts";
import { EntryHeading } from "#components/desk/entries/entry-heading.tsx";
import { CompareForm } from "#components/desk/history/compare-form.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { readDraftSide, readRevisions, readRevisionSide } from "#lib/desk/read/history.ts";
import { diffEntries } from "#lib/editorial/diff.ts";
import { entryPage } from "../../../entry-page.ts";

export const metadata: Metadata = { title: "Compare" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The difference between any two states of an entry: two revisions, or a revision and the draft. */
export default async function ComparePage({ params, searchParams }: Props) {
  const { db, entry, isPublic } = await entryPage(params);
  const { from, to } = await searchParams;
  const side = (wanted: unknown) =>
    wanted === "draft"
      ? readDraftSide(db, entry)
      : readRevisionSide(db, entry.id, numberOf(wanted));
  const [before, after] = [await side(from), await side(to)];
  const revisions = await readRevisions(db, entry.id);
  return (
    <>
      <EntryHeading
        entry={entry}
        isPublic={isPublic}
        place="history"
        title="Compare"
        lead={before && after && `From ${lower(before.name)} to ${lower(after.name)}`}
      />
      <div className="grid gap-8">
        <CompareForm
          entry={entry.id}
          numbers={revisions.filter(({ redacted }) => !redacted).map(({ number }) => number)}
          from={typeof from === "string" ? from : undefined}
          to={typeof to === "string" ? to : undefined}
        />
        {before && after ? (
          <section aria-label="Differences">
            <EntryDiff
              kind={entry.kind}
              diff={diffEntries(before.words, after.words)}
              names={namesOf(before.words, after.words)}
              nothing="They say the same."
            />
          </section>
        ) : (
          <EmptyState title="There is nothing to compare">
            Choose two states above. A revision whose content was erased cannot be compared.
          </EmptyState>
        )}
      </div>
    </>
  );
}

const numberOf = (wanted: unknown): number => {
  const number = Number(wanted);
  return Number.isSafeInteger(number) && number > 0 && number < 1e9 ? number : 0;
};
const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
