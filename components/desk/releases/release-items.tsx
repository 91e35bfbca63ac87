import { Badge } from "#components/ui/badge.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import { TextLink } from "#components/ui/link-button.tsx";
import { Cell, HeadCell, RowHeadCell, Table } from "#components/ui/table.tsx";
import type { ReleaseItem } from "#lib/desk/read/releases.ts";
import { kindOf } from "#lib/editorial/kinds.ts";
import { whatStops } from "#lib/editorial/words.ts";
import { reviewAddress } from "../entries/addresses.ts";
import { ItemForm } from "./item-forms.tsx";

/** What is in a release, and for each revision whether it can still be published, or why not. */
export function ReleaseItems({
  items,
  isOver,
  remove,
  hidden,
}: {
  items: readonly ReleaseItem[];
  /** Nothing is to be published any more. */
  isOver: boolean;
  /** Absent where nothing can be taken out. */
  remove?: FormAction;
  hidden: Readonly<Record<string, string>>;
}) {
  if (items.length === 0)
    return (
      <EmptyState title="Nothing is in it yet">
        Add approved revisions below, or from the page of each revision.
      </EmptyState>
    );
  return (
    <Table caption="Revisions in this release" hideCaption>
      <thead>
        <tr>
          <HeadCell>Entry</HeadCell>
          {!isOver && <HeadCell className="max-sm:hidden">Can it be published?</HeadCell>}
          {remove && (
            <HeadCell>
              <span className="sr-only">Take out</span>
            </HeadCell>
          )}
        </tr>
      </thead>
      <tbody>
        {items.map(({ entry, revision, status, stops }) => (
          <tr key={entry.id}>
            <RowHeadCell>
              <TextLink
                data-row
                href={reviewAddress(entry.id, revision.number)}
                className="break-words"
              >
                {entry.title}
              </TextLink>
              <span className="block text-sm font-normal text-ink-soft">
                {kindOf(entry.kind).label.one}, revision {revision.number}: “{revision.note}”
              </span>
              {!isOver && (
                <span className="mt-1 block font-normal sm:hidden">
                  <Standing stops={stops} status={status} />
                </span>
              )}
            </RowHeadCell>
            {!isOver && (
              <Cell className="max-sm:hidden">
                <Standing stops={stops} status={status} />
              </Cell>
            )}
            {remove && (
              <Cell className="w-px">
                <ItemForm
                  action={remove}
                  hidden={{ ...hidden, key: `${hidden.key} ${entry.id}`, entry: entry.id }}
                  label="Take out"
                  about={entry.title}
                />
              </Cell>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

const Standing = ({ stops, status }: Pick<ReleaseItem, "stops" | "status">) =>
  stops.length === 0 ? (
    <Badge tone="good">Ready</Badge>
  ) : (
    <span className="grid justify-items-start gap-1">
      <Badge tone="danger">Not as things are</Badge>
      <span className="text-sm">{whatStops(stops, status)}</span>
    </span>
  );
