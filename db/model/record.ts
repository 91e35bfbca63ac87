// The model: what one entry is, kept in plain values, and what each step does to it. It shares nothing with the commands
// and the database but the table of transitions and the policy, which say what is refused.
import type { KindRule } from "#lib/editorial/kind-rule.ts";
import type { ReleaseStatus } from "#lib/editorial/release.ts";
import { NO_DRAFT, type RevisionStatus, type Subject } from "#lib/editorial/workflow.ts";

/** The words of the draft or of a revision. `nonce` tells two drafts apart that were begun anew and say the same. */
export type Words = { venue: string; nonce: string };
type Finding = { path: string; hash: string; person: string; finding: "supported" | "disputed" };
export type Candidate = { key: string; words: Words; source: number; draftSeq: number };

/** The draft that was frozen is told as it goes on. */
export type Revision = Omit<Draft, "words"> & {
  number: number;
  key: string;
  words: Words;
  /** The version of the one source that everything cites. */
  source: number;
  draftSeq: number;
  /** How many spans there were when it was submitted. */
  spansBefore: number;
  /** Whom it names. */
  authors: string[];
  approvals: string[];
  /** The rule under which it was submitted. */
  rule: Terms;
  outcome?: "superseded" | "withdrawn" | "changes_requested" | "approved";
  revoked: boolean;
  scheduled: boolean;
  redactionRequestedBy?: string;
  redacted: boolean;
  /** Who is asked to review it. */
  askedToReview?: string;
};
/** What a rule asks for that the model looks at. */
export type Terms = Pick<KindRule, "approvals" | "publishesAtOnce">;
/** `held`: the number of the revision that is in it. */
export type Release = { held?: number; scheduled: boolean; end?: "published" | "discarded" };
export type Span = { revision: number; outcome?: "replaced" | "retracted" };

/** What a draft is, open or not. */
export type Draft = {
  /** The generation in which its document began. */
  line: number;
  basedOn?: number;
  /** Absent while the draft is empty. */
  words?: Words;
  /** Who changed it, first and last. */
  people: Record<string, { first: number; last: number }>;
};

export type EntryModel = Draft & {
  generation: number;
  /** The draft that the open one took the place of. */
  replaced?: Draft & { overtaken: boolean; erased: boolean };
  seq: number;
  candidates: Candidate[];
  revisions: Revision[];
  findings: Finding[];
  spans: Span[];
  /** Who wrote each version of the source, from version 1. */
  sourceBy: string[];
  events: number;
  /** The rule in force. */
  rule: Terms;
  archived: boolean;
  /** Which of the things that a template can be for, counted from 1, if it is one. */
  template?: number;
  releases: Release[];
  /** Which of its addresses it has now, counted from 0. */
  address: number;
};

/** Paths that must be cited; all of them cite the one source. */
export const CITED = ["heldOn", "level", "occurrence", "venue"] as const;
export type CitedPath = (typeof CITED)[number];

export const keyOf = ({ address }: EntryModel, words: Words, source: number): string =>
  `${words.nonce}:${words.venue}@${source} at ${address}`;

/** What a check is bound to: the claim's value and its source's version. */
export const claimKey = (path: CitedPath, { words, source }: Pick<Revision, "words" | "source">) =>
  `${path === "venue" ? words.venue : "as ever"}@${source}`;

export const currentSpan = (entry: EntryModel): Span | undefined =>
  entry.spans.find(({ outcome }) => outcome === undefined);

export const revisionOf = (entry: EntryModel, number: number): Revision | undefined =>
  entry.revisions.find((revision) => revision.number === number);

export const publishedRevision = (entry: EntryModel): Revision | undefined => {
  const span = currentSpan(entry);
  return span && revisionOf(entry, span.revision);
};

const spansOf = (entry: EntryModel, { number }: Revision): Span[] =>
  entry.spans.filter(({ revision }) => revision === number);

export const wasRetracted = (entry: EntryModel, revision: Revision): boolean =>
  spansOf(entry, revision).some(({ outcome }) => outcome === "retracted");

/** In the order of docs/architecture.md. */
export function statusOf(entry: EntryModel, revision: Revision): RevisionStatus {
  const spans = spansOf(entry, revision);
  if (wasRetracted(entry, revision)) return "retracted";
  if (spans.some(({ outcome }) => outcome === undefined)) return "published";
  if (!revision.outcome) return "in_review";
  if (revision.outcome !== "approved") return revision.outcome;
  if (revision.revoked) return "changes_requested";
  return spans.length > 0 ? "replaced" : "approved";
}

const isApproved = ({ outcome, revoked }: Revision): boolean => outcome === "approved" && !revoked;

export const releaseStatusOf = ({ end, scheduled }: Release): ReleaseStatus =>
  end ?? (scheduled ? "scheduled" : "open");

/** The release that is scheduled and will publish the revision, if one is. */
const awaitedBy = (entry: EntryModel, { number }: Revision): string | undefined => {
  const at = entry.releases.findIndex(
    (release) => release.held === number && releaseStatusOf(release) === "scheduled",
  );
  return at === -1 ? undefined : String(at);
};

