"use client";
import { useMemo, useState } from "react";
import { Dialog } from "#components/ui/dialog.tsx";
import { TextArea } from "#components/ui/text-field.tsx";
import type { Row } from "#lib/editorial/content.ts";
import type { RowsField } from "#lib/editorial/fields.ts";
import { tableOf, understand, type PastedTable } from "#lib/editorial/pasted.ts";
import { htmlTable } from "./html-table.ts";
import { leftOver } from "./proposed.ts";
import { TakingForm } from "./taking-form.tsx";
import { useNames } from "./use-names.ts";
import { useTaking } from "./use-taking.ts";

export type Pasted = { text: string; html: string };
export type TakeRows = (cells: Row["cells"][], left: string[]) => void;
type Props = { name: string; field: RowsField; pasted: Pasted | undefined; onTake: TakeRows };

/** A list or table from elsewhere, shown as it was understood; one confirmation adds its rows. */
export function PasteDialog({ onClose, ...props }: Props & { onClose: () => void }) {
  return (
    <Dialog
      title={`Paste into ${props.field.label}`}
      size="wide"
      isOpen={props.pasted !== undefined}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isDismissable={false}
    >
      {(close) => (
        <PasteForm
          {...props}
          onTake={(cells, left) => {
            close();
            props.onTake(cells, left);
          }}
        />
      )}
    </Dialog>
  );
}

const NOTHING: Pasted = { text: "", html: "" };

function PasteForm({ name, field, pasted = NOTHING, onTake }: Props) {
  const [text, setText] = useState(pasted.text);
  const [table, setTable] = useState<PastedTable | undefined>(() => fromHtml(pasted.html));
  const { names, state } = useNames(field);
  const proposed = useMemo(
    () => (state === "loading" ? [] : understand(table ?? tableOf(text), field, names)),
    [state, table, text, field, names],
  );
  const taking = useTaking(name, field, proposed);
  const { rows, taken, here } = taking;
  const unclear = rows.length - taken.size - [...here].filter((one) => !taken.has(one)).length;
  return (
    <TakingForm
      {...{ field, names, taking }}
      said={
        state === "loading"
          ? "Looking up who is on record…"
          : said({ rows: rows.length, taken: taken.size, here: here.size, unclear }) +
            (state === "failed"
              ? " The desk cannot be reached, so no entry is recognised now."
              : "")
      }
      verb="Add"
      whenNone="Nothing is understood yet."
      onTake={(cells) => onTake(cells, leftOver(rows, taken))}
    >
      <TextArea
        id="pasted-rows"
        name="rows"
        label="List or table"
        hint="Names, codes or flags of countries, one a line, or rows from a spreadsheet. Paste them here."
        rows={4}
        autoFocus
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setTable(undefined);
        }}
        onPaste={(event) => {
          const found = fromHtml(event.clipboardData.getData("text/html"));
          if (!found) return;
          event.preventDefault();
          setText(event.clipboardData.getData("text/plain"));
          setTable(found);
        }}
      />
    </TakingForm>
  );
}

/** What HTML says as a table. A document made so runs and fetches nothing. */
const fromHtml = (html: string): PastedTable | undefined =>
  html ? htmlTable(new DOMParser().parseFromString(html, "text/html")) : undefined;

function said({
  rows,
  taken,
  here,
  unclear,
}: Record<"rows" | "taken" | "here" | "unclear", number>): string {
  if (rows === 0) return "Nothing is pasted yet.";
  return [
    `${taken} of ${rows} will be added.`,
    here > 0 ? `${here === 1 ? "One is" : `${here} are`} here already.` : "",
    unclear > 0
      ? `${unclear === 1 ? "One is" : `${unclear} are`} not understood: name the entry, or leave them; their words are kept beside the list.`
      : "",
  ]
    .filter(Boolean)
    .join(" ");
}
