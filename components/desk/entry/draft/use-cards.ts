"use client";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { QuoteMark } from "#lib/editorial/quote-marks.ts";
import { quoteId, type Cards, type EntryCard, type SourceCard } from "../lookups.ts";
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

/** The text that is held of a source: undefined until it is here, and where there is none. */
export const useSourceText = (source: string): string | undefined =>
  useCard(useDraft().texts, source)?.text;

/** Pause after the last key before a quote is looked for, in milliseconds. */
const PAUSE = 600;

/** Whether a quote stands in the text of its source: undefined until that is known, and while it is being typed. */
export function useQuoteMark(source: string, quote = ""): QuoteMark | "unheld" | undefined {
  const wanted = quote === "" ? undefined : quoteId(source, quote);
  const [settled, settle] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => settle(wanted), PAUSE);
    return () => clearTimeout(timer);
  }, [wanted]);
  const card = useCard(useDraft().quotes, settled);
  return settled === wanted ? card?.mark : undefined;
}
