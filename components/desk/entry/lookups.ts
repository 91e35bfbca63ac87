// What the form asks the server while somebody edits. The page hands over server actions; components know only these.
import type { KindName, Row } from "#lib/editorial/content.ts";
import type { NamedEntry } from "#lib/editorial/pasted.ts";
import type { QuoteMark } from "#lib/editorial/quote-marks.ts";
import type { CslItem } from "#lib/editorial/source.ts";
import type { FoundPage } from "#lib/sources/fetch-source.ts";

/** A source as chips and lists show it: its newest version. */
export type SourceCard = { id: string; version: number; csl: CslItem };

/** An entry as relations show it; `heldOn` is a meeting's date, where it is known. */
export type EntryCard = {
  id: string;
  kind: KindName;
  label: string;
  isPublic: boolean;
  heldOn?: string;
};

/** Whether a quote stands in the text that is held of its source. */
export type QuoteCard = { id: string; mark: QuoteMark | "unheld" };

/** The newest text that is held of a source; `id` is the source's. */
export type TextCard = { id: string; text: string };

/** What a quote's card goes by: no key of a source has a space. */
export const quoteId = (source: string, quote: string): string => `${source} ${quote}`;

export type CreatedSource =
  { ok: true; source: SourceCard; known: boolean } | { ok: false; invalid: Record<string, string> };

/** What was found at a link, for a person to look through; or why nothing was, in words. */
export type FetchedPage = { ok: true; found: FoundPage } | { ok: false; why: string };

export type Lookups = {
  /** By words of title, author, publisher, or by key; the latest used ones for no words. */
  findSources: (words: string) => Promise<SourceCard[]>;
  describeSources: (ids: string[]) => Promise<SourceCard[]>;
  /** The source that this link is known as. */
  sourceOfLink: (link: string) => Promise<SourceCard | null>;
  /** By `quoteId`. */
  markQuotes: (ids: string[]) => Promise<QuoteCard[]>;
  /** Sources without a text are left out. */
  textsOfSources: (ids: string[]) => Promise<TextCard[]>;
  fetchPage: (link: string) => Promise<FetchedPage>;
  /** The boxes of a source by their names, and of its text where one was fetched or pasted. */
  createSource: (typed: Record<string, string>, key: string) => Promise<CreatedSource>;
  findEntries: (words: string, kinds: KindName[]) => Promise<EntryCard[]>;
  describeEntries: (ids: string[]) => Promise<EntryCard[]>;
  /** All entries of these kinds, with everything that they are called. */
  nameEntries: (kinds: KindName[]) => Promise<NamedEntry[]>;
  /** What the draft of another entry holds in a rows field; nothing for an unknown one. */
  readRows: (entry: string, field: string) => Promise<Row[]>;
};

/** Asks for many things one by one and fetches them together, each once. */
export class Cards<Card extends { id: string }> {
  readonly #fetch: (ids: string[]) => Promise<Card[]>;
  readonly #cards = new Map<string, Card | null>();
  readonly #listeners = new Set<() => void>();
  #wanted = new Set<string>();
  readonly #loading = new Set<string>();

  constructor(fetch: (ids: string[]) => Promise<Card[]>, known: readonly Card[] = []) {
    this.#fetch = fetch;
    for (const card of known) this.#cards.set(card.id, card);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** All cards that are here. */
  all(): Card[] {
    return [...this.#cards.values()].filter((card) => card !== null);
  }

  /** The card; undefined while it is not here yet, null if there is no such thing. */
  get(id: string): Card | null | undefined {
    return this.#cards.get(id);
  }

  /** Sees to it that the card will be here. */
  want(id: string): void {
    if (this.#cards.has(id) || this.#wanted.has(id) || this.#loading.has(id)) return;
    if (this.#wanted.size === 0) queueMicrotask(() => void this.#load());
    this.#wanted.add(id);
  }

  /** Cards that came by another way. */
  keep(cards: readonly Card[]): void {
    for (const card of cards) this.#cards.set(card.id, card);
    this.#tell();
  }

  async #load() {
    const ids = [...this.#wanted];
    this.#wanted = new Set();
    for (const id of ids) this.#loading.add(id);
    try {
      const found = await this.#fetch(ids);
      for (const id of ids) this.#cards.set(id, found.find((card) => card.id === id) ?? null);
      this.#tell();
    } catch {
      // Offline: the id stands in for the title until somebody asks again.
    } finally {
      for (const id of ids) this.#loading.delete(id);
    }
  }

  #tell() {
    for (const listener of this.#listeners) listener();
  }
}
