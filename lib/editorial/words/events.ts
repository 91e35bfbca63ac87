// The log in sentences. Every type of event has one, or this does not compile.
import type { EventData, EventType, NewEvent } from "../events.ts";
import { kindOf } from "../kinds.ts";
import type { QuestionOutcome } from "../questions.ts";
import type { Obtained } from "../snapshot.ts";
import { ruleText } from "./rules.ts";

/** How people, sources and instants are called; who acts is `actor`. Times come ready for the page's locale and zone. */
export type EventNames = {
  actor: string;
  person: (id: string) => string;
  source: (id: string) => string;
  time: (iso: string) => string;
};

const list = (items: readonly string[]): string =>
  items.length > 1 ? `${items.slice(0, -1).join(", ")} and ${items.at(-1)}` : (items[0] ?? "");

const claims = (count: number): string => (count === 1 ? "1 claim" : `${count} claims`);

const replacing = (replaced: number | undefined): string =>
  replaced === undefined ? "" : ` in place of revision ${replaced}`;

const checked = ({ supported, disputed }: EventData["claims_checked"]): string =>
  list([
    ...(supported.length > 0 ? [`found ${claims(supported.length)} supported`] : []),
    ...(disputed.length > 0 ? [`disputed ${claims(disputed.length)}`] : []),
  ]) || "looked at the claims";

const roles = (held: readonly string[]): string => (held.length > 0 ? list(held) : "no role");

const OBTAINED_WORDS: Record<Obtained, string> = {
  fetched: "the fetched text",
  pasted: "a pasted text",
  uploaded: "an uploaded text",
};

const QUESTION_WORDS: Record<QuestionOutcome, string> = {
  corrected: "corrected",
  unchanged: "nothing changes",
  not_about_record: "it is not about the record",
};

