// Menus that a character opens. What the character and the words after it mean is one item's affair.
import { PluginKey, type Plugin } from "@tiptap/pm/state";
import { Suggestion } from "@tiptap/suggestion";
import type { Editor, Range } from "@tiptap/core";
import { isFromElsewhere } from "../from-elsewhere.ts";
import { openMenu, type OpenMenu } from "./open-menu.ts";

/** Something that can stand in the place of what was typed. */
export type Suggested = {
  key: string;
  label: string;
  detail?: string;
  put: (editor: Editor, range: Range) => void;
};

/** The plugin of a menu that `char` opens. */
export function suggesting(
  editor: Editor,
  {
    char,
    label,
    allowSpaces = false,
    find,
  }: {
    char: string;
    label: string;
    allowSpaces?: boolean;
    find: (query: string, editor: Editor) => Suggested[] | Promise<Suggested[]>;
  },
): Plugin {
  return Suggestion<Suggested, Suggested>({
    editor,
    char,
    allowSpaces,
    pluginKey: new PluginKey(`suggesting ${char}`),
    decorationClass: "prose-suggesting",
    items: ({ query, editor: current }) => find(query, current),
    command: ({ editor: current, range, props }) => props.put(current, range),
    // What a colleague types opens no menu here.
    shouldShow: ({ transaction }) => !isFromElsewhere(transaction),
    render: () => {
      let menu: OpenMenu | undefined;
      const show = ({
        items,
        command,
      }: {
        items: Suggested[];
        command: (item: Suggested) => void;
      }) =>
        menu?.show(
          items.map((item) => ({
            key: item.key,
            label: item.label,
            detail: item.detail,
            take: () => command(item),
          })),
        );
      return {
        onStart(props) {
          menu = openMenu(props.editor, { label, place: (element) => props.mount(element) });
          show(props);
        },
        onUpdate: show,
        onKeyDown: ({ event }) => menu?.byKey(event) ?? false,
        onExit() {
          menu?.close();
          menu = undefined;
        },
      };
    },
  });
}