/** Makes a revision public in the place of what was. */
export function begin(entry: EntryModel, revision: Revision): void {
  const span = currentSpan(entry);
  if (span) span.outcome = "replaced";
  entry.spans.push({ revision: revision.number });
}

/**
 * Everyone's last finding on the words of a claim, except by whom the revision names as authors, and except the support
 * of whoever is an author by now.
 */
function liveFindings(entry: EntryModel, revision: Revision, path: CitedPath): Finding[] {
  const hash = claimKey(path, revision);
  const latest = new Map(
    entry.findings
      .filter((one) => one.path === path && one.hash === hash)
      .map((one) => [one.person, one]),
  );
  const authors = authorsNow(entry, revision);
  return [...latest.values()].filter(
    ({ person, finding }) =>
      !revision.authors.includes(person) && !(finding === "supported" && authors.includes(person)),
  );
}

/** What the guards look at of the entry as a whole. */
export const useOf = (entry: EntryModel): NonNullable<Subject["entry"]> => ({
  archived: entry.archived,
  inUse: entry.revisions.some((revision) => {
    const status = statusOf(entry, revision);
    return (
      status === "in_review" ||
      status === "published" ||
      (status === "approved" && isNewestApproved(entry, revision))
    );
  }),
  everPublic: entry.spans.length > 0,
  everSubmitted: entry.revisions.length > 0,
  template: entry.template !== undefined,
});

const isNewestApproved = (entry: EntryModel, revision: Revision): boolean =>
  isApproved(revision) &&
  !entry.revisions.some((later) => later.number > revision.number && isApproved(later));

/** What the guards look at. Whoever acts always gives a reason. */
export function subjectOf(entry: EntryModel, revision: Revision): Subject {
  const authors = authorsNow(entry, revision);
  const findings = CITED.map((path) => liveFindings(entry, revision, path));
  const said = (finding: Finding["finding"]) =>
    findings.filter((live) => live.some((one) => one.finding === finding)).length;
  return {
    entry: useOf(entry),
    words: "Because",
    draft: NO_DRAFT,
    revision: {
      status: statusOf(entry, revision),
      authors,
      claims: { required: CITED.length, supported: said("supported"), disputed: said("disputed") },
      approvals: {
        given: approvalsThatCount(entry, revision),
        by: revision.approvals,
        needed: revision.rule.approvals,
      },
      publishesAtOnce: revision.rule.publishesAtOnce,
      newestApproved: isNewestApproved(entry, revision),
      hashMatches: !revision.redacted,
      everPublished: spansOf(entry, revision).length > 0,
      everRetracted: wasRetracted(entry, revision),
      scheduled: revision.scheduled,
      awaitedBy: awaitedBy(entry, revision),
      redacted: revision.redacted,
      redactionRequestedBy: revision.redactionRequestedBy,
      askedToReview: revision.askedToReview,
    },
  };
}

/** How many have approved a revision who wrote none of what nobody else stands for. */
export const approvalsThatCount = (entry: EntryModel, revision: Revision): number => {
  const authors = authorsNow(entry, revision);
  return revision.approvals.filter((person) => !authors.includes(person)).length;
};

/** Who may not review a revision: more than it names, where readers read something else by now. */
function authorsNow(entry: EntryModel, revision: Revision): string[] {
  const current = entry.spans.findIndex(({ outcome }) => outcome === undefined);
  const isAsSubmitted = current !== -1 && current < revision.spansBefore;
  return revision.outcome || isAsSubmitted
    ? revision.authors
    : [...new Set([...revision.authors, ...authorsOf(entry, revision)])];
}

type Frozen = Pick<Revision, "line" | "basedOn" | "people" | "draftSeq">;

/** Whose names a revision frozen like this must bear, beside the submitter's. */
export function authorsOf(entry: EntryModel, freeze: Frozen & { source: number }): string[] {
  const published = publishedRevision(entry);
  const { source } = freeze;
  const introduced = published?.source === source ? undefined : entry.sourceBy[source - 1];
  return [
    ...new Set([...wroteUnread(entry, freeze, published), ...(introduced ? [introduced] : [])]),
  ];
}

/** Who wrote what readers do not read, as far back as that goes. */
function wroteUnread(entry: EntryModel, freeze: Frozen, published: Revision | undefined): string[] {
  const { line, draftSeq, people, basedOn } = freeze;
  const isRead = published?.line === line && published.draftSeq <= draftSeq;
  const wrote = Object.entries(people)
    .filter(([, { first, last }]) => first <= draftSeq && last > (isRead ? published.draftSeq : -1))
    .map(([person]) => person);
  const began = basedOn === undefined ? undefined : revisionOf(entry, basedOn);
  return isRead || !began || began === published
    ? wrote
    : [...wrote, ...began.authors, ...wroteUnread(entry, began, published)];
}

/** Whether these words say something that is neither public, approved nor in review. */
export function isNew(entry: EntryModel, key: string): boolean {
  const standing = entry.revisions.filter((revision) =>
    ["in_review", "approved", "published"].includes(statusOf(entry, revision)),
  );
  return standing.at(-1)?.key !== key;
}
