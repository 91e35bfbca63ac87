import { randomUUID } from "node:crypto";
import { contentHash } from "#lib/editorial/hash.ts";
import { approved, published, setStage, submitted, submittedToTwo, trying } from "../attack.ts";
import type { Attack, Stage } from "../attack.ts";
import * as desk from "../desk.ts";

/** Revisions that are not what was frozen, and reviews that end without what they need. */
export const reviewing: readonly Attack[] = [
  {
    name: "a second revision goes into review",
    refusedBy: "23503 revisions_one_in_review",
    async try(stage) {
      await submitted(stage);
      await submitRow(stage, { number: 2 });
    },
  },
  {
    name: "a revision skips a number to get round the one in review",
    refusedBy: "23503 revisions_one_in_review",
    async try(stage) {
      await submitted(stage);
      await submitRow(stage, { number: 7 });
    },
  },
  {
    name: "a revision gets a number that another has",
    refusedBy: "23505 revisions_number",
    async try(stage) {
      await submitted(stage);
      await submitRow(stage, { number: 1 });
    },
  },
  {
    name: "a revision gets number nought",
    refusedBy: "23514 revisions_count_up",
    try: (stage) => submitRow(stage, { number: 0 }),
  },
  {
    name: "a revision is submitted without its words",
    refusedBy: "23514 revisions_frozen",
    try: (stage) => submitRow(stage, { frozen: null }),
  },
  {
    name: "a revision is submitted without a change note",
    refusedBy: "23514 revisions_note_given",
    try: (stage) => submitRow(stage, { note: " " }),
  },
  {
    name: "a revision is submitted with something that is no hash",
    refusedBy: "23514 revisions_hash_form",
    try: (stage) => submitRow(stage, { hash: "abc" }),
  },
  {
    name: "a revision needs no approval at all",
    refusedBy: "23514 revisions_approvals",
    try: (stage) => submitRow(stage, { under: { approvals: 0 } }),
  },
  {
    name: "a revision is of another kind than its entry",
    refusedBy: "23503 revisions_kind",
    try: (stage) => submitRow(stage, { kind: "overview" }),
  },
  {
    name: "a revision has the words of another address",
    refusedBy: "23514 revisions_address",
    async try(stage) {
      const other = await setStage(stage.scene);
      await submitRow(stage, { frozen: await desk.freeze(stage.scene, other.entry) });
    },
  },
  {
    name: "a revision is submitted from a draft that was closed",
    refusedBy: "23514 revisions_open_draft",
    async try(stage) {
      await openNext(stage);
      await submitRow(stage, { generation: 1 });
    },
  },
  {
    name: "an approval without any approval",
    refusedBy: "23514 review_ends_approved",
    async try(stage) {
      const revision = await submitted(stage);
      await desk.check(stage.scene, revision, stage.reviewer);
      await end(stage, revision, "approved");
    },
  },
  {
    name: "one approval where two are needed",
    refusedBy: "23514 review_ends_approved",
    async try(stage) {
      await desk.approve(stage.scene, await submittedToTwo(stage), stage.reviewer);
    },
  },
  {
    name: "an approval with a claim that nobody checked",
    refusedBy: "23514 review_ends_claims_checked",
    async try(stage) {
      const revision = await submitted(stage);
      await trying(stage, desk.approved(revision, stage.reviewer), async (ask) => {
        await desk.takePart(ask, revision, stage.reviewer);
        await desk.insertReview(ask, revision, stage.reviewer);
        await desk.endReview(ask, revision, "approved", stage.reviewer);
      });
    },
  },
  {
    name: "an approval with a claim that somebody disputes",
    refusedBy: "23514 review_ends_claims_checked",
    async try(stage) {
      const revision = await submitted(stage);
      await desk.check(stage.scene, revision, stage.second, "disputed");
      await desk.approve(stage.scene, revision, stage.reviewer);
    },
  },
  {
    name: "a revision counts as sent back though nobody requested changes",
    refusedBy: "23514 review_ends_changes_requested",
    async try(stage) {
      await end(stage, await submitted(stage), "changes_requested");
    },
  },
  {
    name: "somebody withdraws a revision of others",
    refusedBy: "23514 review_ends_withdrawn",
    async try(stage) {
      await end(stage, await submitted(stage), "withdrawn");
    },
  },
  {
    name: "a revision is superseded by nothing",
    refusedBy: "23514 review_ends_superseded",
    async try(stage) {
      await end(stage, await submitted(stage), "superseded");
    },
  },
  {
    name: "a review ends in a way that is not known",
    refusedBy: "23514 review_ends_outcomes",
    async try(stage) {
      await end(stage, await submitted(stage), "forgotten");
    },
  },
  {
    name: "a review ends twice",
    refusedBy: "23505 review_ends_pk",
    async try(stage) {
      const revision = await approved(stage);
      await trying(stage, desk.approved(revision, stage.reviewer), (ask) =>
        desk.endReview(ask, revision, "approved", stage.reviewer),
      );
    },
  },
  {
    name: "the end of one review names another revision",
    refusedBy: "23503 review_ends_revision",
    async try(stage) {
      const revision = await submitted(stage);
      const other = await submitted(await setStage(stage.scene));
      await desk.check(stage.scene, other, stage.reviewer);
      await trying(stage, desk.approved(revision, stage.reviewer), async (ask) => {
        await desk.insertReview(ask, other, stage.reviewer);
        await desk.endReview(ask, { ...revision, id: other.id }, "approved", stage.reviewer);
      });
    },
  },
  {
    name: "an approval is revoked that was never given",
    refusedBy: "23514 revocations_of_approval",
    async try(stage) {
      await desk.revoke(stage.scene, await submitted(stage), stage.reviewer);
    },
  },
  {
    name: "an approval is revoked after publication",
    refusedBy: "23514 revocations_never_public",
    async try(stage) {
      await desk.revoke(stage.scene, await published(stage), stage.reviewer);
    },
  },
  {
    name: "an approval is revoked while a schedule waits for it",
    refusedBy: "23514 revocations_unscheduled",
    async try(stage) {
      const revision = await approved(stage);
      await desk.schedule(stage.scene, revision, stage.reviewer);
      await desk.revoke(stage.scene, revision, stage.reviewer);
    },
  },
  {
    name: "an approval is revoked without a reason",
    refusedBy: "23514 revocations_say_why",
    async try(stage) {
      const revision = await approved(stage);
      await stage.scene.app.query(
        "insert into revocations (revision_id, person_id, reason) values ($1, $2, ' ')",
        [revision.id, stage.reviewer],
      );
    },
  },
];

