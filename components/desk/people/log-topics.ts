import type { EventType } from "#lib/editorial/events.ts";

/** What the log can be narrowed to. */
export const LOG_TOPICS = {
  drafts: "Drafts and imports",
  reviews: "Submissions and reviews",
  publications: "Publications and releases",
  redactions: "Redactions",
  questions: "Questions from readers",
  sources: "Sources",
  people: "People",
  rules: "Rules",
} as const;
export type LogTopic = keyof typeof LOG_TOPICS;

const TOPIC_OF: Record<EventType, LogTopic> = {
  entry_created: "drafts",
  entry_renamed: "drafts",
  entry_archived: "drafts",
  entry_unarchived: "drafts",
  template_made: "drafts",
  template_described: "drafts",
  template_unmade: "drafts",
  entry_imported: "drafts",
  draft_discarded: "drafts",
  revision_restored: "drafts",
  revision_submitted: "reviews",
  review_requested: "reviews",
  review_taken_over: "reviews",
  revision_withdrawn: "reviews",
  claims_checked: "reviews",
  changes_requested: "reviews",
  revision_approved: "reviews",
  approval_revoked: "reviews",
  revision_published: "publications",
  revision_republished: "publications",
  publication_scheduled: "publications",
  schedule_cancelled: "publications",
  schedule_failed: "publications",
  release_created: "publications",
  release_changed: "publications",
  release_item_added: "publications",
  release_item_removed: "publications",
  release_scheduled: "publications",
  release_schedule_cancelled: "publications",
  release_schedule_failed: "publications",
  release_published: "publications",
  release_discarded: "publications",
  publication_retracted: "publications",
  redaction_requested: "redactions",
  revision_redacted: "redactions",
  question_answered: "questions",
  question_set_aside: "questions",
  source_created: "sources",
  source_edited: "sources",
  snapshot_kept: "sources",
  rules_changed: "rules",
  person_invited: "people",
  invitation_accepted: "people",
  roles_changed: "people",
  person_disabled: "people",
  person_enabled: "people",
  password_changed: "people",
  reset_link_made: "people",
  record_exported: "people",
  sessions_ended: "people",
  identity_linked: "people",
  identity_unlinked: "people",
};

/** The types of event that belong to a topic. */
export const typesOf = (topic: LogTopic): EventType[] =>
  (Object.keys(TOPIC_OF) as EventType[]) // Object.keys forgets the literal type
    .filter((type) => TOPIC_OF[type] === topic);
