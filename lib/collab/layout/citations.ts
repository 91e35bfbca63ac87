// Citations of fields and rows, and rival values. In prose a citation is an atom of the text.
import type * as Y from "yjs";
import type { Citation, Rival } from "#lib/editorial/content.ts";
import type { ScalarType } from "#lib/editorial/fields.ts";
import { byOrder, keysToPlace, type Ordered } from "./order.ts";
import { newId } from "./paths.ts";
import { isPlain, shapedValue } from "./shapes.ts";
import { citationMap, readMap } from "./shared-types.ts";

type Placed<T> = T & Ordered & { readonly claim: string };
type Words = Omit<Citation, "id">;

const wordsOf = (held: Record<string, unknown>): Words | undefined =>
  typeof held.source === "string"
    ? {
        source: held.source,
        ...(typeof held.quote === "string" && { quote: held.quote }),
        ...(typeof held.locator === "string" && { locator: held.locator }),
      }
    : undefined;

const placed = (doc: Y.Doc): Placed<Citation>[] =>
  readMap(doc, "citations")
    .flatMap(([id, held]) => {
      const words = isPlain(held) ? wordsOf(held) : undefined;
      if (!words || !isPlain(held)) return [];
      const { claim, order } = held;
      return typeof claim === "string" && typeof order === "string"
        ? [{ id, claim, order, ...words }]
        : [];
    })
    .toSorted(byOrder);

const plain = ({ id, source, quote, locator }: Citation): Citation => ({
  id,
  source,
  ...(quote !== undefined && { quote }),
  ...(locator !== undefined && { locator }),
});

/** The citations of a field or row, in order. */
export const citationsOf = (doc: Y.Doc, claimPath: string): Citation[] =>
  placed(doc)
    .filter(({ claim }) => claim === claimPath)
    .map(plain);

/** All citations by claim, for reading a draft as a whole. */
export const citationsByClaim = (doc: Y.Doc): Map<string, Citation[]> =>
  new Map(
    [...Map.groupBy(placed(doc), ({ claim }) => claim)].map(([claim, held]) => [
      claim,
      held.map(plain),
    ]),
  );

/** Cites a source for a field or row, after its other citations, and gives the citation's id. */
export const addCitation = (
  doc: Y.Doc,
  claimPath: string,
  words: Words,
  id: string = newId(),
): string => {
  doc.transact(() => {
    const map = citationMap(doc);
    const others = placed(doc).filter((other) => other.claim === claimPath && other.id !== id);
    for (const [one, order] of keysToPlace(others, id, others.length)) {
      const held = one === id ? { claim: claimPath, ...wordsOf(words) } : map.get(one);
      if (isPlain(held)) map.set(one, { ...held, order });
    }
  });
  return id;
};

/** Changes quote, locator or source of a citation; undefined takes the member away. An unknown id changes nothing. */
export const updateCitation = (doc: Y.Doc, id: string, words: Partial<Words>): void =>
  doc.transact(() => {
    const held = citationMap(doc).get(id);
    if (!isPlain(held)) return;
    const next = Object.entries({ ...held, ...words }).filter(([, value]) => value !== undefined);
    citationMap(doc).set(id, Object.fromEntries(next));
  });

export const removeCitation = (doc: Y.Doc, id: string): void => citationMap(doc).delete(id);

/** Rival values of a field, in order; those whose value is not of its type are left out. */
export const rivalsOf = (doc: Y.Doc, claimPath: string, type: ScalarType): Rival[] =>
  readMap(doc, "rivals")
    .flatMap(([id, held]): Placed<Rival>[] => {
      if (!isPlain(held) || held.claim !== claimPath || typeof held.order !== "string") return [];
      const value = shapedValue(type, held.value);
      if (value === undefined) return [];
      const citations = (Array.isArray(held.citations) ? held.citations : []).flatMap(
        (one: unknown) => {
          const words = isPlain(one) ? wordsOf(one) : undefined;
          return words && isPlain(one) && typeof one.id === "string"
            ? [{ id: one.id, ...words }]
            : [];
        },
      );
      const note = typeof held.note === "string" ? { note: held.note } : {};
      return [{ id, claim: claimPath, order: held.order, value, citations, ...note }];
    })
    .toSorted(byOrder)
    .map(({ id, value, citations, note }) => ({
      id,
      value,
      citations,
      ...(note !== undefined && { note }),
    }));
