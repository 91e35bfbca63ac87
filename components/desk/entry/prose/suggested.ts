// Suggestions shown in the prose: what would go struck through, what would come beside it. It changes nothing.
import { Extension } from "@tiptap/core";
import { Plugin, PluginKey, type EditorState } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import { same } from "#lib/editorial/canonical.ts";
import { changeIn } from "#lib/editorial/suggestions.ts";
import { isFromElsewhere } from "./from-elsewhere.ts";
import { placeOf, wordsBetween, type Stretch } from "./stretches.ts";

export type Proposed = { id: string; stretch: Stretch; oldText: string; newText: string };

type Shown = { proposed: readonly Proposed[]; marks: DecorationSet };
const key = new PluginKey<Shown>("suggested");

export const Suggested = Extension.create({
  name: "suggested",
  addProseMirrorPlugins: () => [
    new Plugin<Shown>({
      key,
      state: {
        init: () => ({ proposed: [], marks: DecorationSet.empty }),
        apply(transaction, shown, _before, state) {
          const proposed: readonly Proposed[] | undefined = transaction.getMeta(key);
          if (proposed) return { proposed, marks: marksOf(state, proposed) };
          if (!transaction.docChanged) return shown;
          return isFromElsewhere(transaction)
            ? { ...shown, marks: marksOf(state, shown.proposed) }
            : { ...shown, marks: shown.marks.map(transaction.mapping, transaction.doc) };
        },
      },
      props: { decorations: (state) => key.getState(state)?.marks },
    }),
  ],
});

/** Says what is proposed. */
export function showSuggestions(view: EditorView, proposed: readonly Proposed[]): void {
  if (same(key.getState(view.state)?.proposed, proposed)) return;
  view.dispatch(view.state.tr.setMeta(key, proposed).setMeta("addToHistory", false));
}

const marksOf = (state: EditorState, proposed: readonly Proposed[]): DecorationSet =>
  DecorationSet.create(
    state.doc,
    proposed.flatMap(({ id, stretch, oldText, newText }) => {
      const place = placeOf(state, { ...stretch, isOfThisDraft: true }, undefined);
      if (!place || wordsBetween(state.doc, place) !== oldText) return [];
      const { before, removed, added } = changeIn(oldText, newText);
      const from = place.from + before.length;
      const to = from + removed.length;
      return [
        ...(removed === ""
          ? []
          : [Decoration.inline(from, to, { class: "is-suggested-out", "data-suggestion": id })]),
        ...(added === ""
          ? []
          : [Decoration.widget(to, () => insertion(added), { side: 1, key: `${id} ${added}` })]),
      ];
    }),
  );

function insertion(words: string): HTMLElement {
  const shown = document.createElement("ins");
  shown.className = "is-suggested-in";
  shown.contentEditable = "false";
  shown.textContent = words;
  return shown;
}
