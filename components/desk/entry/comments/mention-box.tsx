"use client";
import { useId, useRef, useState, type KeyboardEvent } from "react";
import { classes } from "#components/ui/classes.ts";
import { optionId, OptionList } from "#components/ui/option-list.tsx";
import { floatingClass } from "#components/ui/popover.tsx";
import { TextArea } from "#components/ui/text-field.tsx";
import { mentionAt, withMention, type Mentionable } from "#lib/editorial/mentions.ts";

type MentionBoxProps = {
  label: string;
  value: string;
  onChange: (words: string) => void;
  people: readonly Mentionable[];
  autoFocus?: boolean;
  error?: string;
  /** Ctrl and Enter. */
  onSend: () => void;
  onCancel?: () => void;
};

/** A text box in which "@" offers people. What it holds is plain text. */
export function MentionBox(props: MentionBoxProps) {
  const { label, value, onChange, people, autoFocus, error, onSend, onCancel } = props;
  const id = useId();
  const list = `${id}-people`;
  const box = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const [at, setAt] = useState(0);
  const [closed, setClosed] = useState<string>();
  const mention = mentionAt(value, caret);
  const wanted = mention && mention.words !== closed ? mention.words.toLowerCase() : undefined;
  const offered =
    wanted === undefined
      ? []
      : people
          // Nothing is offered for a name that stands there already.
          .filter(
            ({ name }) => name.toLowerCase().includes(wanted) && name.toLowerCase() !== wanted,
          )
          .slice(0, 6)
          .map((person) => ({ ...person, key: person.id, label: person.name }));
  const isOpen = offered.length > 0;
  const active = offered[Math.min(at, offered.length - 1)];

  const take = (person: Mentionable) => {
    if (!mention) return;
    const written = withMention(value, mention, person);
    onChange(written.words);
    setCaret(written.caret);
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(written.caret, written.caret);
    });
  };
  const byKeys = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onSend();
    else if (isOpen && move) setAt((at + move + offered.length) % offered.length);
    else if (isOpen && active && (event.key === "Enter" || event.key === "Tab")) take(active);
    else if (isOpen && event.key === "Escape") setClosed(mention?.words);
    else if (event.key === "Escape" && onCancel && value === "") onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="relative">
      <TextArea
        ref={box}
        id={id}
        name="comment"
        label={label}
        error={error}
        autoFocus={autoFocus}
        value={value}
        role="combobox"
        aria-haspopup="listbox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? list : undefined}
        aria-activedescendant={active && optionId(list, offered.indexOf(active))}
        onChange={({ target }) => {
          onChange(target.value);
          setCaret(target.selectionStart);
          setAt(0);
          setClosed(undefined);
        }}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
        onKeyDown={byKeys}
        onBlur={() => setClosed(mention?.words)}
      />
      {isOpen && (
        <OptionList
          id={list}
          label="People"
          items={offered}
          active={active}
          onTake={take}
          // Above what follows, which must not move away from under a pointer when the list closes.
          className={classes(floatingClass, "absolute inset-x-0 top-full z-20")}
        />
      )}
    </div>
  );
}
