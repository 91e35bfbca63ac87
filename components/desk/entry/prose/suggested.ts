// Suggestions shown in the prose: what would go struck through, what would come beside it.
import { Extension } from "@tiptap/core";
import { Decoration } from "@tiptap/pm/view";
import { changeIn } from "#lib/editorial/suggestions.ts";
import { markings } from "./markings.ts";
import { placeOf, wordsBetween, type Stretch } from "./stretches.ts";

type Proposed = { id: string; stretch: Stretch; oldText: string; newText: string };

const proposals = markings<Proposed>("suggested", (state, { id, stretch, oldText, newText }) => {
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
});

/** Says what is proposed. */
export const showSuggestions = proposals.show;

export const Suggested = Extension.create({
  name: "suggested",
  addProseMirrorPlugins: () => [proposals.plugin()],
});

function insertion(words: string): HTMLElement {
  const shown = document.createElement("ins");
  shown.className = "is-suggested-in";
  shown.contentEditable = "false";
  shown.textContent = words;
  return shown;
}
