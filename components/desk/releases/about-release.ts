import type { ReleaseStatus } from "#lib/editorial/release.ts";
import { releaseStatusText } from "#lib/editorial/words.ts";

/** "Scheduled, 3 revisions". */
export const aboutRelease = ({
  status,
  revisions,
}: {
  status: ReleaseStatus;
  revisions: number;
}): string =>
  `${releaseStatusText(status)}, ${revisions === 1 ? "1 revision" : `${revisions} revisions`}`;
