"use client";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import type { Row } from "#lib/editorial/content.ts";
import type { RowsField } from "#lib/editorial/fields.ts";
import type { Names } from "#lib/editorial/pasted.ts";
import { ProposedTable } from "./proposed-table.tsx";
import type { useTaking } from "./use-taking.ts";

/** Where rows come from, what is proposed of them, and one confirmation that takes them. */
export function TakingForm({
  field,
  names,
  taking: { rows, taken, here, take, nameIt },
  said,
  verb,
  whenNone,
  onTake,
  children,
}: {
  field: RowsField;
  names: Names;
  taking: ReturnType<typeof useTaking>;
  /** How it stands, in a sentence. */
  said: string | undefined;
  /** What the confirmation does with rows. */
  verb: "Add" | "Copy";
  /** Why nothing can be taken, while no row is. */
  whenNone: string;
  onTake: (cells: Row["cells"][]) => void;
  children: ReactNode;
}) {
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        // React passes events of a dialog on to whatever opened it.
        event.stopPropagation();
        if (taken.size > 0)
          onTake(rows.flatMap(({ cells }, index) => (taken.has(index) ? [cells] : [])));
      }}
    >
      {children}
      <p role="status" className="text-sm text-ink-soft">
        {said}
      </p>
      {rows.length > 0 && (
        <ProposedTable {...{ field, names, rows, taken, here }} onTake={take} onName={nameIt} />
      )}
      <div>
        <Button type="submit" tone="primary" offBecause={taken.size === 0 ? whenNone : undefined}>
          {taken.size === 1 ? `${verb} 1 row` : `${verb} ${taken.size} rows`}
        </Button>
      </div>
    </form>
  );
}
