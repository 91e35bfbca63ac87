"use client";
import { useEffect, useRef, useState, type ClipboardEvent, type ReactNode } from "react";
import { announce } from "#components/ui/announce.ts";
import { Button } from "#components/ui/button.tsx";
import { addCitation } from "#lib/collab/layout.ts";
import { useDraft } from "../draft/draft.tsx";
import { CiteDialog } from "./cite-dialog.tsx";
import { bareLink } from "../prose/paste/bare-link.ts";

type Box = HTMLInputElement | HTMLTextAreaElement;
type Pasted = { link: string; box: Box };

/**
 * Offers to cite a link that was pasted into a box of a field. It stands there as text, as anything pasted does, until
 * somebody says otherwise; going on typing or leaving answers that it is text.
 */
export function PastedInField({
  path,
  label,
  children,
}: {
  /** The claim that the link may support. */
  path: string;
  label: string;
  children: ReactNode;
}) {
  const { doc } = useDraft();
  const [citing, setCiting] = useState<string>();
  const [pasted, setPasted] = useState<Pasted>();
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!pasted) return undefined;
    const box: HTMLElement = pasted.box;
    const dismiss = () => setPasted(undefined);
    const byKey = (event: KeyboardEvent) => event.key === "Escape" && dismiss();
    const leave = (event: globalThis.FocusEvent) => {
      const next = event.relatedTarget;
      if (next instanceof Node && group.current?.contains(next)) return;
      dismiss();
    };
    // The paste's own input event comes right after it.
    const timer = setTimeout(() => box.addEventListener("input", dismiss));
    box.addEventListener("keydown", byKey);
    box.addEventListener("blur", leave);
    return () => {
      clearTimeout(timer);
      box.removeEventListener("input", dismiss);
      box.removeEventListener("keydown", byKey);
      box.removeEventListener("blur", leave);
    };
  }, [pasted]);
  const look = (event: ClipboardEvent) => {
    const link = bareLink(event.clipboardData);
    const box = event.target;
    const isBox = box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement;
    if (!link || !isBox || box.type === "url" || box.type === "search") return;
    setPasted({ link, box });
    announce("A link was pasted. Press Tab to cite it instead.");
  };
  return (
    <div onPaste={look}>
      {children}
      {pasted && (
        <div
          ref={group}
          role="group"
          aria-label="Cite this link?"
          className="mt-1 flex flex-wrap items-center gap-2 border-l-4 border-accent bg-accent-soft px-3 py-1.5"
        >
          <span>A link supports a statement better as a source.</span>
          <Button
            size="small"
            onPress={() => {
              setPasted(undefined);
              takeOut(pasted);
              setCiting(pasted.link);
            }}
          >
            Cite it
          </Button>
          <Button size="small" tone="quiet" onPress={() => setPasted(undefined)}>
            Keep it as text
          </Button>
        </div>
      )}
      <CiteDialog
        isOpen={citing !== undefined}
        onOpenChange={(isOpen) => !isOpen && setCiting(undefined)}
        claim={label}
        link={citing}
        onCite={(words) => {
          addCitation(doc, path, words);
          announce("Source added");
        }}
      />
    </div>
  );
}

/** Takes the link out of the box again, as if it had been deleted by hand. */
function takeOut({ link, box }: Pasted) {
  const at = box.value.lastIndexOf(link);
  if (at === -1) return;
  const rest = box.value.slice(0, at) + box.value.slice(at + link.length);
  const prototype = Object.getPrototypeOf(box) as Box; // of an element of its kind
  // Past React, which remembers what it last set.
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(box, rest);
  box.dispatchEvent(new Event("input", { bubbles: true }));
}
