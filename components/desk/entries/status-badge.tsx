import { Badge } from "#components/ui/badge.tsx";
import type { RevisionStatus } from "#lib/editorial/workflow.ts";
import { STATUS_WORDS } from "./status-words.ts";

/** A revision's status as a badge. */
export const StatusBadge = ({ status }: { status: RevisionStatus }) => (
  <Badge tone={STATUS_WORDS[status].tone}>{STATUS_WORDS[status].label}</Badge>
);
