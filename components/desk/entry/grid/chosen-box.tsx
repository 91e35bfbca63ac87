"use client";
import { useRef, useState, type KeyboardEvent } from "react";
import { optionLabel } from "#lib/editorial/format.ts";
import type { Names } from "#lib/editorial/pasted.ts";
import { useUnkept } from "../draft/unkept.tsx";
import { useEntry } from "../draft/use-cards.ts";
import { boxClass, endsCell } from "./box.ts";
import { choicesFor, exactly, type ChosenColumn } from "./choices.ts";
import { TypeaheadList, useTypeahead } from "./typeahead.tsx";

/** One of many, found by typing. What names nothing stays in the box, marked, until it is mended or taken away. */
export function ChosenBox({
  id,
  label,
  column,
  names,
  value,
  onChange,
  placeholder,
}: {
  id: string;
  label: string;
  column: ChosenColumn;
  names: Names;
  placeholder?: string;
  value: string | undefined;
  onChange: (key: string | undefined) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const typed = useRef<string>(undefined);
  const [shown, setShown] = useState<string>();
  const [inside, setInside] = useState(false);
  const name = useChosenName(column, value, names);
  const type = (words: string | undefined) => {
    typed.current = words;
    setShown(words);
  };
  const choose = (key: string | undefined) => {
    type(undefined);
    if (key !== value) onChange(key);
  };
  const typeahead = useTypeahead(id, choicesFor(column, shown ?? "", names), {
    isFree: false,
    take: ({ key }) => choose(key),
  });
  const settle = () => {
    const words = typed.current;
    if (words === undefined) return;
    if (words.trim() === "") return choose(undefined);
    const key = exactly(column, words, names);
    if (key !== undefined) choose(key);
  };
  const byKeys = (event: KeyboardEvent) => {
    if (event.key === "Escape" && typed.current !== undefined) {
      typeahead.close();
      type(undefined);
      event.preventDefault();
    } else if (typeahead.byKeys(event)) event.preventDefault();
    else if (endsCell(event)) {
      // An emptied box is meant to be empty.
      if (typeahead.active && typed.current?.trim() !== "") typeahead.take(typeahead.active);
      else settle();
    }
  };
  const isWrong = shown !== undefined && shown.trim() !== "" && !inside;
  useUnkept(id, isWrong ? `${label}: “${shown}”` : undefined);
  return (
    <div ref={box}>
      <input
        type="text"
        id={id}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        aria-label={label}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
        className={boxClass}
        value={shown ?? name}
        onChange={({ target }) => {
          type(target.value);
          typeahead.open();
        }}
        onKeyDown={byKeys}
        onFocus={() => setInside(true)}
        onBlur={() => {
          setInside(false);
          typeahead.close();
          settle();
        }}
        {...typeahead.aria}
      />
      {isWrong && (
        <p id={`${id}-wrong`} className="px-2 pb-1 text-sm font-semibold text-danger">
          {column.type === "relation" ? "No entry has this name" : "This is no option"}
        </p>
      )}
      <TypeaheadList id={id} label={label} box={box} typeahead={typeahead} />
    </div>
  );
}

function useChosenName(column: ChosenColumn, value: string | undefined, names: Names): string {
  const isRelation = column.type === "relation";
  const known = isRelation ? names.all.find(({ id }) => id === value)?.label : undefined;
  const card = useEntry(isRelation && !known ? value : undefined);
  if (value === undefined) return "";
  if (!isRelation) return optionLabel(column.options, value);
  return known ?? card?.label ?? value;
}
