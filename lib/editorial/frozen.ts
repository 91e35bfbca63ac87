// What a revision keeps: words that never change again.
import type { EntryContent, KindName } from "./content.ts";
import type { CslItem } from "./source.ts";

/** A version of a source as a revision freezes it. */
export type FrozenSource = { version: number; hash: string; csl: CslItem };
/** What another entry was called, and where it lived, when the revision was frozen. */
export type FrozenLabel = { kind: KindName; slug: string; label: string };

/** The words of a revision, complete in themselves: this is what is hashed, approved, published and shown. */
export type FrozenEntry = {
  slug: string;
  title: string;
  content: EntryContent;
  sources: Record<string, FrozenSource>;
  labels: Record<string, FrozenLabel>;
};

/** A claim as a revision keeps it: what a check is bound to. */
export type FrozenClaim = { path: string; hash: string; mustCite: boolean; sources: string[] };
