// What the editor reads and writes of a field or cell: values, reasons for being empty, certainty.
import type * as Y from "yjs";
import type { Certainty, EmptyReason, FieldValue } from "#lib/editorial/content.ts";
import type { ScalarType } from "#lib/editorial/fields.ts";
import { shapedCertainty, shapedEmpty, shapedValue } from "./shapes.ts";
import { certaintiesOf, emptiesOf, textAt, valuesOf } from "./shared-types.ts";

/** The atomic value at the path of a field or cell whose type is not text; undefined if there is none of that type. */
export const valueAt = (doc: Y.Doc, path: string, type: ScalarType): FieldValue | undefined =>
  shapedValue(type, valuesOf(doc).get(path));

/** Sets an atomic value as a whole; undefined removes it. */
export const setValue = (doc: Y.Doc, path: string, value: FieldValue | undefined): void =>
  doc.transact(() => {
    if (value === undefined) return drop(valuesOf(doc), path);
    valuesOf(doc).set(path, value);
    drop(emptiesOf(doc), path);
  });

/**
 * Makes the text at a path read `next` by changing only the stretch that differs, so that what
 * others type elsewhere in it meanwhile stays. `caret` is where the cursor stands in `next`: it
 * decides which of several equal letters was typed.
 */
export const setText = (
  doc: Y.Doc,
  path: string,
  next: string,
  caret: number = next.length,
): void => {
  doc.transact(() => {
    editText(textAt(doc, path), next, caret);
    if (next !== "") drop(emptiesOf(doc), path);
  });
};

/** As `setText`, for any shared text, a note for instance. */
export const editText = (text: Y.Text, next: string, caret: number = next.length): void => {
  const known = text.toString();
  if (known === next) return;
  const longest = Math.min(known.length, next.length);
  // What follows the caret was there before.
  let tail = 0;
  const tailLimit = Math.min(longest, Math.max(0, next.length - caret));
  while (tail < tailLimit && known.at(-1 - tail) === next.at(-1 - tail)) tail++;
  let head = 0;
  while (head < longest - tail && known[head] === next[head]) head++;
  while (tail < longest - head && known.at(-1 - tail) === next.at(-1 - tail)) tail++;
  // Never between the halves of a pair of surrogates: Yjs would replace both.
  if (head > 0 && isHigh(next.charCodeAt(head - 1))) head--;
  else if (head > 0 && isHigh(known.charCodeAt(head - 1))) head--;
  if (tail > 0 && isLow(next.charCodeAt(next.length - tail))) tail--;
  const removed = known.length - head - tail;
  const inserted = next.slice(head, next.length - tail);
  text.doc?.transact(() => {
    if (removed > 0) text.delete(head, removed);
    if (inserted !== "") text.insert(head, inserted);
  });
};
const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** Why the field at a path is empty, if somebody said so. A value there outweighs it. */
export const emptyAt = (doc: Y.Doc, path: string): EmptyReason | undefined =>
  shapedEmpty(emptiesOf(doc).get(path));

/** Says why a field is empty, and takes its value or text away; undefined takes the reason back. */
export const setEmpty = (doc: Y.Doc, path: string, reason: EmptyReason | undefined): void =>
  doc.transact(() => {
    if (reason === undefined) return drop(emptiesOf(doc), path);
    emptiesOf(doc).set(path, reason);
    drop(valuesOf(doc), path);
    const text = textAt(doc, path);
    if (text.length > 0) text.delete(0, text.length);
  });

/** How firm the claim at a path is; undefined when its sources state it outright. */
export const certaintyAt = (doc: Y.Doc, claimPath: string): Certainty | undefined =>
  shapedCertainty(certaintiesOf(doc).get(claimPath));

export const setCertainty = (
  doc: Y.Doc,
  claimPath: string,
  certainty: Certainty | undefined,
): void =>
  doc.transact(() => {
    if (certainty === undefined) drop(certaintiesOf(doc), claimPath);
    else certaintiesOf(doc).set(claimPath, certainty);
  });

// Deleting what is not there would still be an empty transaction, which wakes every observer.
const drop = (map: Y.Map<unknown>, key: string): void => {
  if (map.has(key)) map.delete(key);
};
