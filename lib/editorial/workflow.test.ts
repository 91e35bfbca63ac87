// Every action in every state, by every set of roles, as author and not: from the data, so that a new row is covered.
import { describe, expect, test } from "vitest";
import { can, commandsFor, refusalsFor } from "./commands-for.ts";
import { couldReview, may, refusalsOfPolicy, ROLES, type Actor, type Role } from "./policy.ts";
import { RELEASE_STATUSES, type ReleaseState, type ReleaseStatus } from "./release.ts";
import { refusalText } from "./words.ts";
import {
  ACTIONS,
  ENTRY_ACTIONS,
  isOnRelease,
  REFUSALS,
  refusalsOfTable,
  RELEASE_ACTIONS,
  REVISION_STATUSES,
  TRANSITIONS,
  type Action,
  type Refusal,
  type RevisionStatus,
  type Subject,
} from "./workflow.ts";

type Revision = NonNullable<Subject["revision"]>;

const ME = "me";
const ROLE_SETS: Role[][] = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) =>
  ROLES.filter((_, index) => (bits >> index) & 1),
);

type Change = {
  entry?: Partial<NonNullable<Subject["entry"]>>;
  revision?: Partial<Revision>;
  draft?: Partial<Subject["draft"]>;
  replaced?: Subject["replaced"];
  release?: Partial<ReleaseState>;
  words?: string;
};

/** A subject on which nothing but the status stands in the way of any action on an entry. */
const subject = (status: RevisionStatus | undefined, change: Change = {}): Subject => ({
  entry: {
    archived: false,
    inUse: false,
    everPublic: false,
    everSubmitted: false,
    template: false,
    ...change.entry,
  },
  draft: { problems: 0, warnings: 0, changed: true, authors: [], ...change.draft },
  replaced: "replaced" in change ? change.replaced : { overtaken: false, erased: false },
  words: change.words ?? "Because.",
  ...(status && {
    revision: {
      status,
      authors: ["somebody"],
      claims: { required: 3, supported: 3, disputed: 0 },
      approvals: { given: 0, by: [], needed: 1 },
      publishesAtOnce: false,
      newestApproved: true,
      hashMatches: true,
      everPublished: ["published", "replaced", "retracted"].includes(status),
      everRetracted: status === "retracted",
      scheduled: false,
      redacted: false,
      redactionRequestedBy: "somebody",
      ...change.revision,
    },
  }),
});

type State = RevisionStatus | ReleaseStatus | undefined;

/** What an action is about, in a state of its own: a release with a revision of the actor's or another's, or an entry. */
const subjectOf = (action: Action, state: State, change: Change = {}): Subject => {
  if (!isOnRelease(action))
    return subject(
      REVISION_STATUSES.find((one) => one === state),
      change,
    );
  const status = RELEASE_STATUSES.find((one) => one === state);
  return {
    ...subject("approved", change),
    ...(status && { release: { status, revisions: 2, blocked: 0, ...change.release } }),
  };
};

const EVERYBODY: Actor = { id: ME, roles: ROLES };

/** The design's table once more, by hand: which roles, whether authors may, and from which status. */
const EXPECTED: Record<
  Action,
  { roles: Role[]; author: boolean; from: (RevisionStatus | ReleaseStatus)[] | "draft" }
