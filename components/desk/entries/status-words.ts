import type { Tone } from "#components/ui/badge.tsx";
import type { RevisionStatus } from "#lib/editorial/workflow.ts";

/** What a revision's status is called, and how it looks. */
export const STATUS_WORDS: Record<RevisionStatus, { label: string; tone: Tone }> = {
  in_review: { label: "In review", tone: "accent" },
  superseded: { label: "Superseded", tone: "off" },
  withdrawn: { label: "Withdrawn", tone: "off" },
  changes_requested: { label: "Changes requested", tone: "warn" },
  approved: { label: "Approved", tone: "good" },
  published: { label: "Public", tone: "good" },
  replaced: { label: "Replaced", tone: "off" },
  retracted: { label: "Retracted", tone: "danger" },
};

/** What became of a revision, for somebody who was a moment too late. */
export const NOW_WORDS: Record<RevisionStatus, string> = {
  in_review: "It is in review now",
  superseded: "A newer revision has taken its place meanwhile",
  withdrawn: "It was withdrawn meanwhile",
  changes_requested: "Somebody has asked for changes meanwhile",
  approved: "Somebody has approved it meanwhile",
  published: "It is public now",
  replaced: "Another revision is public now",
  retracted: "It was retracted meanwhile",
};
