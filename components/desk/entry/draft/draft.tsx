"use client";
// The open draft, as every part of the form reaches it.
import { createContext, useContext } from "react";
import type { Doc } from "yjs";
import type { Awareness } from "y-protocols/awareness";
import type { KindName } from "#lib/editorial/content.ts";
import type { Cards, EntryCard, Lookups, QuoteCard, SourceCard, TextCard } from "../lookups.ts";

export type Draft = {
  entry: string;
  generation: number;
  kind: KindName;
  /** Who has it open here. */
  me: { id: string; name: string };
  doc: Doc;
  awareness: Awareness;
  /** Whether this person is editing. Reading never writes. */
  editing: boolean;
  /** Resolves once all that was typed is in the server's journal; rejects where it cannot be. */
  whenSaved: () => Promise<void>;
  /** Calls back when something may have been said about the entry. */
  onCommented: (listener: () => void) => () => void;
  lookups: Lookups;
  sources: Cards<SourceCard>;
  entries: Cards<EntryCard>;
  quotes: Cards<QuoteCard>;
  texts: Cards<TextCard>;
};

const Context = createContext<Draft | undefined>(undefined);
export const DraftProvider = Context.Provider;

/** The draft that the page has open. */
export function useDraft(): Draft {
  const draft = useContext(Context);
  if (!draft) throw new Error("There is no open draft around this component.");
  return draft;
}