> = {
  edit: { roles: ["editor"], author: true, from: "draft" },
  discardDraft: { roles: ["editor"], author: true, from: "draft" },
  bringBackDraft: { roles: ["editor"], author: true, from: "draft" },
  rename: { roles: [...ROLES], author: true, from: "draft" },
  archive: { roles: ["editor", "admin"], author: true, from: "draft" },
  unarchive: { roles: ["editor", "admin"], author: true, from: "draft" },
  makeTemplate: { roles: ["editor"], author: true, from: "draft" },
  unmakeTemplate: { roles: ["editor"], author: true, from: "draft" },
  restoreRevision: { roles: ["editor"], author: true, from: [...REVISION_STATUSES] },
  submit: { roles: ["editor"], author: true, from: "draft" },
  withdraw: { roles: ["admin"], author: true, from: ["in_review"] },
  requestReview: { roles: [...ROLES], author: true, from: ["in_review"] },
  takeOverReview: { roles: ["reviewer"], author: false, from: ["in_review"] },
  check: { roles: ["reviewer"], author: false, from: ["in_review"] },
  requestChanges: { roles: ["reviewer"], author: false, from: ["in_review"] },
  approve: { roles: ["reviewer"], author: false, from: ["in_review"] },
  revokeApproval: { roles: ["reviewer"], author: true, from: ["approved"] },
  publish: { roles: ["reviewer"], author: true, from: ["approved"] },
  schedule: { roles: ["reviewer"], author: true, from: ["approved"] },
  cancelSchedule: { roles: ["reviewer"], author: true, from: ["approved"] },
  retract: { roles: ["reviewer"], author: true, from: ["published"] },
  republish: { roles: ["reviewer"], author: true, from: ["replaced"] },
  requestRedaction: {
    roles: ["admin"],
    author: true,
    from: ["superseded", "withdrawn", "changes_requested", "replaced", "retracted"],
  },
  confirmRedaction: {
    roles: ["admin", "reviewer"],
    author: true,
    from: ["superseded", "withdrawn", "changes_requested", "replaced", "retracted"],
  },
  changeRelease: { roles: ["reviewer"], author: true, from: ["open", "scheduled"] },
  addToRelease: { roles: ["reviewer"], author: true, from: ["open"] },
  removeFromRelease: { roles: ["reviewer"], author: true, from: ["open"] },
  publishRelease: { roles: ["reviewer"], author: true, from: ["open"] },
  scheduleRelease: { roles: ["reviewer"], author: true, from: ["open"] },
  cancelReleaseSchedule: { roles: ["reviewer"], author: true, from: ["scheduled"] },
  discardRelease: { roles: ["reviewer"], author: true, from: ["open"] },
};

/** Why an action is refused in a state that is not its own. */
const untimely = (action: Action, state: State): Refusal => {
  if (!isOnRelease(action)) return state === undefined ? "no_revision" : "wrong_status";
  if (state === undefined) return "no_release";
  if (state === "open") return "release_not_scheduled";
  return state === "scheduled" ? "release_scheduled" : "release_over";
};

describe.each(ACTIONS)("%s", (action) => {
  const expected = EXPECTED[action];
  const needed = {
    entry: { archived: action === "unarchive", template: action === "unmakeTemplate" },
    revision: {
      scheduled: action === "cancelSchedule",
      ...(action === "requestRedaction" && { redactionRequestedBy: undefined }),
    },
  };

  const states: State[] = isOnRelease(action) ? [...RELEASE_STATUSES] : [...REVISION_STATUSES];
  test.each([undefined, ...states])("on what is %s", (state) => {
    const possible =
      expected.from === "draft" || (state !== undefined && expected.from.includes(state));
    const table = refusalsOfTable(action, subjectOf(action, state, needed));
    expect(table).toEqual(possible ? [] : [untimely(action, state)]);

    for (const roles of ROLE_SETS) {
      for (const isAuthor of [false, true]) {
        const authors = isAuthor ? ["somebody", ME] : ["somebody"];
        const revision = { ...needed.revision, authors };
        const on = subjectOf(action, state, { ...needed, revision });
        const knownAuthor = isAuthor && state !== undefined;
        const inRole =
          roles.some((role) => expected.roles.includes(role)) ||
          (action === "withdraw" && knownAuthor);
        const allowed = inRole && (expected.author || !knownAuthor);
        const actor = { id: ME, roles };
        expect(refusalsOfPolicy(action, actor, on).length === 0).toBe(allowed);
        expect(can(action, actor, on)).toBe(allowed && possible);
        expect(refusalsFor(action, actor, on)).toEqual([
          ...refusalsOfPolicy(action, actor, on),
          ...refusalsOfTable(action, on),
        ]);
      }
    }
  });
});

