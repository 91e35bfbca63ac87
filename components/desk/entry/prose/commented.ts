// Marks the stretches of prose that are talked about. It decorates what is shown and changes nothing.
import { Extension } from "@tiptap/core";
import { Plugin, PluginKey, type EditorState } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import { same } from "#lib/editorial/canonical.ts";
import { isFromElsewhere } from "./from-elsewhere.ts";
import { placeOf, type Stretch } from "./stretches.ts";

/** A conversation on a stretch. */
export type Talk = {
  id: string;
  stretch?: Stretch & { isOfThisDraft: boolean };
  quote?: string;
  isSelected: boolean;
};

type Shown = { talks: readonly Talk[]; marks: DecorationSet };
const key = new PluginKey<Shown>("commented");

type Options = {
  /** The talks whose words are there. */
  onPlaced: (ids: ReadonlySet<string>) => void;
  onPress: (id: string) => void;
};

export const Commented = Extension.create<Options>({
  name: "commented",
  addOptions: () => ({ onPlaced: () => {}, onPress: () => {} }),
  addProseMirrorPlugins() {
    const { onPlaced, onPress } = this.options;
    return [
      new Plugin<Shown>({
        key,
        state: {
          init: () => ({ talks: [], marks: DecorationSet.empty }),
          apply(transaction, shown, _before, state) {
            const talks: readonly Talk[] | undefined = transaction.getMeta(key);
            if (talks) return { talks, marks: marksOf(state, talks) };
            if (!transaction.docChanged) return shown;
            // What was typed here moves the marks along; Yjs' own positions lag behind until it has taken it in.
            return isFromElsewhere(transaction)
              ? { ...shown, marks: marksOf(state, shown.talks) }
              : { ...shown, marks: shown.marks.map(transaction.mapping, transaction.doc) };
          },
        },
        props: {
          decorations: (state) => key.getState(state)?.marks,
          handleClick(_view, _pos, event) {
            const mark = event.target instanceof Element && event.target.closest("[data-talk]");
            const id = mark && mark.getAttribute("data-talk");
            if (id) onPress(id);
            return false;
          },
        },
        view(view) {
          let last: string | undefined;
          const tell = ({ state }: EditorView) => {
            const ids = placedIn(state);
            const now = [...ids].join(" ");
            if (now !== last) onPlaced(ids);
            last = now;
          };
          tell(view);
          return { update: tell };
        },
      }),
    ];
  },
});

/** Says what is talked about. */
export function showTalks(view: EditorView, talks: readonly Talk[]): void {
  if (same(key.getState(view.state)?.talks, talks)) return;
  view.dispatch(view.state.tr.setMeta(key, talks).setMeta("addToHistory", false));
}

const marksOf = (state: EditorState, talks: readonly Talk[]): DecorationSet =>
  DecorationSet.create(
    state.doc,
    talks.flatMap(({ id, stretch, quote, isSelected }) => {
      const place = placeOf(state, stretch, quote);
      const look = isSelected ? "is-commented is-selected" : "is-commented";
      return place
        ? [
            Decoration.inline(
              place.from,
              place.to,
              { class: look, "data-talk": id },
              { id, inclusiveStart: false, inclusiveEnd: false },
            ),
          ]
        : [];
    }),
  );

const placedIn = (state: EditorState): ReadonlySet<string> =>
  new Set(
    (key.getState(state)?.marks.find() ?? [])
      .filter(({ from, to }) => from < to)
      .map(({ spec }) => String(spec.id)),
  );
