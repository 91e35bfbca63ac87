import type { FoundEntry } from "#lib/desk/read/search.ts";
import { kindOf } from "#lib/editorial/kinds.ts";
import { STATUS_WORDS } from "../entries/status-words.ts";

const ONLY_WORDS: Record<NonNullable<FoundEntry["only"]>, string | undefined> = {
  draft: "in the draft only",
  public: "in the public version only",
  similar: "similar title",
};

/** An entry that was found, in a few words: kind, standing, and where the words stand if not everywhere. */
export const aboutEntry = ({ kind, status, isPublic, isArchived, only }: FoundEntry): string =>
  [
    kindOf(kind).label.one,
    status === null ? "never submitted" : STATUS_WORDS[status].label.toLowerCase(),
    ...(isPublic && status !== "published" ? ["public"] : []),
    ...(isArchived ? ["archived"] : []),
    ...(only ? [ONLY_WORDS[only]] : []),
  ].join(", ");
