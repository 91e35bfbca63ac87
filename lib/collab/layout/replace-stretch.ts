// Words of prose replaced without an editor: what an accepted suggestion does.
import * as Y from "yjs";
import { changeIn } from "#lib/editorial/suggestions.ts";
import { readProseFragment } from "./shared-types.ts";

/** A stretch within one run of text, by Yjs' relative positions in base64, and what stands there and shall stand there. */
export type Replacement = {
  field: string;
  from: string;
  to: string;
  oldText: string;
  newText: string;
};

/**
 * Replaces the words, if they still stand there as they were; gives whether it did. Only the words that differ are
 * exchanged: what stays keeps its marks, and what is new takes those of what it stands for.
 */
export const replaceStretch = (doc: Y.Doc, replacement: Replacement): boolean => {
  const { field, from, to, oldText, newText } = replacement;
  const fragment = readProseFragment(doc, field);
  const start = fragment && placeOf(doc, fragment, from);
  const end = fragment && placeOf(doc, fragment, to);
  if (!start || start.text !== end?.text) return false;
  const { text } = start;
  if (lettersOf(text).slice(start.index, end.index) !== oldText) return false;
  const { before, removed, added } = changeIn(oldText, newText);
  const at = start.index + before.length;
  doc.transact(() => {
    // First in, then out: what is new takes the marks of what it stands for.
    if (added !== "") text.insert(at + removed.length, added);
    if (removed !== "") text.delete(at, removed.length);
  });
  return true;
};

const placeOf = (
  doc: Y.Doc,
  fragment: Y.XmlFragment,
  position: string,
): { text: Y.XmlText; index: number } | undefined => {
  try {
    const bytes = Uint8Array.from(atob(position), (letter) => letter.codePointAt(0) ?? 0);
    const relative = Y.decodeRelativePosition(bytes);
    const found = Y.createAbsolutePositionFromRelativePosition(relative, doc);
    if (!(found?.type instanceof Y.XmlText)) return undefined;
    for (let at: unknown = found.type; at instanceof Y.AbstractType; at = at.parent)
      if (at === fragment) return { text: found.type, index: found.index };
    return undefined;
  } catch {
    // Positions come from a browser.
    return undefined;
  }
};

/** Its letters without the marks; one place for what is none. */
const lettersOf = (text: Y.XmlText): string =>
  (text.toDelta() as { insert?: unknown }[])
    .map(({ insert }) => (typeof insert === "string" ? insert : "\ufffc"))
    .join("");
