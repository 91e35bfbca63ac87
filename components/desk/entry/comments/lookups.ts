import type { Suggestion } from "#lib/desk/read/suggestions.ts";
import type { Thread } from "#lib/desk/read/threads.ts";

/** A stretch of prose as it is talked about. */
export type NewStretch = {
  generation: number;
  field: string;
  from: string;
  to: string;
  quote: string;
};

/** Whether it was done, or why not in words. */
export type Said = { ok: true } | { ok: false; words: string };

/** What conversations ask the server. Every `key` makes its command act once. */
export type TalkLookups = {
  readTalk: (entry: string) => Promise<{ threads: Thread[]; suggestions: Suggestion[] }>;
  startThread: (
    key: string,
    thread: {
      entry: string;
      claim: string;
      body: string;
      stretch?: NewStretch;
    },
  ) => Promise<Said>;
  continueThread: (
    key: string,
    step:
      | { thread: string; act: "said"; body: string }
      | { thread: string; act: "resolved" | "reopened" }
      | { thread: string; act: "assigned"; assignee?: string },
  ) => Promise<Said>;
  suggest: (
    key: string,
    suggestion: {
      entry: string;
      pieces: { claim: string; stretch: NewStretch; newText: string }[];
    },
  ) => Promise<Said>;
  endSuggestion: (
    key: string,
    end: { suggestion: string; outcome: "accepted" | "rejected" | "withdrawn" },
  ) => Promise<Said>;
};
