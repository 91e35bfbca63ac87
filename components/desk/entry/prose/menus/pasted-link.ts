// A link pasted by itself: it stands as text, and a menu asks whether it shall be a link or a citation.
import { Extension, type Editor } from "@tiptap/core";
import type { Slice } from "@tiptap/pm/model";
import { Plugin, PluginKey, TextSelection, type EditorState } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { isFromElsewhere } from "../from-elsewhere.ts";
import { bareLink } from "../paste/bare-link.ts";
import type { MenuItem } from "./menu-list.tsx";
import { openMenu, type OpenMenu } from "./open-menu.ts";

/** Where the link stands as text, and what stood there before. */
type Waiting = { from: number; to: number; link: string; before: Slice };
const key = new PluginKey<Waiting | undefined>("pastedLink");

type PastedLinkOptions = {
  /** Asks for a citation of the link at the cursor. */
  onCite: (link: string) => void;
};

/** "Cite or link?", dismissed by whatever somebody does next. */
export const PastedLink = Extension.create<PastedLinkOptions>({
  name: "pastedLink",
  priority: 1001,
  addOptions: () => ({ onCite: () => {} }),
  addProseMirrorPlugins() {
    const { editor, options } = this;
    let menu: OpenMenu | undefined;
    const close = () => {
      menu?.close();
      menu = undefined;
    };
    return [
      new Plugin<Waiting | undefined>({
        key,
        state: {
          init: () => undefined,
          apply(transaction, waiting) {
            const set: { waiting: Waiting | undefined } | undefined = transaction.getMeta(key);
            if (set) return set.waiting;
            if (!waiting || transaction.getMeta("addToHistory") === false) return waiting;
            if (!transaction.docChanged) return transaction.selectionSet ? undefined : waiting;
            const isFollowing = transaction.getMeta("appendedTransaction") !== undefined;
            if (!isFromElsewhere(transaction) && !isFollowing) return undefined;
            const [from, to] = [
              transaction.mapping.map(waiting.from, 1),
              transaction.mapping.map(waiting.to, -1),
            ];
            return from < to ? { ...waiting, from, to } : undefined;
          },
        },
        props: {
          handlePaste(view, event) {
            const link = bareLink(event.clipboardData);
            const { from, to, $from, $to } = view.state.selection;
            if (!link || !$from.sameParent($to) || !$from.parent.inlineContent) return false;
            const before = view.state.doc.slice(from, to);
            const put = view.state.tr.insertText(link, from, to);
            view.dispatch(
              put.setMeta(key, { waiting: { from, to: from + link.length, link, before } }),
            );
            return true;
          },
          handleKeyDown(view, event) {
            if (!menu) return false;
            if (event.key !== "Escape") return menu.byKey(event);
            dismiss(view);
            return true;
          },
          handleDOMEvents: {
            blur(view) {
              if (menu) dismiss(view);
            },
          },
        },
        view: () => ({
          update(view, previous) {
            const [waiting, was] = [key.getState(view.state), key.getState(previous)];
            if (waiting === was) return;
            close();
            if (!waiting) return;
            menu = openMenu(editor, {
              label: "Cite or link?",
              isFree: true,
              place: placeBelow(view, waiting.to),
            });
            menu.show(itemsFor(editor, options.onCite));
          },
          destroy: close,
        }),
      }),
    ];
  },
});

const dismiss = (view: EditorView) =>
  view.dispatch(view.state.tr.setMeta(key, { waiting: undefined }));

function itemsFor(editor: Editor, onCite: (link: string) => void): MenuItem[] {
  const taken = (act: (state: EditorState, waiting: Waiting) => void) => () => {
    const waiting = key.getState(editor.state);
    const { view } = editor;
    if (!waiting) return;
    act(editor.state, waiting);
    view.focus();
  };
  return [
    {
      key: "cite",
      label: "Cite as a source",
      take: taken((state, { from, to, link, before }) => {
        const put = state.tr.replace(from, to, before);
        const end = put.mapping.map(to);
        put.setSelection(TextSelection.create(put.doc, end));
        editor.view.dispatch(put.setMeta(key, { waiting: undefined }));
        onCite(link);
      }),
    },
    {
      key: "link",
      label: "Link",
      take: taken((state, { from, to, link, before }) => {
        const mark = state.schema.marks["link"]?.create({ href: link });
        const put = before.size > 0 ? state.tr.replace(from, to, before) : state.tr;
        const end = before.size > 0 ? from + before.size : to;
        if (mark) put.addMark(from, end, mark).removeStoredMark(mark);
        editor.view.dispatch(put.setMeta(key, { waiting: undefined }));
      }),
    },
    { key: "text", label: "Keep as text", take: taken(() => dismiss(editor.view)) },
  ];
}

/** Below the place in the text, also while the page is scrolled. */
const placeBelow = (view: EditorView, pos: number) => (element: HTMLElement) => {
  const follow = () => {
    const { left, bottom } = view.coordsAtPos(Math.min(pos, view.state.doc.content.size));
    element.style.left = `${Math.max(8, Math.min(left, innerWidth - 240))}px`;
    element.style.top = `${bottom + 4}px`;
  };
  element.style.position = "fixed";
  follow();
  document.body.append(element);
  addEventListener("scroll", follow, { capture: true });
  addEventListener("resize", follow);
  return () => {
    removeEventListener("scroll", follow, { capture: true });
    removeEventListener("resize", follow);
    element.remove();
  };
};
