"use client";
import { useCallback, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { ComboBox, ComboBoxItem } from "#components/ui/combo-box.tsx";
import type { KindName } from "#lib/editorial/content.ts";
import { kindOf } from "#lib/editorial/kinds.ts";
import { useDraft } from "../draft/draft.tsx";
import { useEntry } from "../draft/use-cards.ts";
import { useSearch } from "../draft/use-search.ts";
import type { EntryCard } from "../lookups.ts";

type PickerProps = {
  id: string;
  label: string;
  help?: string;
  error?: string;
  kinds: readonly KindName[];
  /** An entry that is not offered. */
  without?: string;
  value: string | undefined;
  onChange: (entry: string | undefined) => void;
};

/** One entry among all, published or not; what is chosen is shown with its kind and can be changed or taken away. */
export function EntryPicker({ value, ...props }: PickerProps) {
  const [choosing, setChoosing] = useState(false);
  if (value && !choosing)
    return <Chosen {...props} value={value} onChooseAgain={() => setChoosing(true)} />;
  return <Choosing {...props} autoFocus={choosing} onDone={() => setChoosing(false)} />;
}

function Chosen({
  id,
  label,
  help,
  error,
  value,
  onChange,
  onChooseAgain,
}: PickerProps & { value: string; onChooseAgain: () => void }) {
  const entry = useEntry(value);
  return (
    <div role="group" aria-labelledby={`${id}-label`} className="grid gap-1">
      <span id={`${id}-label`} className="font-semibold">
        {label}
      </span>
      {help && <p className="text-sm text-ink-soft">{help}</p>}
      {error && <p className="font-semibold text-danger">{error}</p>}
      <div className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 rounded border border-rule bg-surface px-3 py-1">
        <span className="min-w-0 grow break-words">
          <EntryName entry={entry} id={value} />
        </span>
        <span className="flex gap-1">
          <Button
            id={id}
            tone="quiet"
            size="small"
            onPress={onChooseAgain}
            aria-label={`Change ${label}`}
          >
            Change
          </Button>
          <Button
            tone="quiet"
            size="small"
            onPress={() => onChange(undefined)}
            aria-label={`Clear ${label}`}
          >
            Clear
          </Button>
        </span>
      </div>
    </div>
  );
}

/** What an entry is called, and whether readers can see it yet. */
export function EntryName({ entry, id }: { entry: EntryCard | null | undefined; id: string }) {
  if (entry === null)
    return <span className="text-danger">An entry that does not exist ({id})</span>;
  if (!entry) return <span className="text-ink-soft">…</span>;
  return (
    <>
      {entry.label || "Untitled"}
      {!entry.isPublic && <span className="text-sm text-ink-soft"> (not published)</span>}
    </>
  );
}

function Choosing({
  id,
  label,
  help,
  error,
  kinds,
  without,
  onChange,
  autoFocus,
  onDone,
}: Omit<PickerProps, "value"> & { autoFocus: boolean; onDone: () => void }) {
  const { lookups, entries } = useDraft();
  const [words, setWords] = useState("");
  const wanted = kinds.join(" ");
  const find = useCallback(
    (typed: string) => lookups.findEntries(typed, wanted.split(" ") as KindName[]), // joined above
    [lookups, wanted],
  );
  const { found, state } = useSearch(words, find);
  return (
    <ComboBox
      id={id}
      label={label}
      hint={help}
      error={error}
      items={found.filter((one) => one.id !== without)}
      inputValue={words}
      onInputChange={setWords}
      autoFocus={autoFocus}
      value={null}
      onChange={(key) => {
        const entry = found.find((one) => one.id === key);
        if (!entry) return;
        entries.keep([entry]);
        onChange(entry.id);
        onDone();
      }}
      onBlur={onDone}
      emptyText={EMPTY[state]}
    >
      {(entry) => (
        <ComboBoxItem id={entry.id} textValue={entry.label}>
          {entry.label || "Untitled"}
          <span className="ml-2 text-sm text-ink-soft">
            {kindOf(entry.kind).label.one}
            {!entry.isPublic && ", not published"}
          </span>
        </ComboBoxItem>
      )}
    </ComboBox>
  );
}

const EMPTY = {
  searching: "Searching…",
  done: "No entry has a name like this",
  failed: "The desk cannot be reached. What you typed elsewhere is kept.",
} as const;
