// Marks the stretches of prose that are talked about.
import { Extension } from "@tiptap/core";
import type { EditorState } from "@tiptap/pm/state";
import { Decoration, type EditorView } from "@tiptap/pm/view";
import { markings } from "./markings.ts";
import { placeOf, type Stretch } from "./stretches.ts";

/** A conversation on a stretch. */
export type Talk = {
  id: string;
  stretch?: Stretch & { isOfThisDraft: boolean };
  quote?: string;
  isSelected: boolean;
};

const talks = markings<Talk>("commented", (state, { id, stretch, quote, isSelected }) => {
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
});

/** Says what is talked about. */
export const showTalks = talks.show;

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
      talks.plugin({
        props: {
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

const placedIn = (state: EditorState): ReadonlySet<string> =>
  new Set(
    talks
      .in(state)
      .filter(({ from, to }) => from < to)
      .map(({ spec }) => String(spec.id)),
  );
