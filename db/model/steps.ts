import { refusalsFor } from "#lib/editorial/commands-for.ts";
import { may, type Actor } from "#lib/editorial/policy.ts";
import { completesWithOne } from "#lib/editorial/kind-rule.ts";
import { NO_DRAFT, type Refusal, type Subject } from "#lib/editorial/workflow.ts";
import {
  approvalsThatCount,
  authorsOf,
  begin,
  CITED,
  claimKey,
  currentSpan,
  isNew,
  keyOf,
  publishedRevision,
  revisionOf,
  subjectOf,
  useOf,
  type CitedPath,
  type EntryModel,
  type Revision,
} from "./record.ts";

import { releaseSteps, takeOnRelease, type ReleaseStep } from "./releases.ts";

/** Actions on one revision that need nothing but its name and words. */
export const PLAIN = [
  "withdraw",
  "takeOverReview",
  "requestChanges",
  "approve",
  "revokeApproval",
  "publish",
  "schedule",
  "cancelSchedule",
  "retract",
  "republish",
  "requestRedaction",
  "confirmRedaction",
] as const;
export type Plain = (typeof PLAIN)[number];

/** What somebody does, as it was decided on by looking at the entry. */
export type Step = ReleaseStep | EntryStep;
type EntryStep = { actor: Actor } & (
  | { does: "edit"; venue: string }
  | { does: "editSource"; version: number }
  | { does: "submit" }
  | { does: "discardDraft" | "bringBackDraft"; generation: number }
  | { does: "archive" | "unarchive" | "unmakeTemplate" }
  | { does: "makeTemplate"; purpose: number }
  | { does: "rename"; to: number }
  | { does: "restoreRevision"; generation: number; number: number }
  | { does: "check"; number: number; paths: CitedPath[]; finding: "supported" | "disputed" }
  | { does: "requestReview"; number: number; person: Actor }
  | { does: Plain; number: number }
);
/** A step as it takes effect: a submission has two moments. */
export type Moment =
  | Exclude<Step, { does: "submit" }>
  | { actor: Actor; does: "prepare" }
  | { actor: Actor; does: "confirm"; key: string };

/** What the model expects of a moment. `refusals` is there where the answer must name exactly these. */
export type Expected = { ok: boolean; refusals?: Refusal[]; key?: string };

const OK: Expected = { ok: true };
const NOT_OK: Expected = { ok: false };

/** Does a moment to the entry, which it changes; says what the database must answer. */
export function take(entry: EntryModel, moment: Moment): Expected {
  switch (moment.does) {
    case "edit":
      return edit(entry, moment);
    case "editSource":
      return editSource(entry, moment);
    case "prepare":
      return prepare(entry, moment.actor);
    case "confirm":
      return confirm(entry, moment);
    case "discardDraft":
      return discardDraft(entry, moment);
    case "bringBackDraft":
      return bringBackDraft(entry, moment);
    case "archive":
    case "unarchive":
    case "rename":
    case "makeTemplate":
    case "unmakeTemplate":
      return onEntry(entry, moment);
    case "createRelease":
    case "changeRelease":
    case "addToRelease":
    case "removeFromRelease":
    case "publishRelease":
    case "scheduleRelease":
    case "cancelReleaseSchedule":
    case "discardRelease":
      return takeOnRelease(entry, moment);
    default:
      return onRevision(entry, moment);
  }
}

function edit(entry: EntryModel, { actor, venue }: { actor: Actor; venue: string }): Expected {
  if (entry.words?.venue === venue) return OK;
  entry.seq++;
  entry.words = { venue, nonce: entry.words?.nonce ?? `begun at ${entry.seq}` };
  const known = entry.people[actor.id];
  entry.people[actor.id] = { first: known?.first ?? entry.seq, last: entry.seq };
  if (entry.replaced) entry.replaced.overtaken = true;
  return OK;
}

function editSource(entry: EntryModel, { actor, version }: { actor: Actor; version: number }) {
  if (!may(actor, "editSource") || version !== entry.sourceBy.length) return NOT_OK;
  entry.sourceBy.push(actor.id);
  return OK;
}

function prepare(entry: EntryModel, actor: Actor): Expected {
  const { words } = entry;
  if (!words) return NOT_OK;
  const source = entry.sourceBy.length;
  const key = keyOf(entry, words, source);
  const draft = { ...NO_DRAFT, changed: isNew(entry, key) };
  if (refusalsFor("submit", actor, { entry: useOf(entry), draft, words: "A change" }).length > 0)
    return NOT_OK;
  if (!entry.candidates.some((candidate) => candidate.key === key))
    entry.candidates.push({ key, words, source, draftSeq: entry.seq });
  return { ok: true, key };
}

