"use client";
import { useEffect, useSyncExternalStore } from "react";
import type { Cards, EntryCard, SourceCard } from "../lookups.ts";
import { useDraft } from "./draft.tsx";

function useCard<Card extends { id: string }>(cards: Cards<Card>, id: string | undefined) {
  const read = () => (id === undefined ? undefined : cards.get(id));
  const card = useSyncExternalStore(cards.subscribe, read, read);
  useEffect(() => {
    if (id !== undefined) cards.want(id);
  }, [cards, id]);
  return card;
}

/** The source of this key: undefined until it is here, null if there is none. */
export const useSource = (id: string | undefined): SourceCard | null | undefined =>
  useCard(useDraft().sources, id);

/** The entry of this id: undefined until it is here, null if there is none. */
export const useEntry = (id: string | undefined): EntryCard | null | undefined =>
  useCard(useDraft().entries, id);
