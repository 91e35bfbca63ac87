"use client";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { paragraphStarts, placeOf, type Place } from "#lib/editorial/snapshot.ts";
import { classes } from "#components/ui/classes.ts";
import { announce } from "#components/ui/announce.ts";
import { useReading } from "./reading.tsx";
import { piecesOf, type Piece } from "./pieces.ts";
import { select, selectionIn } from "./selection.ts";

/**
 * The text of a source, in which whoever reads selects what supports a claim. It is editable for the browser alone, so
 * that there is a caret and the keyboard selects; every edit is refused.
 */
export function SourceText({ label, language }: { label: string; language?: string }) {
  const { text = "", active, places, marked, mark } = useReading();
  const box = useRef<HTMLDivElement>(null);
  const [hasCaret, setCaret] = useState(false);
  // Anything that got in after all (an input method does) goes with the old element.
  const [remount, setRemount] = useState(0);
  useEffect(() => setCaret(true), []);
  useRefusedEdits(box, remount, () => setRemount((count) => count + 1));
  useSelected(box, remount, (passage) => {
    if (!active) return;
    mark(active, passage);
    announce(`Marked, ${placeOf(text, passage.start, passage.end)}`);
  });
  const quoted = Object.entries(places).flatMap(([claim, found]) =>
    found.map((place) => ({ ...place, claim })),
  );
  const own = active === undefined ? undefined : marked[active];
  const isPointing = useRef(false);
  // Cutting the text anew loses the selection, which the keyboard may want to go on with.
  useEffect(() => {
    if (own && box.current?.contains(document.activeElement)) select(box.current, own);
  }, [own]);
  useEffect(() => {
    box.current
      ?.querySelector("[data-marked], [data-active]")
      ?.scrollIntoView({ block: "nearest", behavior: "instant" });
  }, [active]);
  return (
    <div
      key={remount}
      ref={box}
      data-source-text
      role="textbox"
      aria-multiline
      aria-readonly
      aria-label={label}
      tabIndex={0}
      lang={language}
      contentEditable={hasCaret}
      suppressContentEditableWarning
      inputMode="none"
      spellCheck={false}
      onPointerDown={() => (isPointing.current = true)}
      onPointerUp={() => (isPointing.current = false)}
      onFocus={({ currentTarget }) => {
        const [place] = active === undefined ? [] : (places[active] ?? []);
        if (!isPointing.current) select(currentTarget, own ?? collapsed(place?.start ?? 0));
      }}
      className="grid content-start gap-3 overflow-y-auto rounded border border-rule-strong bg-raised p-4 font-serif break-words max-lg:max-h-[45vh] lg:h-full"
    >
      {paragraphStarts(text).map(({ start, text: paragraph }) => (
        <p key={start} className="max-w-measure">
          {piecesOf({ start, text: paragraph }, { quoted, active, marked: own }).map((piece) => (
            <Shown key={piece.start} {...piece} />
          ))}
        </p>
      ))}
    </div>
  );
}

const collapsed = (at: number): Place => ({ start: at, end: at });

function Shown({ start, text, look }: Piece) {
  if (look === "plain") return <span data-start={start}>{text}</span>;
  return (
    <mark
      data-start={start}
      data-active={look === "active" ? "" : undefined}
      data-marked={look === "marked" ? "" : undefined}
      className={classes(
        "rounded-xs text-ink",
        look === "quoted" &&
          "bg-transparent underline decoration-rule-strong decoration-dotted underline-offset-4",
        look === "active" &&
          "bg-accent-soft underline decoration-accent decoration-2 underline-offset-4",
        look === "marked" && "bg-warn-soft font-semibold outline-2 outline-warn",
      )}
    >
      {text}
    </mark>
  );
}

/** No key, paste, drop or input method changes the text. */
function useRefusedEdits(
  box: React.RefObject<HTMLDivElement | null>,
  mounted: number,
  onSlipped: () => void,
) {
  const repair = useEffectEvent(onSlipped);
  useEffect(() => {
    const element = box.current;
    const refuse = (event: Event) => event.preventDefault();
    element?.addEventListener("beforeinput", refuse);
    const onInput = () => repair();
    element?.addEventListener("input", onInput);
    return () => {
      element?.removeEventListener("beforeinput", refuse);
      element?.removeEventListener("input", onInput);
    };
  }, [box, mounted]);
}

/** Tells the passage once a selection in the text is made: when the button is let go, or Shift is. */
function useSelected(
  box: React.RefObject<HTMLDivElement | null>,
  mounted: number,
  onSelected: (passage: Place) => void,
) {
  const selected = useEffectEvent(onSelected);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const tell = () => {
      const passage = selectionIn(element);
      if (passage) selected(passage);
    };
    const onKeyUp = (event: KeyboardEvent) => {
      if (event.key === "Shift") tell();
    };
    // The button may be let go outside, where a selection was drawn to.
    const onPointerDown = () => document.addEventListener("pointerup", tell, { once: true });
    element.addEventListener("keyup", onKeyUp);
    element.addEventListener("pointerdown", onPointerDown);
    return () => {
      element.removeEventListener("keyup", onKeyUp);
      element.removeEventListener("pointerdown", onPointerDown);
      document.removeEventListener("pointerup", tell);
    };
  }, [box, mounted]);
}
