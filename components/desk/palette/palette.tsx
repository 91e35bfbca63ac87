"use client";
import { useMemo, useState } from "react";
import { Search } from "lucide-react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Dialog } from "react-aria-components/Dialog";
import { Header } from "react-aria-components/Header";
import { Input } from "react-aria-components/Input";
import { Menu, MenuItem, MenuSection } from "react-aria-components/Menu";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { TextField } from "react-aria-components/TextField";
import type { Place } from "../shell/places.ts";
import { Excerpt } from "./excerpt.tsx";
import { pageActions } from "./page-actions.ts";
import { sectionsFor, type Line, type Section } from "./sections.ts";
import { useFound } from "./use-found.ts";

/**
 * One box from which everything is reached: what the page offers, places, entries, sources, releases, people. `onDone` gets what
 * is to be done once the palette is gone, for whatever it opens takes the focus.
 */
export function Palette({
  typed,
  places,
  others,
  onClose,
  onDone,
}: {
  /** The words to begin with: what was typed before it stood. */
  typed: string;
  places: readonly Place[];
  others: readonly Line[];
  onClose: () => void;
  onDone: (run: () => void) => void;
}) {
  const [words, setWords] = useState(typed);
  // The page below is as it was when the palette opened.
  const [actions] = useState(pageActions);
  const { found, isPending, failed } = useFound(words);
  const sections = useMemo(
    () => sectionsFor({ words, actions, places, others, found, isAnswered: !isPending }),
    [words, actions, places, others, found, isPending],
  );
  const lines = sections.flatMap((section) => section.lines);
  const act = (key: string | number) => {
    const line = lines.find(({ id }) => id === key);
    if (line && "run" in line) onDone(line.run);
    else onClose();
  };
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={onClose}
      className="fixed inset-0 z-50 flex h-(--visual-viewport-height) items-start justify-center bg-black/50 p-3 sm:pt-[12vh]"
    >
      <Modal className="flex max-h-full w-full max-w-2xl flex-col overflow-hidden rounded border border-rule-strong bg-raised shadow-xl sm:max-h-[70vh]">
        <Dialog aria-label="Search and commands" className="flex min-h-0 flex-col outline-none">
          <Autocomplete inputValue={words} onInputChange={setWords}>
            <TextField
              aria-label="Search, or say what to do"
              autoFocus
              className="flex items-center gap-3 border-b border-rule px-4"
            >
              <Search aria-hidden className="size-5 shrink-0 text-ink-soft" />
              <Input
                placeholder="Search, or say what to do"
                className="min-h-14 w-full bg-transparent text-lg outline-none placeholder:text-ink-soft [&::-webkit-search-cancel-button]:hidden"
              />
              <kbd className="max-sm:hidden">Esc</kbd>
            </TextField>
            <Menu<Section>
              aria-label="What fits"
              items={sections}
              onAction={act}
              className="min-h-0 overflow-auto overscroll-contain py-1 outline-none"
              renderEmptyState={() => <p className="px-4 py-3 text-ink-soft">Nothing fits.</p>}
            >
              {({ id, title, lines: offered }) => (
                // A key that an item has too would send the keyboard round in circles.
                <MenuSection id={`section ${id}`} className="not-first:mt-1">
                  <Header className="px-4 pt-2 pb-1 text-sm font-semibold text-ink-soft">
                    {title}
                  </Header>
                  {offered.map((line) => (
                    <PaletteItem key={line.id} line={line} />
                  ))}
                </MenuSection>
              )}
            </Menu>
          </Autocomplete>
          <p role="status" className="border-t border-rule px-4 py-2 text-sm text-ink-soft">
            {failed
              ? "The search does not answer. Places and actions are here all the same."
              : isPending
                ? "Searching…"
                : counted(Object.values(found).flat().length, words)}
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

const counted = (count: number, words: string): string =>
  words.trim() === ""
    ? "Type to search drafts, what is public, sources and releases."
    : count === 0
      ? `Nothing on record matches “${words.trim()}”.`
      : `${count} found. Enter opens.`;

function PaletteItem({ line }: { line: Line }) {
  const { id, label, about, excerpt = [], key } = line;
  return (
    <MenuItem
      id={id}
      href={"href" in line ? line.href : undefined}
      textValue={label}
      className="flex min-h-11 cursor-pointer items-baseline gap-x-4 px-4 py-2 text-ink no-underline outline-none data-focused:bg-accent-soft forced-colors:data-focused:bg-[Highlight] forced-colors:data-focused:text-[HighlightText]"
    >
      <span className="grid min-w-0 flex-1">
        <span className="flex flex-wrap items-baseline gap-x-3">
          <span className="min-w-0 break-words">{label}</span>
          {about && <span className="text-sm text-ink-soft">{about}</span>}
        </span>
        {excerpt.length > 0 && (
          <span className="line-clamp-2 text-sm text-ink-soft">
            <Excerpt pieces={excerpt} />
          </span>
        )}
      </span>
      {key && (
        <span aria-hidden className="shrink-0 text-sm text-ink-soft max-sm:hidden">
          <kbd>G</kbd> <kbd>{key.toUpperCase()}</kbd>
        </span>
      )}
    </MenuItem>
  );
}