function confirm(entry: EntryModel, { actor, key }: { actor: Actor; key: string }): Expected {
  const candidate = entry.candidates.find((one) => one.key === key);
  if (!candidate) return NOT_OK;
  const draft = { ...NO_DRAFT, changed: isNew(entry, key) };
  if (refusalsFor("submit", actor, { entry: useOf(entry), draft, words: "A change" }).length > 0)
    return NOT_OK;
  const { line, basedOn, people } = entry;
  const freeze = { ...candidate, line, basedOn, people };
  const authors = [...new Set([...authorsOf(entry, freeze), actor.id])];
  for (const revision of entry.revisions) revision.outcome ??= "superseded";
  entry.revisions.push({
    ...freeze,
    number: entry.revisions.length + 1,
    spansBefore: entry.spans.length,
    authors,
    approvals: [],
    rule: entry.rule,
    revoked: false,
    scheduled: false,
    redacted: false,
  });
  entry.candidates = entry.candidates.filter((one) => one !== candidate);
  entry.events++;
  return OK;
}

function discardDraft(
  entry: EntryModel,
  { actor, generation }: { actor: Actor; generation: number },
): Expected {
  if (!actor.roles.includes("editor") || generation !== entry.generation) return NOT_OK;
  const published = publishedRevision(entry);
  openNext(entry, published, published ? [] : [actor.id]);
  entry.events++;
  return OK;
}

function bringBackDraft(
  entry: EntryModel,
  { actor, generation }: { actor: Actor; generation: number },
): Expected {
  const refusals = refusalsFor("bringBackDraft", actor, replacementOf(entry));
  if (refusals.length > 0) return { ok: false, refusals };
  const { replaced } = entry;
  if (!replaced || generation !== entry.generation) return NOT_OK;
  const { line, basedOn, words } = replaced;
  // What it begins with is theirs from the first.
  const people = Object.fromEntries(
    Object.entries(replaced.people).map(([id, { last }]) => [id, { first: 0, last }]),
  );
  Object.assign(entry, { line, basedOn, words, people, replaced: undefined, candidates: [] });
  entry.generation++;
  entry.events++;
  return OK;
}

const replacementOf = ({ replaced }: EntryModel): Subject => ({ draft: NO_DRAFT, replaced });

type OnEntry = Extract<
  Moment,
  { does: "archive" | "unarchive" | "rename" | "makeTemplate" | "unmakeTemplate" }
>;

function onEntry(entry: EntryModel, step: OnEntry): Expected {
  const refusals = refusalsFor(step.does, step.actor, wholeOf(entry));
  if (refusals.length > 0) return { ok: false, refusals };
  if (step.does === "rename") {
    if (step.to === entry.address) return NOT_OK;
    entry.address = step.to;
    entry.candidates = [];
  } else if (step.does === "makeTemplate") {
    if (step.purpose === entry.template) return NOT_OK;
    entry.template = step.purpose;
    entry.candidates = [];
  } else if (step.does === "unmakeTemplate") {
    entry.template = undefined;
  } else {
    entry.archived = step.does === "archive";
  }
  entry.events++;
  return OK;
}

const wholeOf = (entry: EntryModel): Subject => ({
  entry: useOf(entry),
  draft: NO_DRAFT,
});

function openNext(entry: EntryModel, from: Revision | undefined, authors: readonly string[]) {
  const { line, basedOn, words, people } = entry;
  entry.replaced = { line, basedOn, words, people, overtaken: false, erased: false };
  entry.line = ++entry.generation;
  entry.candidates = [];
  entry.basedOn = from?.number;
  entry.words = from?.words;
  entry.people = Object.fromEntries(authors.map((person) => [person, { first: 0, last: 0 }]));
}

type OnRevision = Extract<Moment, { number: number }>;

function onRevision(entry: EntryModel, step: OnRevision): Expected {
  const revision = revisionOf(entry, step.number);
  if (!revision) return NOT_OK;
  const refusals = refusalsOn(step, subjectOf(entry, revision));
  if (refusals.length > 0) return { ok: false, refusals };
  if (step.does === "restoreRevision") {
    if (step.generation !== entry.generation) return NOT_OK;
    const isPublic = currentSpan(entry)?.revision === revision.number;
    openNext(entry, revision, isPublic ? [] : revision.authors);
  } else if (step.does === "requestReview") {
    revision.askedToReview = step.person.id;
  } else if (step.does === "check") {
    const { actor, finding } = step;
    for (const path of step.paths)
      entry.findings.push({ path, hash: claimKey(path, revision), person: actor.id, finding });
  } else {
    EFFECTS[step.does](entry, revision, step.actor);
  }
  entry.events++;
  return OK;
}

