import type { NoticeKind } from "#lib/editorial/notices.ts";
import {
  entryAddress,
  historyAddress,
  releaseAddress,
  reviewAddress,
  threadAddress,
} from "../entries/addresses.ts";
import { questionsAddress } from "../questions/question-words.ts";

const OF_REVISION: readonly NoticeKind[] = [
  "review_asked",
  "review_taken_over",
  "sent_back",
  "disputed",
  "approved",
  "schedule_failed",
  "check_lapsed",
];

/** Where somebody goes who follows a notice. Of a revision it is the newest in review, for an older one is of no use. */
export const noticeAddress = (notice: {
  kind: NoticeKind;
  entryId: string;
  threadId: string | null;
  releaseId: string | null;
}): string => {
  if (notice.releaseId) return releaseAddress(notice.releaseId);
  if (notice.threadId) return threadAddress(notice.entryId, notice.threadId);
  if (notice.kind === "reader_asked") return questionsAddress();
  if (OF_REVISION.includes(notice.kind)) return reviewAddress(notice.entryId);
  return notice.kind === "published" || notice.kind === "retracted"
    ? historyAddress(notice.entryId)
    : entryAddress(notice.entryId);
};
