// What is said of a release.
import type { Refusal, RevisionStatus } from "../workflow.ts";
import { refusalText } from "./refusals.ts";
import type { ReleaseStatus } from "../release.ts";

const STATUSES: Record<ReleaseStatus, string> = {
  open: "Open",
  scheduled: "Scheduled",
  published: "Published",
  discarded: "Given up",
};
/** What a release is by now. */
export const releaseStatusText = (status: ReleaseStatus): string => STATUSES[status];

const STANDINGS: Partial<Record<RevisionStatus, string>> = {
  in_review: "It is in review again.",
  changes_requested: "Its approval was revoked.",
  published: "It is public already.",
  replaced: "It was public, and has been replaced.",
  retracted: "It was retracted.",
};
/** Why a revision cannot be published with a release, in words. */
export const whatStops = (stops: readonly Refusal[], status: RevisionStatus): string =>
  stops
    .map((stop) => (stop === "wrong_status" && STANDINGS[status]) || refusalText(stop, "publish"))
    .join(" ");
