"use client";
// React's view of Yjs. Each hook follows one key or one text, so that a keystroke redraws one field.
import { useCallback, useRef, useSyncExternalStore } from "react";
import type * as Y from "yjs";
import { same } from "#lib/editorial/canonical.ts";
import type { Certainty, Citation, EmptyReason, Rival } from "#lib/editorial/content.ts";
import type { ScalarType, ValueOfType } from "#lib/editorial/fields.ts";
import {
  certaintyAt,
  emptyAt,
  noteAt,
  rivalsOf,
  rowPath,
  rowsOf,
  setCertainty,
  setEmpty,
  setValue,
  textAt,
  valueAt,
} from "#lib/collab/layout.ts";
import { citationsByClaim } from "#lib/collab/layout/citations.ts";
import {
  certaintiesOf,
  citationMap,
  emptiesOf,
  rivalMap,
  rowMap,
  valuesOf,
} from "#lib/collab/layout/shared-types.ts";
import { useDraft } from "./draft.tsx";

type Loose = Y.Map<unknown>;
type AtomicType = Exclude<ScalarType, "text" | "longText">;

/** What `read` gives, read anew when the key of the map changes. */
function useKey<T>(map: Loose, key: string, read: () => T): T {
  const subscribe = useCallback(
    (changed: () => void) => {
      const observer = (event: Y.YMapEvent<unknown>) => {
        if (event.keysChanged.has(key)) changed();
      };
      map.observe(observer);
      return () => map.unobserve(observer);
    },
    [map, key],
  );
  return useSyncExternalStore(subscribe, read, read);
}

/** What `read` gives, read anew when the map changes; an equal answer keeps its identity. */
function useMap<T>(map: Loose, read: () => T): T {
  const last = useRef<{ json: string; value: T }>(undefined);
  const subscribe = useCallback(
    (changed: () => void) => {
      map.observe(changed);
      return () => map.unobserve(changed);
    },
    [map],
  );
  const snapshot = () => {
    const value = read();
    const json = JSON.stringify(value);
    if (last.current?.json !== json) last.current = { json, value };
    return last.current.value;
  };
  return useSyncExternalStore(subscribe, snapshot, snapshot);
}

/** The value at a path and how to set it; undefined clears it. A value of another shape counts as none. */
export function useValue<T extends AtomicType>(
  path: string,
  type: T,
): [ValueOfType[T] | undefined, (value: ValueOfType[T] | undefined) => void] {
  const { doc } = useDraft();
  const value = useKey(valuesOf(doc), path, () => valueAt(doc, path, type));
  const set = useCallback(
    (next: ValueOfType[T] | undefined) => {
      // Leaving a box says again what it holds: that is no change, and must make nobody an author.
      if (!same(valueAt(doc, path, type), next)) setValue(doc, path, next);
    },
    [doc, path, type],
  );
  return [value as ValueOfType[T] | undefined, set]; // valueAt checked it for this type
}

/** The text as it is now. */
export function useTextOf(text: Y.Text): string {
  const subscribe = useCallback(
    (changed: () => void) => {
      text.observe(changed);
      return () => text.unobserve(changed);
    },
    [text],
  );
  const read = () => text.toString();
  return useSyncExternalStore(subscribe, read, read);
}

/** The text field or cell at a path, and its words now. */
export function useText(path: string): [Y.Text, string] {
  const text = textAt(useDraft().doc, path);
  return [text, useTextOf(text)];
}

/** A claim's note, and its words now. */
export function useNote(claim: string): [Y.Text, string] {
  const text = noteAt(useDraft().doc, claim);
  return [text, useTextOf(text)];
}

/** Why a field holds nothing, and how to say so. */
export function useEmpty(
  path: string,
): [EmptyReason | undefined, (reason: EmptyReason | undefined) => void] {
  const { doc } = useDraft();
  const held = useKey(emptiesOf(doc), path, () => emptyAt(doc, path));
  return [held, (reason) => setEmpty(doc, path, reason)];
}

/** How firm a claim is, and how to say so. */
export function useCertainty(
  path: string,
): [Certainty | undefined, (certainty: Certainty | undefined) => void] {
  const { doc } = useDraft();
  const held = useKey(certaintiesOf(doc), path, () => certaintyAt(doc, path));
  return [held, (certainty) => setCertainty(doc, path, certainty)];
}

const NO_CITATIONS: Citation[] = [];
const indexes = new WeakMap<Y.Doc, Map<string, Citation[]>>();

/** Sorted out once for all claims, and again after a change. */
function citationIndex(doc: Y.Doc): Map<string, Citation[]> {
  const known = indexes.get(doc);
  if (known) return known;
  const index = citationsByClaim(doc);
  indexes.set(doc, index);
  citationMap(doc).observe(function forget() {
    indexes.delete(doc);
    citationMap(doc).unobserve(forget);
  });
  return index;
}

/** The citations of a field or row, in order. */
export function useCitations(claim: string): Citation[] {
  const { doc } = useDraft();
  return useMap(citationMap(doc), () => citationIndex(doc).get(claim) ?? NO_CITATIONS);
}

/** Those of these rows that cite nothing. */
export function useUncitedRows(field: string, ids: readonly string[]): string[] {
  const { doc } = useDraft();
  return useMap(citationMap(doc), () =>
    ids.filter((id) => !citationIndex(doc).has(rowPath(field, id))),
  );
}

/** The ids of a rows field, in order. */
export function useRowIds(field: string): string[] {
  const { doc } = useDraft();
  return useMap(rowMap(doc, field), () => rowsOf(doc, field).map(({ id }) => id));
}

/** The rival values of a field, in order. */
export function useRivals(claim: string, type: ScalarType): Rival[] {
  const { doc } = useDraft();
  return useMap(rivalMap(doc), () => rivalsOf(doc, claim, type));
}
