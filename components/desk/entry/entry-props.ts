import type { ReactNode } from "react";
import type { KindName } from "#lib/editorial/content.ts";
import type { KindRule } from "#lib/editorial/kind-rule.ts";
import type { Suggestion } from "#lib/desk/read/suggestions.ts";
import type { Thread } from "#lib/desk/read/threads.ts";
import type { TalkLookups } from "./comments/lookups.ts";
import type { EntryCard, Lookups, SourceCard } from "./lookups.ts";

type Named = { id: string; name: string };

/** What the page of an entry hands to its desk. */
export type EntryDeskProps = {
  entry: {
    id: string;
    kind: KindName;
    slug: string;
    generation: number;
    /** The title as the draft has it, for while it loads. */
    title: string;
    /** Left out of the lists. */
    isArchived: boolean;
    /** What it is for, if it is a template. */
    templateFor: string | null;
  };
  /** The rule under which it would be submitted. */
  rule: KindRule;
  me: Named;
  mayEdit: boolean;
  /** Whether this person may review at all; editing costs them that for this draft. */
  isReviewer: boolean;
  /** Everyone who changed this draft since what is public was frozen. */
  authors: Named[];
  /** Everyone who may review and has not changed it. */
  reviewers: Named[];
  /** Its public address, if it has one now. */
  publicPath?: string;
  /** Its revisions, rendered. */
  history: ReactNode;
  /** What was said about it. */
  threads: Thread[];
  /** What is proposed for its prose. */
  suggestions: Suggestion[];
  /** Everybody at the desk, to be mentioned and to be given something. */
  people: Named[];
  lookups: Lookups;
  talk: TalkLookups;
  knownSources: SourceCard[];
  knownEntries: EntryCard[];
};