/** Whoever may ask nobody is not told whom else they could not have asked. */
function refusalsOn(step: OnRevision, subject: Subject): Refusal[] {
  const refusals = refusalsFor(step.does, step.actor, subject);
  return refusals.length === 0 && step.does === "requestReview"
    ? refusalsFor(step.does, step.actor, { ...subject, asking: step.person })
    : refusals;
}

const EFFECTS: Record<Plain, (entry: EntryModel, revision: Revision, actor: Actor) => void> = {
  withdraw: (_, revision) => (revision.outcome = "withdrawn"),
  takeOverReview: (_, revision, actor) => (revision.askedToReview = actor.id),
  requestChanges: (_, revision) => (revision.outcome = "changes_requested"),
  approve(entry, revision, actor) {
    const { approvals, rule } = revision;
    const given = approvalsThatCount(entry, revision);
    const isLast = completesWithOne({ given, needed: rule.approvals });
    approvals.push(actor.id);
    if (!isLast) return;
    revision.outcome = "approved";
    // An older one that waits for its time is overtaken.
    for (const each of entry.revisions) each.scheduled = false;
    if (!rule.publishesAtOnce) return;
    begin(entry, revision);
    entry.events++;
  },
  revokeApproval: (_, revision) => (revision.revoked = true),
  publish: begin,
  schedule: (_, revision) => (revision.scheduled = true),
  cancelSchedule: (_, revision) => (revision.scheduled = false),
  retract(entry) {
    const span = currentSpan(entry);
    if (span) span.outcome = "retracted";
  },
  republish: begin,
  requestRedaction: (_, revision, actor) => (revision.redactionRequestedBy = actor.id),
  confirmRedaction(entry, revision) {
    if (entry.line === revision.line || entry.basedOn === revision.number)
      openNext(entry, publishedRevision(entry), []);
    if (entry.replaced) entry.replaced.erased = true;
    revision.redacted = true;
    entry.candidates = entry.candidates.filter(({ key }) => key !== revision.key);
  },
};

/** What anybody could try now: all of it, or what the model expects to be accepted as things are. */
export function possibleSteps(
  entry: EntryModel,
  actors: readonly Actor[],
  accepted: boolean,
): Step[] {
  const { generation, words } = entry;
  const version = entry.sourceBy.length;
  const isNews = words !== undefined && isNew(entry, keyOf(entry, words, version));
  const subjects = entry.revisions.map((revision) => ({
    number: revision.number,
    subject: subjectOf(entry, revision),
  }));
  return actors.flatMap((actor): Step[] => {
    const isEditor = actor.roles.includes("editor");
    return [
      ...["Paris", "London", "Kyiv"]
        .filter((venue) => venue !== words?.venue && isEditor)
        .map((venue): Step => ({ actor, does: "edit", venue })),
      ...(accepted && !isEditor ? [] : [{ actor, does: "editSource", version } as const]),
      ...(accepted && !(isEditor && isNews) ? [] : [{ actor, does: "submit" } as const]),
      ...(accepted && !isEditor ? [] : [{ actor, does: "discardDraft", generation } as const]),
      ...(accepted && refusalsFor("bringBackDraft", actor, replacementOf(entry)).length > 0
        ? []
        : [{ actor, does: "bringBackDraft", generation } as const]),
      ...(
        [
          { actor, does: "archive" },
          { actor, does: "unarchive" },
          { actor, does: "makeTemplate", purpose: (entry.template ?? 0) + 1 },
          { actor, does: "unmakeTemplate" },
          { actor, does: "rename", to: entry.address + 1 },
          { actor, does: "rename", to: Math.max(0, entry.address - 1) },
        ] as const
      ).filter(({ does }) => !accepted || refusalsFor(does, actor, wholeOf(entry)).length === 0),
      ...releaseSteps(entry, actor, accepted),
      ...subjects.flatMap(({ number, subject }) =>
        stepsOn(number, actor, generation, actors).filter(
          (step) => !accepted || refusalsOn(step, subject).length === 0,
        ),
      ),
    ];
  });
}

type StepOnRevision = Extract<Step, { number: number }>;

const stepsOn = (
  number: number,
  actor: Actor,
  generation: number,
  everybody: readonly Actor[],
): StepOnRevision[] => [
  { actor, does: "restoreRevision", generation, number },
  // All at once is likelier: an approval needs it.
  { actor, does: "check", number, paths: [...CITED], finding: "supported" },
  { actor, does: "check", number, paths: [...CITED], finding: "supported" },
  { actor, does: "check", number, paths: [...CITED], finding: "supported" },
  { actor, does: "check", number, paths: ["venue"], finding: "supported" },
  { actor, does: "check", number, paths: ["venue"], finding: "disputed" },
  ...everybody.map((person): StepOnRevision => ({ actor, does: "requestReview", number, person })),
  ...PLAIN.map((does): StepOnRevision => ({ actor, does, number })),
];
