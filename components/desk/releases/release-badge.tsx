import { Badge, type Tone } from "#components/ui/badge.tsx";
import type { ReleaseStatus } from "#lib/editorial/release.ts";
import { releaseStatusText } from "#lib/editorial/words.ts";

const TONES: Record<ReleaseStatus, Tone> = {
  open: "neutral",
  scheduled: "accent",
  published: "good",
  discarded: "off",
};

/** What a release is by now. */
export const ReleaseBadge = ({ status }: { status: ReleaseStatus }) => (
  <Badge tone={TONES[status]}>{releaseStatusText(status)}</Badge>
);
