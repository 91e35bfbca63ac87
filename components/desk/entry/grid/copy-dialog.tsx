"use client";
import { useEffect, useMemo, useState } from "react";
import { Checkbox, ChoiceGroup } from "#components/ui/choices.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { Row } from "#lib/editorial/content.ts";
import type { RowsField } from "#lib/editorial/fields.ts";
import { valueText } from "#lib/editorial/format.ts";
import type { Names, ProposedRow } from "#lib/editorial/pasted.ts";
import { kindOf } from "#lib/editorial/kinds.ts";
import { useDraft } from "../draft/draft.tsx";
import { EntryPicker } from "../fields/entry-picker.tsx";
import type { TakeRows } from "./paste-dialog.tsx";
import { TakingForm } from "./taking-form.tsx";
import { useNames } from "./use-names.ts";
import { useTaking } from "./use-taking.ts";

type Props = { name: string; field: RowsField; onTake: TakeRows };

/** The same rows from another entry of this kind: which, and of them what. */
export function CopyDialog({
  isOpen,
  onClose,
  ...props
}: Props & { isOpen: boolean; onClose: () => void }) {
  const { kind } = useDraft();
  const what = kindOf(kind).label.one.toLowerCase();
  return (
    <Dialog
      title={`Copy ${props.field.label.toLowerCase()} from another ${what}`}
      size="wide"
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={false}
    >
      {(close) => (
        <CopyForm
          {...props}
          what={what}
          onTake={(cells) => {
            close();
            props.onTake(cells, []);
          }}
        />
      )}
    </Dialog>
  );
}

function CopyForm({ name, field, what, onTake }: Props & { what: string }) {
  const { kind, entry: self } = useDraft();
  const [entry, setEntry] = useState<string>();
  const [without, setWithout] = useState<readonly string[]>([]);
  const { names } = useNames(field);
  const { rows: found, state } = useRowsElsewhere(entry, name);
  const proposed = useMemo(
    () => found.map((row) => proposedFrom(row, field, without, names)),
    [found, field, without, names],
  );
  const taking = useTaking(name, field, proposed);
  const { rows, taken } = taking;
  const optional = Object.entries(field.columns).filter(([, { requiredTo }]) => !requiredTo);
  return (
    <TakingForm
      {...{ field, names, taking }}
      said={entry && saying(state, rows.length, taken.size, what)}
      verb="Copy"
      whenNone={`Choose a ${what} and rows of it.`}
      onTake={(cells) => onTake(cells, [])}
    >
      <EntryPicker
        id="copy-from"
        label={`Which ${what}`}
        help="Sources are not copied: they speak of that one."
        kinds={[kind]}
        without={self}
        value={entry}
        onChange={setEntry}
      />
      {optional.length > 0 && (
        <ChoiceGroup id="copy-what" label="What to copy beside the names">
          <div className="flex flex-wrap gap-x-6">
            {optional.map(([column, { label }]) => (
              <Checkbox
                key={column}
                id={`copy-${column}`}
                label={label}
                checked={!without.includes(column)}
                onChange={({ target }) =>
                  setWithout(
                    target.checked ? without.filter((one) => one !== column) : [...without, column],
                  )
                }
              />
            ))}
          </div>
        </ChoiceGroup>
      )}
    </TakingForm>
  );
}

type State = "loading" | "here" | "failed";

function useRowsElsewhere(entry: string | undefined, field: string): { rows: Row[]; state: State } {
  const { lookups } = useDraft();
  const [held, setHeld] = useState<{ rows: Row[]; state: State }>({ rows: [], state: "loading" });
  useEffect(() => {
    let wanted = true;
    setHeld({ rows: [], state: "loading" });
    if (entry === undefined) return undefined;
    lookups.readRows(entry, field).then(
      (rows) => wanted && setHeld({ rows, state: "here" }),
      () => wanted && setHeld({ rows: [], state: "failed" }),
    );
    return () => {
      wanted = false;
    };
  }, [lookups, entry, field]);
  return held;
}

function proposedFrom(
  { cells }: Row,
  field: RowsField,
  without: readonly string[],
  names: Names,
): ProposedRow {
  const kept = Object.entries(cells).filter(
    ([column]) => column in field.columns && !without.includes(column),
  );
  const labels = Object.fromEntries(names.all.map(({ id, label }) => [id, { label }]));
  const said = kept.map(([column, value]) => {
    const spec = field.columns[column];
    return spec ? valueText(spec, value, { labels }) : "";
  });
  return { cells: Object.fromEntries(kept), left: [], said: said.join(" · ") };
}

function saying(state: State, rows: number, taken: number, what: string): string {
  if (state === "loading") return "Looking…";
  if (state === "failed") return "The desk cannot be reached. Try again when you are online.";
  if (rows === 0) return `The draft of that ${what} has none.`;
  return `${taken} of ${rows} will be copied, as its draft has them now.`;
}
