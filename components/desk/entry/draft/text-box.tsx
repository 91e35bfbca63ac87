"use client";
import { useEffect, useRef, type ComponentProps, type KeyboardEvent } from "react";
import * as Y from "yjs";
import { editText } from "#lib/collab/layout.ts";
import { caretAfter } from "./caret.ts";

type Box = HTMLInputElement | HTMLTextAreaElement;
type TextBoxProps = {
  text: Y.Text;
  /** A line, or a text of several lines. */
  lines: "one" | "many";
  /** Called after each edit of this box. */
  onEdit?: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  onBlur?: () => void;
} & Pick<
  ComponentProps<"textarea">,
  "id" | "className" | "lang" | "placeholder" | "autoFocus" | "spellCheck" | "rows" | "role"
> &
  React.AriaAttributes;

/**
 * A text box over a shared text. It writes the smallest edit for what was typed, and a colleague's typing moves
 * neither caret nor selection. Undo takes back one's own typing only.
 */
export function TextBox({ text, lines, onEdit, onKeyDown, ...attributes }: TextBoxProps) {
  const box = useRef<Box>(null);
  const composing = useRef(false);
  const undo = useRef<Y.UndoManager>(undefined);

  useEffect(() => {
    const show = () => {
      const element = box.current;
      if (element && !composing.current && element.value !== text.toString())
        element.value = text.toString();
    };
    const follow = (event: Y.YTextEvent) => {
      const element = box.current;
      // While an input method composes, the box must be left alone; it catches up at the end.
      if (!element || composing.current || element.value === text.toString()) return;
      const hasFocus = element.ownerDocument.activeElement === element;
      const { selectionStart, selectionEnd, selectionDirection, scrollTop } = element;
      element.value = text.toString();
      if (!hasFocus) return;
      element.setSelectionRange(
        caretAfter(event.delta, selectionStart ?? 0),
        caretAfter(event.delta, selectionEnd ?? 0),
        selectionDirection ?? "none",
      );
      element.scrollTop = scrollTop;
    };
    show();
    text.observe(follow);
    return () => {
      text.unobserve(follow);
      undo.current?.destroy();
      undo.current = undefined;
    };
  }, [text]);

  const write = () => {
    const element = box.current;
    if (!element || composing.current) return;
    editText(text, element.value, element.selectionStart ?? element.value.length);
    // What a colleague typed while an input method was composing.
    if (element.value !== text.toString()) element.value = text.toString();
    onEdit?.();
  };
  const undoOrRedo = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === "z" && !event.shiftKey) undo.current?.undo();
    else if (key === "y" || (key === "z" && event.shiftKey)) undo.current?.redo();
    else return;
    event.preventDefault();
    onEdit?.();
  };
  const shared = {
    ...attributes,
    defaultValue: text.toString(),
    onInput: write,
    onKeyDown: (event: KeyboardEvent) => {
      undoOrRedo(event);
      onKeyDown?.(event);
    },
    onFocus: () => (undo.current ??= new Y.UndoManager(text)),
    onCompositionStart: () => (composing.current = true),
    onCompositionEnd: () => {
      composing.current = false;
      write();
    },
  };
  const ref = (element: Box | null) => {
    box.current = element;
  };
  return lines === "one" ? (
    <input type="text" {...shared} autoComplete="off" ref={ref} />
  ) : (
    <textarea {...shared} ref={ref} />
  );
}
