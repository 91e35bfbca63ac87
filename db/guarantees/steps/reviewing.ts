import { act, LONG_AGO, type Ask, type Scene } from "../scene.ts";
import type { Entry } from "./drafting.ts";
import { approved, checked, named } from "./events.ts";
import type { Claim, Revision } from "./submitting.ts";

export const takePart = (ask: Ask, revision: { id: string }, person: string, part = "reviewer") =>
  ask(
    "insert into revision_people (revision_id, person_id, part) values ($1, $2, $3) on conflict (revision_id, person_id) do nothing",
    [revision.id, person, part],
  );

type Finding = "supported" | "disputed";

export const insertCheck = (
  ask: Ask,
  revision: Revision,
  one: Claim,
  by: string,
  finding: Finding = "supported",
) => insertChecks(ask, revision, [one], by, finding);

const insertChecks = (
  ask: Ask,
  revision: Revision,
  claims: readonly Claim[],
  by: string,
  finding: Finding,
) =>
  ask(
    `insert into checks (entry_id, revision_id, path, claim_hash, person_id, finding, reason, at)
     select $1, $2, path, hash, $5, $6, $7, ${LONG_AGO} from unnest($3::text[], $4::text[]) as claim (path, hash)`,
    [
      revision.entry.id,
      revision.id,
      claims.map(({ path }) => path),
      claims.map(({ hash }) => hash),
      by,
      finding,
      finding === "disputed" ? "The source says otherwise" : null,
    ],
  );

/** One person's finding on all claims of a revision, in one statement. */
export const check = (
  scene: Scene,
  revision: Revision,
  by: string,
  finding: Finding = "supported",
) =>
  act(scene, checked(revision, by), async (ask) => {
    await takePart(ask, revision, by);
    await insertChecks(ask, revision, revision.claims, by, finding);
  });

export const insertReview = (
  ask: Ask,
  revision: Revision,
  by: string,
  decision: "approve" | "request_changes" = "approve",
) =>
  ask<{ id: string }>(
    `insert into reviews (entry_id, revision_id, content_hash, person_id, decision, reason, at)
     values ($1, $2, $3, $4, $5, 'As said', ${LONG_AGO}) returning id`,
    [revision.entry.id, revision.id, revision.hash, by, decision],
  );

export const endReview = (
  ask: Ask,
  revision: { id: string; entry: Entry; number: number },
  outcome: string,
  by: string,
) =>
  ask(
    `insert into review_ends (entry_id, number, revision_id, outcome, person_id, at)
     values ($1, $2, $3, $4, $5, ${LONG_AGO})`,
    [revision.entry.id, revision.number, revision.id, outcome, by],
  );

/** Checks every claim and approves; ends the review unless more approvals are needed. */
export async function approve(
  scene: Scene,
  revision: Revision,
  by: string,
  { final = true } = {},
): Promise<void> {
  await check(scene, revision, by);
  await act(scene, approved(revision, by), async (ask) => {
    await insertReview(ask, revision, by);
    if (final) await endReview(ask, revision, "approved", by);
  });
}

export const requestChanges = (scene: Scene, revision: Revision, by: string) =>
  act(
    scene,
    {
      type: "changes_requested",
      ...named(revision, by),
      data: { number: revision.number, reason: "As said" },
    },
    async (ask) => {
      await takePart(ask, revision, by);
      await insertReview(ask, revision, by, "request_changes");
      await endReview(ask, revision, "changes_requested", by);
    },
  );

export const insertRequest = (
  ask: Ask,
  revision: { id: string; entry: Entry },
  person: string,
  by: string,
  number = 1,
) =>
  ask(
    `insert into review_requests (revision_id, entry_id, number, person_id, asked_by, at)
     values ($1, $2, $3, $4, $5, ${LONG_AGO})`,
    [revision.id, revision.entry.id, number, person, by],
  );

/** Asks a person to review a revision. */
export const requestReview = (
  scene: Scene,
  revision: Revision,
  person: string,
  by: string,
  number = 1,
) =>
  act(
    scene,
    {
      type: "review_requested",
      ...named(revision, by),
      data: { number: revision.number, person },
    },
    (ask) => insertRequest(ask, revision, person, by, number),
  );

export const insertRevocation = (ask: Ask, revision: Revision, by: string) =>
  ask(
    `insert into revocations (revision_id, person_id, reason, at) values ($1, $2, 'A doubt', ${LONG_AGO})`,
    [revision.id, by],
  );

export const revoke = (scene: Scene, revision: Revision, by: string) =>
  act(
    scene,
    {
      type: "approval_revoked",
      ...named(revision, by),
      data: { number: revision.number, reason: "A doubt" },
    },
    (ask) => insertRevocation(ask, revision, by),
  );
