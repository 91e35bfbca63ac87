// Marks in the prose for what stands beside it. They decorate what is shown and change nothing.
import { Plugin, PluginKey, type EditorState, type PluginSpec } from "@tiptap/pm/state";
import { DecorationSet, type Decoration, type EditorView } from "@tiptap/pm/view";
import { same } from "#lib/editorial/canonical.ts";
import { isFromElsewhere } from "./from-elsewhere.ts";

type Shown<Item> = { items: readonly Item[]; marks: DecorationSet };

/** A kind of marks: the plugin that draws them, and how it is told what to mark. */
export function markings<Item>(
  name: string,
  marksOf: (state: EditorState, item: Item) => Decoration[],
) {
  const key = new PluginKey<Shown<Item>>(name);
  const mark = (state: EditorState, items: readonly Item[]): Shown<Item> => ({
    items,
    marks: DecorationSet.create(
      state.doc,
      items.flatMap((item) => marksOf(state, item)),
    ),
  });
  return {
    plugin: ({ props, ...spec }: Pick<PluginSpec<Shown<Item>>, "props" | "view"> = {}) =>
      new Plugin<Shown<Item>>({
        ...spec,
        key,
        state: {
          init: () => ({ items: [], marks: DecorationSet.empty }),
          apply(transaction, shown, _before, state) {
            const items: readonly Item[] | undefined = transaction.getMeta(key);
            if (items) return mark(state, items);
            if (!transaction.docChanged) return shown;
            // What was typed here moves the marks along; Yjs' own positions lag behind until it has taken it in.
            return isFromElsewhere(transaction)
              ? mark(state, shown.items)
              : { ...shown, marks: shown.marks.map(transaction.mapping, transaction.doc) };
          },
        },
        props: { ...props, decorations: (state) => key.getState(state)?.marks },
      }),

    /** Says what to mark. */
    show(view: EditorView, items: readonly Item[]): void {
      if (same(key.getState(view.state)?.items, items)) return;
      view.dispatch(view.state.tr.setMeta(key, items).setMeta("addToHistory", false));
    },

    /** The marks as they stand now. */
    in: (state: EditorState): Decoration[] => key.getState(state)?.marks.find() ?? [],
  };
}
