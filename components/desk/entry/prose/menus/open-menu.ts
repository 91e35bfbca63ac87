// A menu at the caret of an editor, whoever opens it.
import { ReactRenderer, type Editor } from "@tiptap/react";
import { announce } from "#components/ui/announce.ts";
import { optionId } from "#components/ui/option-list.tsx";
import { MenuList, type MenuItem } from "./menu-list.tsx";

export type OpenMenu = {
  show: (items: readonly MenuItem[]) => void;
  /** True where the key was the menu's. */
  byKey: (event: KeyboardEvent) => boolean;
  close: () => void;
};

let menus = 0;

/**
 * Opens a menu. Its first item is marked at once, unless `isFree`: then Enter stays the text's until an arrow marks one.
 * `place` puts its element on the page and gives what takes it away.
 */
export function openMenu(
  editor: Editor,
  {
    label,
    isFree = false,
    place,
  }: { label: string; isFree?: boolean; place: (element: HTMLElement) => () => void },
): OpenMenu {
  const id = `menu-at-caret-${menus++}`;
  const text = editor.view.dom;
  let items: readonly MenuItem[] = [];
  let active = isFree ? -1 : 0;
  const shown = () => ({ id, label, items, active: items[active] });
  const list = new ReactRenderer(MenuList, { editor, props: shown() });
  // Above the toolbar, which stays in sight.
  list.element.style.zIndex = "30";
  const remove = place(list.element);
  const draw = () => {
    list.updateProps(shown());
    const marked = items[active];
    if (marked) text.setAttribute("aria-activedescendant", optionId(id, active));
    else text.removeAttribute("aria-activedescendant");
    text.setAttribute("aria-controls", id);
    if (marked) announce(`${marked.label}, ${active + 1} of ${items.length}`);
  };
  return {
    show(next) {
      items = next;
      active = Math.min(isFree ? -1 : 0, items.length - 1);
      draw();
      if (isFree && items.length > 0)
        announce(`${label}: ${items.map((item) => item.label).join(", ")}. Arrow down to choose.`);
    },
    byKey({ key, altKey, ctrlKey, metaKey }) {
      if (items.length === 0 || altKey || ctrlKey || metaKey) return false;
      const marked = items[active];
      if (key === "ArrowDown") active = (active + 1) % items.length;
      else if (key === "ArrowUp") active = (Math.max(active, 0) - 1 + items.length) % items.length;
      else if ((key === "Enter" || key === "Tab") && marked) {
        marked.take();
        return true;
      } else return false;
      draw();
      return true;
    },
    close() {
      text.removeAttribute("aria-activedescendant");
      text.removeAttribute("aria-controls");
      remove();
      list.destroy();
    },
  };
}