/** What alone can stand in the way, one thing at a time. */
const OBSTACLES: [Refusal, Action[], Change][] = [
  ["in_use", ["archive"], { entry: { inUse: true } }],
  [
    "is_archived",
    ["archive", "makeTemplate", "submit", "republish"],
    { entry: { archived: true } },
  ],
  ["not_archived", ["unarchive"], { entry: { archived: false } }],
  ["was_submitted", ["makeTemplate"], { entry: { everSubmitted: true } }],
  ["is_template", ["submit"], { entry: { template: true } }],
  ["not_template", ["unmakeTemplate"], { entry: { template: false } }],
  ["no_draft_before", ["bringBackDraft"], { replaced: undefined }],
  ["draft_erased", ["bringBackDraft"], { replaced: { overtaken: false, erased: true } }],
  ["draft_begun", ["bringBackDraft"], { replaced: { overtaken: true, erased: false } }],
  ["draft_incomplete", ["submit"], { draft: { problems: 1 } }],
  [
    "in_scheduled_release",
    ["publish", "schedule", "revokeApproval"],
    { revision: { awaitedBy: "a release" } },
  ],
  ["warnings_block", ["submit"], { draft: { warnings: 1 } }],
  ["nothing_changed", ["submit"], { draft: { changed: false } }],
  [
    "needs_words",
    ["submit", "requestChanges", "revokeApproval", "retract", "republish", "requestRedaction"],
    { words: "  " },
  ],
  [
    "claims_unchecked",
    ["approve"],
    { revision: { claims: { required: 3, supported: 2, disputed: 0 } } },
  ],
  [
    "claims_disputed",
    ["approve"],
    { revision: { claims: { required: 3, supported: 3, disputed: 1 } } },
  ],
  [
    "hash_changed",
    ["approve", "publish", "schedule", "republish"],
    { revision: { hashMatches: false } },
  ],
  ["not_newest_approved", ["publish", "schedule"], { revision: { newestApproved: false } }],
  ["is_public", ["revokeApproval"], { revision: { everPublished: true } }],
  ["is_scheduled", ["revokeApproval", "publish", "schedule"], { revision: { scheduled: true } }],
  ["not_scheduled", ["cancelSchedule"], { revision: { scheduled: false } }],
  ["never_published", ["republish"], { revision: { everPublished: false } }],
  ["was_retracted", ["republish"], { revision: { everRetracted: true } }],
  [
    "is_redacted",
    ["restoreRevision", "republish", "requestRedaction", "confirmRedaction"],
    { revision: { redacted: true } },
  ],
  ["redaction_requested", ["requestRedaction"], { revision: { redactionRequestedBy: "somebody" } }],
  ["no_redaction_request", ["confirmRedaction"], { revision: { redactionRequestedBy: undefined } }],
  ["release_empty", ["publishRelease", "scheduleRelease"], { release: { revisions: 0 } }],
  ["release_blocked", ["publishRelease", "scheduleRelease"], { release: { blocked: 1 } }],
];

describe("guards", () => {
  test.each(OBSTACLES)("%s stops %j and nothing else", (refusal, actions, change) => {
    for (const action of ACTIONS) {
      const { from } = EXPECTED[action];
      const on = subjectOf(action, from === "draft" ? undefined : from[0], {
        ...change,
        entry: {
          archived: action === "unarchive",
          template: action === "unmakeTemplate",
          ...change.entry,
        },
        revision: { scheduled: action === "cancelSchedule", ...change.revision },
      });
      const refusals = refusalsOfTable(action, on);
      expect([action, refusals.includes(refusal)]).toEqual([action, actions.includes(action)]);
    }
  });

  test("an approval counts once a person, and a redaction needs two", () => {
    const approvedByMe = subject("in_review", {
      revision: { approvals: { given: 1, by: [ME], needed: 2 } },
    });
    expect(refusalsOfPolicy("approve", EVERYBODY, approvedByMe)).toEqual([
      "already_approved_by_you",
    ]);
    const askedByMe = subject("replaced", { revision: { redactionRequestedBy: ME } });
    expect(refusalsOfPolicy("confirmRedaction", EVERYBODY, askedByMe)).toEqual(["same_person"]);
  });

  test("nobody is asked to review who could not, or who is asked already", () => {
    const asking = (person: Actor, revision: Partial<Revision> = {}) => ({
      ...subject("in_review", { revision }),
      asking: person,
    });
    const reviewer: Actor = { id: "another", roles: ["reviewer"] };
    expect(refusalsFor("requestReview", EVERYBODY, asking(reviewer))).toEqual([]);
    for (const [person, revision] of [
      [{ ...reviewer, roles: ["editor"] }, {}],
      [reviewer, { authors: ["another"] }],
    ] as const)
      expect(refusalsFor("requestReview", EVERYBODY, asking(person, revision))).toEqual([
        "could_not_review",
      ]);
    const asked = { askedToReview: "another" };
    expect(refusalsFor("requestReview", EVERYBODY, asking(reviewer, asked))).toEqual([
      "asked_already",
    ]);
    expect(
      refusalsFor("takeOverReview", reviewer, subject("in_review", { revision: asked })),
    ).toEqual(["asked_already"]);
    expect(
      refusalsFor("takeOverReview", EVERYBODY, subject("in_review", { revision: asked })),
    ).toEqual([]);
    const draft = { ...subject(undefined, { draft: { authors: ["another"] } }), asking: reviewer };
    expect(refusalsFor("submit", EVERYBODY, draft)).toEqual(["could_not_review"]);
  });

  test("every refusal can happen", () => {
    const known = new Set<Refusal>([
      ...OBSTACLES.map(([refusal]) => refusal),
      "no_revision",
      "wrong_status",
      "not_in_role",
      "is_author",
      "not_author",
      "already_approved_by_you",
      "same_person",
      "could_not_review",
      "asked_already",
      "no_release",
      "release_over",
      "release_scheduled",
      "release_not_scheduled",
    ]);
    expect(REFUSALS.filter((refusal) => !known.has(refusal))).toEqual([]);
  });
});

