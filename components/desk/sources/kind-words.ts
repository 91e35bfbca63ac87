import type { SourceKind } from "#lib/editorial/source.ts";

/** Kinds of sources in words. */
export const SOURCE_KIND_WORDS: Record<SourceKind, string> = {
  news: "News",
  "press-release": "Press release",
  speech: "Speech",
  "official-site": "Official site",
  social: "Social media",
  analysis: "Analysis",
};
