import { boolean, integer, pgView, text, uuid } from "drizzle-orm/pg-core";
import type { RevisionStatus } from "#lib/editorial/workflow.ts";

/** What a revision is by now, derived from the rows that name it. A view, made in a migration. */
export const revisionStates = pgView("revision_states", {
  revisionId: uuid("revision_id").notNull(),
  entryId: uuid("entry_id").notNull(),
  number: integer("number").notNull(),
  status: text("status").$type<RevisionStatus>().notNull(),
  /** Approved and not revoked, whatever became of it since; null while it is in review. */
  approvalStands: boolean("approval_stands"),
  everPublished: boolean("ever_published").notNull(),
  everRetracted: boolean("ever_retracted").notNull(),
  scheduled: boolean("scheduled").notNull(),
  redacted: boolean("redacted").notNull(),
  redactionRequestedBy: uuid("redaction_requested_by"),
}).existing();