test("an address that readers know is not an editor's to change", () => {
  const editor: Actor = { id: ME, roles: ["editor"] };
  expect(refusalsFor("rename", editor, subject(undefined))).toEqual([]);
  const known = subject(undefined, { entry: { everPublic: true } });
  expect(refusalsFor("rename", editor, known)).toEqual(["not_in_role"]);
  expect(refusalsFor("rename", { id: ME, roles: ["reviewer"] }, known)).toEqual([]);
});

test("an admin is not above four eyes", () => {
  const own = subject("in_review", { revision: { authors: [ME] } });
  for (const action of ["check", "requestChanges", "approve"] as const) {
    expect(refusalsFor(action, EVERYBODY, own)).toEqual(["is_author"]);
  }
});

test("a transition leads to the status that the design names", () => {
  const to = Object.fromEntries(
    Object.entries(TRANSITIONS).flatMap(([action, transition]) =>
      "to" in transition ? [[action, transition.to]] : [],
    ),
  );
  expect(to).toEqual({
    submit: "in_review",
    withdraw: "withdrawn",
    requestChanges: "changes_requested",
    approve: "approved",
    revokeApproval: "changes_requested",
    publish: "published",
    retract: "retracted",
    republish: "published",
  });
});

test("every action is offered with its refusals, and every refusal has words", () => {
  const offered = commandsFor(EVERYBODY, subject(undefined));
  expect(offered.map(({ action }) => action)).toEqual(ENTRY_ACTIONS);
  const ofRelease = commandsFor(EVERYBODY, subjectOf("publishRelease", "open"));
  expect(ofRelease.map(({ action }) => action)).toEqual(RELEASE_ACTIONS);
  expect([...ENTRY_ACTIONS, ...RELEASE_ACTIONS]).toEqual(ACTIONS);
  for (const action of ACTIONS) {
    for (const refusal of REFUSALS) {
      expect(refusalText(refusal, action)).toMatch(/^[A-Z].+[.]$/);
    }
  }
});

test("desk-wide actions go by role, and nobody without a role may do anything", () => {
  const roles = (...held: Role[]): Actor => ({ id: ME, roles: held });
  expect(may(roles("reviewer"), "readDesk")).toBe(true);
  expect(may(roles("reviewer"), "createEntry")).toBe(false);
  expect(may(roles("admin"), "managePeople")).toBe(true);
  expect(may(roles("editor", "reviewer"), "managePeople")).toBe(false);
  expect(may(roles(), "readDesk")).toBe(false);
});

test("who could review is a reviewer who wrote none of it", () => {
  expect(couldReview({ id: ME, roles: ["reviewer"] }, ["somebody"])).toBe(true);
  expect(couldReview({ id: ME, roles: ["reviewer"] }, [ME])).toBe(false);
  expect(couldReview({ id: ME, roles: ["editor", "admin"] }, [])).toBe(false);
});
