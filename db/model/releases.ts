// The model's releases: those of one entry, each of which holds at most one revision of it.
import { refusalsFor } from "#lib/editorial/commands-for.ts";
import { may, type Actor } from "#lib/editorial/policy.ts";
import {
  NO_DRAFT,
  refusalsOfTable,
  type Refusal,
  type ReleaseAction,
  type Subject,
} from "#lib/editorial/workflow.ts";
import {
  begin,
  releaseStatusOf,
  revisionOf,
  subjectOf,
  type EntryModel,
  type Release,
} from "./record.ts";

/** What is done with a release by its number, counted from 0. */
export type ReleaseStep = { actor: Actor } & (
  | { does: "createRelease" }
  | { does: "addToRelease"; release: number; adds: number }
  | { does: Exclude<ReleaseAction, "addToRelease">; release: number }
);

type Taken = { ok: boolean; refusals?: Refusal[] };
const OK: Taken = { ok: true };

/** Does a step to the entry's releases; says what the database must answer. */
export function takeOnRelease(entry: EntryModel, step: ReleaseStep): Taken {
  if (step.does === "createRelease") {
    if (!may(step.actor, "createRelease")) return { ok: false, refusals: ["not_in_role"] };
    entry.releases.push({ scheduled: false });
    return OK;
  }
  const release = entry.releases[step.release];
  if (!release) return { ok: false };
  const refusals = refusalsFor(step.does, step.actor, subjectOfRelease(entry, release));
  if (refusals.length > 0) return { ok: false, refusals };
  return step.does === "addToRelease"
    ? add(entry, release, step.adds)
    : EFFECTS[step.does](entry, release);
}

function add(entry: EntryModel, release: Release, adds: number): Taken {
  const revision = revisionOf(entry, adds);
  if (!revision) return { ok: false };
  if (release.held === adds) return OK;
  const refusals = refusalsOfTable("publish", subjectOf(entry, revision));
  if (refusals.length > 0) return { ok: false, refusals };
  release.held = adds;
  entry.events++;
  return OK;
}

type Effect = (entry: EntryModel, release: Release) => Taken;
const EFFECTS: Record<Exclude<ReleaseAction, "addToRelease">, Effect> = {
  changeRelease: () => OK,
  removeFromRelease(entry, release) {
    if (release.held === undefined) return { ok: false };
    release.held = undefined;
    entry.events++;
    return OK;
  },
  publishRelease(entry, release) {
    const revision = heldOf(entry, release);
    if (!revision) return { ok: false };
    begin(entry, revision);
    release.end = "published";
    entry.events++;
    return OK;
  },
  scheduleRelease(_, release) {
    release.scheduled = true;
    return OK;
  },
  cancelReleaseSchedule(_, release) {
    release.scheduled = false;
    return OK;
  },
  discardRelease(_, release) {
    release.end = "discarded";
    return OK;
  },
};

const heldOf = (entry: EntryModel, { held }: Release) =>
  held === undefined ? undefined : revisionOf(entry, held);

/** What the guards look at. Its own schedule does not stand in the way of a release. */
function subjectOfRelease(entry: EntryModel, release: Release): Subject {
  const revision = heldOf(entry, release);
  const others = { ...entry, releases: entry.releases.filter((one) => one !== release) };
  const isBlocked = revision && refusalsOfTable("publish", subjectOf(others, revision)).length > 0;
  return {
    draft: NO_DRAFT,
    release: {
      status: releaseStatusOf(release),
      revisions: revision ? 1 : 0,
      blocked: isBlocked ? 1 : 0,
    },
  };
}

/** What somebody could try with the last release, or to begin one: all of it, or what is expected to be accepted. */
export function releaseSteps(entry: EntryModel, actor: Actor, accepted: boolean): ReleaseStep[] {
  const release = entry.releases.length - 1;
  const last = entry.releases[release];
  const isLive = last !== undefined && last.end === undefined;
  const steps: ReleaseStep[] = [
    ...(accepted && isLive ? [] : [{ actor, does: "createRelease" } as const]),
    ...(last
      ? [
          ...entry.revisions.map(({ number }): ReleaseStep => ({
            actor,
            does: "addToRelease",
            release,
            adds: number,
          })),
          ...Object.keys(EFFECTS).map(
            // Object.keys forgets the literal type
            (does) => ({ actor, does: does as keyof typeof EFFECTS, release }),
          ),
        ]
      : []),
  ];
  return accepted ? steps.filter((step) => takeOnRelease(structuredClone(entry), step).ok) : steps;
}
