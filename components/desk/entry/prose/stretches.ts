// Stretches of prose that move with their letters: Yjs' relative positions, and failing them the quoted words.
import type { Node } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from "@tiptap/y-tiptap";
import * as Y from "yjs";

/** What stands for an atom in a quote: one character, as the atom takes one place. */
const ATOM = "\ufffc";

export type Stretch = { from: string; to: string };
export type Place = { from: number; to: number };

type Binding = {
  doc: Y.Doc;
  type: Y.XmlFragment;
  mapping: Parameters<typeof relativePositionToAbsolutePosition>[3];
};

/** The stretch between two positions with its words; undefined for an empty one, or while nothing is loaded. */
export function stretchBetween(
  state: EditorState,
  { from, to }: Place,
): (Stretch & { quote: string }) | undefined {
  const binding = bindingOf(state);
  if (!binding || from >= to) return undefined;
  const { doc, type, mapping } = binding;
  const start = absolutePositionToRelativePosition(from, type, mapping);
  const end = absolutePositionToRelativePosition(to, type, mapping);
  return {
    // By default a position holds on to the letter before it, so that the end does not grow; the start holds on to the
    // first letter.
    from: encode(holdingOnToNext(doc, start)),
    to: encode(end),
    quote: wordsBetween(state.doc, { from, to }),
  };
}

/** Where the stretch is now; undefined where its words are gone. */
export function placeOf(
  state: EditorState,
  stretch: (Stretch & { isOfThisDraft: boolean }) | undefined,
  quote: string | undefined,
): Place | undefined {
  const byPosition = stretch?.isOfThisDraft ? placeByPosition(state, stretch) : undefined;
  return byPosition ?? (quote ? placeOfWords(state.doc, quote) : undefined);
}

/**
 * Holds on to a position while others type, and while what stands there is taken away. Gives how to ask where it is by
 * then: undefined where its paragraph is gone.
 */
export function placeThatMoves(
  state: EditorState,
  at: number,
): (now: EditorState) => number | undefined {
  const binding = bindingOf(state);
  const held = binding && absolutePositionToRelativePosition(at, binding.type, binding.mapping);
  return (now) => {
    const then = bindingOf(now);
    if (!held || !then) return undefined;
    const place = relativePositionToAbsolutePosition(then.doc, then.type, held, then.mapping);
    return place === null || !now.doc.resolve(place).parent.isTextblock ? undefined : place;
  };
}

/** The words between two positions; an atom counts as one character. */
export const wordsBetween = (doc: Node, { from, to }: Place): string =>
  doc.textBetween(from, to, "\n", ATOM);

function placeByPosition(state: EditorState, stretch: Stretch): Place | undefined {
  const binding = bindingOf(state);
  const start = decode(stretch.from);
  const end = decode(stretch.to);
  if (!binding || !start || !end) return undefined;
  const { doc, type, mapping } = binding;
  const from = relativePositionToAbsolutePosition(doc, type, atStart(doc, start), mapping);
  const to = relativePositionToAbsolutePosition(doc, type, end, mapping);
  if (from === null || to === null || from >= to || to > state.doc.content.size) return undefined;
  // All of it deleted leaves the position where it was, which is nowhere.
  return wordsBetween(state.doc, { from, to }).trim() ? { from, to } : undefined;
}

/** Where these words stand, if they do once. What is split or moved is new letters to Yjs, and found by them. */
function placeOfWords(doc: Node, quote: string): Place | undefined {
  const found: Place[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return;
    const words = node.textBetween(0, node.content.size, "\n", ATOM);
    for (let at = words.indexOf(quote); at !== -1; at = words.indexOf(quote, at + 1))
      found.push({ from: pos + 1 + at, to: pos + 1 + at + quote.length });
  });
  return found.length === 1 ? found[0] : undefined;
}

function bindingOf(state: EditorState): Binding | undefined {
  const synced = ySyncPluginKey.getState(state);
  return synced?.binding
    ? { doc: synced.doc, type: synced.type, mapping: synced.binding.mapping }
    : undefined;
}

function holdingOnToNext(doc: Y.Doc, position: Y.RelativePosition): Y.RelativePosition {
  const found = Y.createAbsolutePositionFromRelativePosition(position, doc);
  return found?.type instanceof Y.XmlText
    ? Y.createRelativePositionFromTypeIndex(found.type, found.index, 0)
    : position;
}

/** y-tiptap takes the first letter of a document for a mistake; before all letters of its text, it does not. */
function atStart(doc: Y.Doc, position: Y.RelativePosition): Y.RelativePosition {
  const found = Y.createAbsolutePositionFromRelativePosition(position, doc);
  return found?.type instanceof Y.XmlText && found.index === 0
    ? Y.createRelativePositionFromTypeIndex(found.type, 0, -1)
    : position;
}

const encode = (position: Y.RelativePosition): string =>
  btoa(String.fromCodePoint(...Y.encodeRelativePosition(position)));

function decode(text: string): Y.RelativePosition | undefined {
  try {
    return Y.decodeRelativePosition(Uint8Array.from(atob(text), (c) => c.codePointAt(0) ?? 0));
  } catch {
    return undefined;
  }
}
