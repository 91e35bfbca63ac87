"use client";
import { useEffect, useRef } from "react";
import type { Editor } from "@tiptap/react";

/** Keys that the editor's own set lacks: Ctrl K for a link of what is selected, Ctrl Alt R for a reference, Alt F10 for the toolbar. */
export function useProseKeys(editor: Editor, actions: { cite: () => void; link: () => void }) {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const { dom } = editor.view;
    const listen = (event: KeyboardEvent) => {
      const mod = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      // Where nothing is selected, Ctrl K is the desk's.
      const linksSomething = !editor.state.selection.empty || editor.isActive("link");
      if (mod && !event.altKey && !event.shiftKey && key === "k" && linksSomething)
        latest.current.link();
      else if (mod && event.altKey && key === "r") latest.current.cite();
      else if (event.altKey && key === "f10")
        dom.parentElement?.parentElement
          ?.querySelector<HTMLElement>('[role="toolbar"] select, [role="toolbar"] button')
          ?.focus();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    dom.addEventListener("keydown", listen);
    return () => dom.removeEventListener("keydown", listen);
  }, [editor]);
}
