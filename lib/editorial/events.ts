// What the log records: past tense, typed, one event for each change of the workflow.
import type { KindName } from "./content.ts";
import type { QuestionOutcome } from "./questions.ts";
import type { Obtained } from "./snapshot.ts";

/** Payload of each event, beside the entry, revision, person and time that every event carries. Never a person's name or address. */
export type EventData = {
  /** `copyOf`: the entry whose draft it began with, perhaps a template. */
  entry_created: { kind: string; slug: string; copyOf?: string; fromTemplate?: true };
  /** The last part of its address. */
  entry_renamed: { before: string; after: string };
  entry_archived: Record<string, never>;
  entry_unarchived: Record<string, never>;
  template_made: Record<string, never>;
  /** What it is for was said anew. */
  template_described: Record<string, never>;
  template_unmade: Record<string, never>;
  entry_imported: { file: string; created: boolean };
  draft_discarded: { generation: number };
  /** `generation`: that of the draft which was closed. */
  draft_brought_back: { generation: number };
  revision_restored: { number: number; generation: number };
  revision_submitted: {
    number: number;
    hash: string;
    note: string;
    superseded?: number;
    asked?: string;
  };
  /** `from`: who was asked before. */
  review_requested: { number: number; person: string; from?: string };
  review_taken_over: { number: number; from?: string };
  revision_withdrawn: { number: number };
  claims_checked: {
    number: number;
    supported: string[];
    disputed: { path: string; reason: string }[];
    /** The source that was read for it, and the passages that the person marked there. */
    source?: string;
    passages?: { path: string; quote?: string; locator?: string }[];
  };
  changes_requested: { number: number; reason: string };
  /** `given` of `needed` approvals; not there while every kind asked for one. */
  revision_approved: {
    number: number;
    hash: string;
    final: boolean;
    given?: number;
    needed?: number;
  };
  approval_revoked: { number: number; reason: string };
  revision_published: {
    number: number;
    hash: string;
    replaced?: number;
    scheduled?: boolean;
    /** By the approval that completed what its rule asked for. */
    byApproval?: boolean;
    /** With a release: its id and its name at that time. */
    release?: string;
    releaseName?: string;
  };
  revision_republished: { number: number; hash: string; note: string; replaced?: number };
  publication_scheduled: { number: number; at: string };
  schedule_cancelled: { number: number };
  schedule_failed: { number: number; reason: string };
  /** Of a release, under the name that it had then. */
  release_created: { release: string; name: string };
  release_changed: { release: string; name: string; before: string; note: string };
  /** `replaced`: the number of the revision of the same entry that made room. */
  release_item_added: { release: string; name: string; number: number; replaced?: number };
  release_item_removed: { release: string; name: string; number: number };
  release_scheduled: { release: string; name: string; at: string };
  release_schedule_cancelled: { release: string; name: string };
  release_schedule_failed: { release: string; name: string; reason: string };
  release_published: { release: string; name: string; revisions: number; scheduled?: boolean };
  release_discarded: { release: string; name: string };
  publication_retracted: { number: number; reason: string };
  redaction_requested: { number: number; reason: string };
  revision_redacted: { number: number; hash: string; reason: string };
  /** A reader's question; `number` is that of the version in which it is corrected. */
  question_answered: { question: string; outcome: QuestionOutcome; number?: number };
  question_set_aside: { question: string };
  /** `snapshot` is the hash of the text that came with it. */
  source_created: { source: string; snapshot?: string };
  source_edited: { source: string; version: number };
  snapshot_kept: { source: string; version: number; snapshot: string; obtained: Obtained };
  /** Of a kind; `number` counts them. */
  rules_changed: {
    kind: KindName;
    number: number;
    approvals: number;
    publishesAtOnce: boolean;
    blocking: string[];
    reason: string;
  };
  person_invited: { person: string; roles: string[] };
  invitation_accepted: { person: string };
  roles_changed: { person: string; roles: string[] };
  person_disabled: { person: string };
  person_enabled: { person: string };
  password_changed: { person: string };
  reset_link_made: { person: string };
  /** Somebody took everything away. */
  record_exported: Record<string, never>;
  /** An admin ended them, all or one. */
  sessions_ended: { person: string; sessions: number };
  identity_linked: { person: string; issuer: string };
  identity_unlinked: { person: string; issuer: string };
};
export type EventType = keyof EventData;

/** An event as it is recorded; the database adds sequence, time and hash. */
export type NewEvent = {
  [T in EventType]: {
    type: T;
    entry?: string;
    revision?: string;
    person?: string;
    data: EventData[T];
  };
}[EventType];

/** Ids of the people whom an event names beside whoever acts. */
export const peopleNamedIn = (data: NewEvent["data"]): string[] => [
  ...("person" in data ? [data.person] : []),
  ...("asked" in data && data.asked ? [data.asked] : []),
  ...("from" in data && data.from ? [data.from] : []),
];

/** Events that the public log repeats, because they changed what readers see. */
export const PUBLIC_EVENTS = [
  "revision_published",
  "revision_republished",
  "publication_retracted",
  "revision_redacted",
] as const satisfies readonly EventType[];
