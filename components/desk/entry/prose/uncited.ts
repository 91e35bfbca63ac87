import { Extension } from "@tiptap/core";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";

const key = new PluginKey<ReadonlySet<string>>("uncited");

/** Marks blocks that still need a source. It decorates what is shown and changes nothing. */
export const Uncited = Extension.create({
  name: "uncited",
  addProseMirrorPlugins: () => [
    new Plugin<ReadonlySet<string>>({
      key,
      state: {
        init: () => new Set(),
        apply: (transaction: Transaction, ids) => transaction.getMeta(key) ?? ids,
      },
      props: {
        decorations(state) {
          const ids = key.getState(state) ?? new Set();
          const found: Decoration[] = [];
          if (ids.size === 0) return DecorationSet.empty;
          state.doc.descendants((node, pos) => {
            if (!ids.has(String(node.attrs.id))) return;
            found.push(Decoration.node(pos, pos + node.nodeSize, { class: "is-uncited" }));
          });
          return DecorationSet.create(state.doc, found);
        },
      },
    }),
  ],
});

/** Says which blocks need a source. */
export function markUncited(view: EditorView, ids: readonly string[]): void {
  const before = key.getState(view.state);
  if (before?.size === ids.length && ids.every((id) => before.has(id))) return;
  view.dispatch(view.state.tr.setMeta(key, new Set(ids)).setMeta("addToHistory", false));
}