const SENTENCES: { [T in EventType]: (data: EventData[T], names: EventNames) => string } = {
  entry_created: ({ kind, copyOf, fromTemplate }, { actor }) =>
    fromTemplate
      ? `${actor} began this ${kind} from a template.`
      : `${actor} created this ${kind}${copyOf === undefined ? "" : " as a copy of another"}.`,
  entry_renamed: ({ before, after }, { actor }) =>
    `${actor} changed the address of this entry from “${before}” to “${after}”.`,
  entry_archived: (_, { actor }) => `${actor} archived this entry.`,
  entry_unarchived: (_, { actor }) => `${actor} brought this entry back from the archive.`,
  template_made: (_, { actor }) => `${actor} made this entry a template.`,
  template_described: (_, { actor }) => `${actor} said anew what this template is for.`,
  template_unmade: (_, { actor }) => `${actor} made this template an ordinary entry.`,
  entry_imported: ({ file, created }, { actor }) =>
    `${actor} ${created ? "imported this entry" : "updated the draft by an import"} from ${file}.`,
  draft_discarded: (_, { actor }) => `${actor} discarded the draft.`,
  draft_brought_back: (_, { actor }) => `${actor} brought back the draft that was open before.`,
  revision_restored: ({ number }, { actor }) =>
    `${actor} restored revision ${number} into the draft.`,
  revision_submitted: ({ number, note, superseded, asked }, names) =>
    `${names.actor} submitted revision ${number}${replacing(superseded)}${asked === undefined ? "" : `, and asked ${names.person(asked)} to review it`}: “${note}”`,
  review_requested: ({ number, person, from }, names) =>
    `${names.actor} asked ${names.person(person)} to review revision ${number}${from === undefined ? "" : ` instead of ${names.person(from)}`}.`,
  review_taken_over: ({ number, from }, names) =>
    `${names.actor} took over the review of revision ${number}${from === undefined ? "" : ` from ${names.person(from)}`}.`,
  revision_withdrawn: ({ number }, { actor }) => `${actor} withdrew revision ${number}.`,
  claims_checked: (data, names) =>
    `${names.actor} ${checked(data)} in revision ${data.number}${data.source ? `, reading “${names.source(data.source)}”` : ""}.`,
  changes_requested: ({ number, reason }, { actor }) =>
    `${actor} asked for changes to revision ${number}: “${reason}”`,
  revision_approved: ({ number, final, given, needed }, { actor }) =>
    final
      ? `${actor} approved revision ${number}.`
      : `${actor} approved revision ${number}; ${needed !== undefined && given !== undefined && needed - given > 1 ? `${needed - given} more approvals are` : "another approval is"} needed.`,
  approval_revoked: ({ number, reason }, { actor }) =>
    `${actor} revoked the approval of revision ${number}: “${reason}”`,
  revision_published: ({ number, replaced, scheduled, byApproval, releaseName }, { actor }) => {
    if (releaseName)
      return `Revision ${number} was published${replacing(replaced)} with the release “${releaseName}” of ${actor}.`;
    if (scheduled)
      return `Revision ${number} was published${replacing(replaced)}, as ${actor} had scheduled.`;
    return byApproval
      ? `Revision ${number} was published${replacing(replaced)} by the approval of ${actor}.`
      : `${actor} published revision ${number}${replacing(replaced)}.`;
  },
  revision_republished: ({ number, note, replaced }, { actor }) =>
    `${actor} published revision ${number} again${replacing(replaced)}: “${note}”`,
  publication_scheduled: ({ number, at }, { actor, time }) =>
    `${actor} scheduled revision ${number} for ${time(at)}.`,
  schedule_cancelled: ({ number }, { actor }) =>
    `${actor} cancelled the schedule of revision ${number}.`,
  schedule_failed: ({ number, reason }) =>
    `Revision ${number} was not published as scheduled: ${reason}`,
  release_created: ({ name }, { actor }) => `${actor} began the release “${name}”.`,
  release_changed: ({ name, before, note }, { actor }) =>
    `${actor} changed the release “${before}”${before === name ? "" : ` to “${name}”`}, ${note ? `with the note “${note}”` : "without a note"}.`,
  release_item_added: ({ name, number, replaced }, { actor }) =>
    `${actor} added revision ${number} to the release “${name}”${replacing(replaced)}.`,
  release_item_removed: ({ name, number }, { actor }) =>
    `${actor} took revision ${number} out of the release “${name}”.`,
  release_scheduled: ({ name, at }, { actor, time }) =>
    `${actor} scheduled the release “${name}” for ${time(at)}.`,
  release_schedule_cancelled: ({ name }, { actor }) =>
    `${actor} cancelled the schedule of the release “${name}”.`,
  release_schedule_failed: ({ name, reason }) =>
    `The release “${name}” was not published as scheduled: ${reason}`,
  release_published: ({ name, revisions, scheduled }, { actor }) => {
    const what = `the release “${name}”, ${revisions === 1 ? "1 revision" : `${revisions} revisions together`}`;
    return scheduled
      ? `T${what.slice(1)}, was published, as ${actor} had scheduled.`
      : `${actor} published ${what}.`;
  },
  release_discarded: ({ name }, { actor }) => `${actor} gave up the release “${name}”.`,
  publication_retracted: ({ number, reason }, { actor }) =>
    `${actor} retracted revision ${number}: “${reason}”`,
  redaction_requested: ({ number, reason }, { actor }) =>
    `${actor} asked to erase the content of revision ${number}: “${reason}”`,
  revision_redacted: ({ number, reason }, { actor }) =>
    `The content of revision ${number} was erased, confirmed by ${actor}: “${reason}”`,
  question_answered: ({ outcome, number }, { actor }) =>
    `${actor} answered a reader’s question: ${QUESTION_WORDS[outcome]}${number ? ` in revision ${number}` : ""}.`,
  question_set_aside: (_, { actor }) => `${actor} set a reader’s question aside as spam.`,
  source_created: ({ source, snapshot }, names) =>
    `${names.actor} added the source “${names.source(source)}”${snapshot ? " with its text" : ""}.`,
  source_edited: ({ source, version }, names) =>
    `${names.actor} edited the source “${names.source(source)}” (version ${version}).`,
  snapshot_kept: ({ source, version, obtained }, names) =>
    `${names.actor} kept ${OBTAINED_WORDS[obtained]} of the source “${names.source(source)}” (version ${version}).`,
  rules_changed: ({ kind, reason, ...rule }, { actor }) =>
    `${actor} changed the rule for “${kindOf(kind).label.many}” to ${ruleText(rule)}: “${reason}”`,
  person_invited: ({ person, roles: held }, names) =>
    `${names.actor} invited ${names.person(person)} (${roles(held)}).`,
  invitation_accepted: ({ person }, names) => `${names.person(person)} accepted the invitation.`,
  roles_changed: ({ person, roles: held }, names) =>
    `${names.actor} changed the roles of ${names.person(person)} to ${roles(held)}.`,
  person_disabled: ({ person }, names) =>
    `${names.actor} disabled the account of ${names.person(person)}.`,
  person_enabled: ({ person }, names) =>
    `${names.actor} enabled the account of ${names.person(person)}.`,
  password_changed: ({ person }, names) => `${names.person(person)} changed their password.`,
  reset_link_made: ({ person }, names) =>
    `${names.actor} made a link with which ${names.person(person)} can set a new password.`,
  record_exported: (_, { actor }) => `${actor} took a copy of everything on record.`,
  sessions_ended: ({ person, sessions }, names) =>
    `${names.actor} signed ${names.person(person)} out ${sessions === 1 ? "of one browser" : `of ${sessions} browsers`}.`,
  identity_linked: ({ person, issuer }, names) =>
    `${names.person(person)} came in by single sign-on for the first time (${issuer}).`,
  identity_unlinked: ({ person, issuer }, names) =>
    `${names.actor} took the single sign-on of ${names.person(person)} away (${issuer}).`,
};

/** What happened, in one sentence in the past tense. */
export const eventSentence = (
  event: Pick<NewEvent, "type" | "data">,
  names: EventNames,
): string => {
  const sentence = SENTENCES[event.type] as (data: unknown, names: EventNames) => string; // type and data come in pairs
  return sentence(event.data, names);
};
