import { expect, test } from "vitest";
import { ROLES } from "./policy.ts";
import {
  RELEASE_ACTIONS,
  refusalsForRelease,
  type ReleaseAction,
  type ReleaseRefusal,
  type ReleaseStatus,
  type ReleaseSubject,
} from "./release.ts";

const EVERYBODY = { id: "me", roles: ROLES };
const subject = (change: Partial<ReleaseSubject> = {}): ReleaseSubject => ({
  status: "open",
  revisions: 2,
  blocked: 0,
  ...change,
});

/** In which states each action is possible. */
const POSSIBLE: Record<ReleaseAction, ReleaseStatus[]> = {
  change: ["open", "scheduled"],
  add: ["open"],
  remove: ["open"],
  publish: ["open"],
  schedule: ["open"],
  cancelSchedule: ["scheduled"],
  discard: ["open"],
};

test.each(RELEASE_ACTIONS)("%s is possible in its states, for reviewers", (action) => {
  for (const status of ["open", "scheduled", "published", "discarded"] as const) {
    const refusals = refusalsForRelease(action, EVERYBODY, subject({ status }));
    expect([status, refusals.length === 0]).toEqual([status, POSSIBLE[action].includes(status)]);
  }
  const [status] = POSSIBLE[action];
  for (const roles of [[], ["editor"], ["admin"], ["editor", "admin"]] as const)
    expect(refusalsForRelease(action, { id: "me", roles }, subject({ status }))).toEqual([
      "not_in_role",
    ]);
});

test.each<[ReleaseRefusal, ReleaseAction[], Partial<ReleaseSubject>]>([
  ["release_empty", ["publish", "schedule"], { revisions: 0 }],
  ["release_blocked", ["publish", "schedule"], { blocked: 1 }],
])("%s stops %j and nothing else", (refusal, actions, change) => {
  for (const action of RELEASE_ACTIONS) {
    const refusals = refusalsForRelease(action, EVERYBODY, subject(change));
    expect([action, refusals.includes(refusal)]).toEqual([action, actions.includes(action)]);
  }
});