type Altered = Partial<Parameters<typeof desk.insertRevision>[1]>;

/** A submission whose row was tampered with; all else is as it should be. */
export async function submitRow(stage: Stage, altered: Altered) {
  const { entry, editor } = stage;
  const id = randomUUID();
  const frozen = await desk.freeze(stage.scene, entry);
  const row = {
    id,
    entry,
    number: 1,
    frozen,
    hash: contentHash(frozen),
    note: "New",
    by: editor,
    ...altered,
  };
  await trying(
    stage,
    {
      type: "revision_submitted",
      entry: entry.id,
      revision: id,
      person: editor,
      data: { number: row.number, hash: row.hash, note: row.note },
    },
    async (ask) => {
      await desk.insertRevision(ask, row);
      await desk.takePart(ask, { id }, editor, "author");
    },
  );
}

async function end(stage: Stage, revision: desk.Revision, outcome: string) {
  const { entry, reviewer: by } = stage;
  const about = { entry: entry.id, revision: revision.id, person: by };
  const { number, hash } = revision;
  const event =
    outcome === "changes_requested"
      ? ({ type: "changes_requested", ...about, data: { number, reason: "Why not" } } as const)
      : outcome === "withdrawn"
        ? ({ type: "revision_withdrawn", ...about, data: { number } } as const)
        : ({ type: "revision_approved", ...about, data: { number, hash, final: true } } as const);
  await trying(stage, event, (ask) => desk.endReview(ask, revision, outcome, by));
}

/** Closes the open draft and opens an empty one, or one that begins with a revision. */
export const openNext = ({ scene, entry, editor }: Stage, from?: desk.Revision) =>
  desk.act(scene, undefined, async (ask) => {
    await ask(
      `insert into draft_generations (entry_id, generation, based_on, created_by)
       select id, generation + 1, $2, $3 from entries where id = $1`,
      [entry.id, from?.id, editor],
    );
    await ask("update entries set generation = generation + 1 where id = $1", [entry.id]);
  });
