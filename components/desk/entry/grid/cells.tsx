"use client";
// The cells of a grid. Each is one box; what is typed into a text is shared letter by letter, everything else once it
// is chosen or left.
import { useRef, type KeyboardEvent } from "react";
import type { OptionItem } from "#components/ui/option-list.tsx";
import { cellPath, setText, setValue, textAt, valueAt } from "#lib/collab/layout.ts";
import type { Column, RowsField } from "#lib/editorial/fields.ts";
import type { Names } from "#lib/editorial/pasted.ts";
import { useDraft } from "../draft/draft.tsx";
import { TextBox } from "../draft/text-box.tsx";
import { useText, useValue } from "../draft/use-shared.ts";
import { useFault } from "../fields/use-fault.ts";
import { useSaidDate } from "../fields/use-said-date.ts";
import { boxClass, endsCell } from "./box.ts";
import { peopleFor, valueOfChoice, type ChosenColumn } from "./choices.ts";
import { ChosenBox } from "./chosen-box.tsx";
import { TypeaheadList, useTypeahead } from "./typeahead.tsx";

export type CellProps<C extends Column = Column> = {
  id: string;
  /** Says column and row to those who hear it. */
  label: string;
  field: string;
  row: string;
  name: string;
  column: C;
  columns: RowsField["columns"];
  names: Names;
  /** Under whose name the grid's undo knows a change. */
  origin: object;
};

/** The box of one cell, by its column. */
export function GridCell(props: CellProps) {
  const { column } = props;
  switch (column.type) {
    case "relation":
    case "choice":
      return <ChosenCell {...props} column={column} />;
    case "date":
      return <DateCell {...props} column={column} />;
    case "code":
    case "language":
      return <WordCell {...props} column={column} />;
    default:
      return <TextCell {...props} />;
  }
}

/** The types that fit into one box of a grid. */
export const FITS: readonly Column["type"][] = [
  "text",
  "relation",
  "choice",
  "date",
  "code",
  "language",
];

function TextCell({ id, label, field, row, name, columns, names, origin }: CellProps) {
  const { doc } = useDraft();
  const box = useRef<HTMLDivElement>(null);
  const [text, words] = useText(cellPath(field, row, name));
  const people = usePeople(field, row, columns, names);
  const part = name === "office" ? "office" : "name";
  const offered = name === part ? peopleFor(people, part, words) : [];
  const takePerson = ({ key }: OptionItem) => {
    const person = offered.find((one) => one.key === key)?.person;
    if (!person) return;
    doc.transact(() => {
      setText(doc, cellPath(field, row, name), person[part]);
      if (part === "office") return;
      const office = cellPath(field, row, "office");
      if ("office" in columns && textAt(doc, office).length === 0)
        setText(doc, office, person.office);
      const member = cellPath(field, row, "member");
      if (valueAt(doc, member, "relation") === undefined)
        setValue(doc, member, { entry: person.id });
    }, origin);
  };
  const typeahead = useTypeahead(id, offered, { isFree: true, take: takePerson });
  const byKeys = (event: KeyboardEvent) => {
    if (typeahead.byKeys(event)) event.preventDefault();
    else if (endsCell(event) && typeahead.active) typeahead.take(typeahead.active);
  };
  return (
    <div ref={box}>
      <TextBox
        id={id}
        text={text}
        lines="one"
        aria-label={label}
        className={boxClass}
        onEdit={typeahead.open}
        onKeyDown={byKeys}
        onBlur={typeahead.close}
        {...(name === part && typeahead.aria)}
      />
      <TypeaheadList id={id} label={label} box={box} typeahead={typeahead} />
    </div>
  );
}

/** The representatives of the row's member; of all members while it names none. */
function usePeople(field: string, row: string, columns: RowsField["columns"], names: Names) {
  const [value] = useValue(cellPath(field, row, "member"), "relation");
  if (columns["member"]?.type !== "relation" || !("name" in columns)) return [];
  return names.all
    .filter(({ id, kind }) => kind === "member" && (!value || id === value.entry))
    .flatMap(({ id, label, people }) =>
      people.map((person) => ({ ...person, id, ...(!value && { of: label }) })),
    );
}

function ChosenCell({
  id,
  label,
  field,
  row,
  name,
  column,
  names,
  origin,
}: CellProps<ChosenColumn>) {
  const { doc } = useDraft();
  const path = cellPath(field, row, name);
  const [value] = useValue(path, column.type);
  const held = typeof value === "object" ? value.entry : value;
  return (
    <ChosenBox
      id={id}
      label={label}
      column={column}
      names={names}
      value={held}
      onChange={(key) =>
        doc.transact(
          () => setValue(doc, path, key === undefined ? undefined : valueOfChoice(column, key)),
          origin,
        )
      }
    />
  );
}

type DateColumn = Extract<Column, { type: "date" }>;
type WordColumn = Extract<Column, { type: "code" | "language" }>;

/** A date as people say it. */
function DateCell({ field, row, name, ...props }: CellProps<DateColumn>) {
  return <WordBox {...props} said={useSaidDate(cellPath(field, row, name))} />;
}

/** A short exact text: kept as it is typed, valid or not. */
function WordCell({ field, row, name, ...props }: CellProps<WordColumn>) {
  const [value, set] = useValue(cellPath(field, row, name), props.column.type);
  const said = {
    value,
    shown: value ?? "",
    type: (words: string) => set(words || undefined),
    leave: () => value !== undefined && set(value.trim() || undefined),
  };
  return <WordBox {...props} said={said} />;
}

function WordBox({
  id,
  label,
  column,
  said: { value, shown, type, leave },
}: Pick<CellProps<DateColumn | WordColumn>, "id" | "label" | "column"> & {
  said: Pick<ReturnType<typeof useSaidDate>, "value" | "shown" | "type"> & { leave: () => unknown };
}) {
  const { error, handlers } = useFault(column, value);
  return (
    <div>
      <input
        type="text"
        id={id}
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-wrong` : undefined}
        className={boxClass}
        value={shown}
        onChange={({ target }) => type(target.value)}
        onFocus={handlers.onFocus}
        onBlur={(event) => {
          handlers.onBlur(event);
          leave();
        }}
      />
      {error && (
        <p id={`${id}-wrong`} className="px-2 pb-1 text-sm font-semibold text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
