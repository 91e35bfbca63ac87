import { randomUUID } from "node:crypto";
import { contentHash } from "#lib/editorial/hash.ts";
import {
  approved,
  published,
  setStage,
  submitted,
  submittedToTwo,
  trying,
  type Attack,
  type Stage,
} from "../attack.ts";
import * as desk from "../desk.ts";
import { openNext } from "./reviewing.ts";

/** Approving one's own words, in every order, and reviews that are not what they say. */
export const fourEyes: readonly Attack[] = [
  {
    name: "an author takes the part of a reviewer as well",
    refusedBy: "23505 revision_people_pk",
    async try(stage) {
      const revision = await submitted(stage);
      await stage.scene.app.query(
        "insert into revision_people (revision_id, person_id, part) values ($1, $2, 'reviewer')",
        [revision.id, stage.editor],
      );
    },
  },
  {
    name: "a reviewer is made an author afterwards",
    refusedBy: "23514 authors_come_with_revision",
    async try(stage) {
      const revision = await submitted(stage);
      await desk.check(stage.scene, revision, stage.reviewer);
      await stage.scene.app.query(
        "insert into revision_people (revision_id, person_id, part) values ($1, $2, 'author')",
        [revision.id, stage.second],
      );
    },
  },
  {
    name: "an author approves",
    refusedBy: "23503 reviews_part",
    async try(stage) {
      const revision = await submitted(stage);
      await trying(stage, desk.approved(revision, stage.editor), (ask) =>
        desk.insertReview(ask, revision, stage.editor),
      );
    },
  },
  {
    name: "an author approves in the part of an author",
    refusedBy: "23514 reviews_by_reviewer",
    async try(stage) {
      const revision = await submitted(stage);
      await stage.scene.app.query(
        `insert into reviews (entry_id, revision_id, content_hash, person_id, part, decision)
         values ($1, $2, $3, $4, 'author', 'approve')`,
        [stage.entry.id, revision.id, revision.hash, stage.editor],
      );
    },
  },
  {
    name: "somebody approves who never took part",
    refusedBy: "23503 reviews_part",
    async try(stage) {
      const revision = await submitted(stage);
      await trying(stage, desk.approved(revision, stage.second), (ask) =>
        desk.insertReview(ask, revision, stage.second),
      );
    },
  },
  {
    name: "an author checks a claim",
    refusedBy: "23503 checks_part",
    async try(stage) {
      const revision = await submitted(stage);
      await trying(stage, desk.checked(revision, stage.editor), (ask) =>
        desk.insertCheck(ask, revision, firstClaim(revision), stage.editor),
      );
    },
  },
  {
    name: "an author checks a claim in the part of an author",
    refusedBy: "23514 checks_by_reviewer",
    async try(stage) {
      const revision = await submitted(stage);
      const one = firstClaim(revision);
      await stage.scene.app.query(
        `insert into checks (entry_id, revision_id, path, claim_hash, person_id, part, finding)
         values ($1, $2, $3, $4, $5, 'author', 'supported')`,
        [stage.entry.id, revision.id, one.path, one.hash, stage.editor],
      );
    },
  },
  {
    name: "a third part is invented",
    refusedBy: "23514 revision_people_parts",
    async try(stage) {
      const revision = await submitted(stage);
      await stage.scene.app.query(
        "insert into revision_people (revision_id, person_id, part) values ($1, $2, 'friend')",
        [revision.id, stage.second],
      );
    },
  },
  {
    name: "whoever changed the draft is left out of the authors",
    refusedBy: "23514 authors_complete",
    async try({ scene, entry, editor, second }) {
      await desk.write(scene, entry, second);
      await desk.submit(scene, entry, { by: editor });
    },
  },
  {
    name: "whoever wrote what the draft began with is left out, once that is public no more",
    refusedBy: "23514 authors_complete",
    async try(stage) {
      const { scene, entry, reviewer, second } = stage;
      const began = await published(stage);
      await openNext(stage, began);
      await desk.write(scene, entry, second);
      await desk.retract(scene, began, reviewer);
      await desk.submit(scene, entry, { by: second });
    },
  },
  {
    name: "whoever wrote what the draft was based on further back is left out, once no part of it is public",
    refusedBy: "23514 authors_complete",
    async try(stage) {
      const { scene, entry, reviewer, second } = stage;
      const later = await replacedBySecond(stage);
      await openNext(stage, later);
      await desk.retract(scene, later, reviewer);
      await desk.submit(scene, entry, { by: second });
    },
  },
  {
    name: "whoever wrote in the same draft before what was retracted is left out of what is restored from it",
    refusedBy: "23514 authors_complete",
    async try(stage) {
      const { scene, entry, reviewer, second } = stage;
      await publishedByWriter(stage);
      const later = await publishedBySecond(stage);
      await openNext(stage, later);
      await desk.retract(scene, later, reviewer);
      await desk.submit(scene, entry, { by: second });
    },
  },
  {
    name: "whoever wrote what was frozen before what is public, and is not in that, is left out",
    refusedBy: "23514 authors_complete",
    async try(stage) {
      const { scene, entry, editor, reviewer, second } = stage;
      const until = await desk.write(scene, entry, editor);
      await desk.write(scene, entry, second);
      const later = await desk.submit(scene, entry, { by: second, authors: [editor] });
      await desk.approve(scene, later, reviewer);
      await desk.publish(scene, later, reviewer);
      await desk.submit(scene, entry, { by: second, until });
    },
  },
  {
    name: "an author of what readers read when it was submitted checks it once they read that no more",
    refusedBy: "23514 findings_of_no_author",
    async try(stage) {
      await desk.check(stage.scene, await leftAlone(stage), stage.editor);
    },
  },
  {
    name: "an author of what readers read when it was submitted decides once they read that no more",
    refusedBy: "23514 findings_of_no_author",
    async try(stage) {
      await desk.requestChanges(stage.scene, await leftAlone(stage), stage.editor);
    },
  },
  {
    name: "an approval counts though its person is an author by the end of the review",
    refusedBy: "23514 review_ends_approved",
    async try(stage) {
      const { scene, editor, reviewer } = stage;
      const began = await publishedByWriter(stage);
      const revision = await bySecond(stage);
      await desk.approve(scene, revision, editor, { final: false });
      await desk.retract(scene, began, reviewer);
      await trying(stage, desk.approved(revision, editor), (ask) =>
        desk.endReview(ask, revision, "approved", editor),
      );
    },
  },
  {
    name: "a check counts though its person is an author by the end of the review",
    refusedBy: "23514 review_ends_claims_checked",
    async try(stage) {
      const { scene, entry, editor, reviewer, second } = stage;
      const began = await publishedByWriter(stage);
      const claims = [desk.claim("heldOn", "Monday")];
      const revision = await desk.submit(scene, entry, { by: second, claims });
      await desk.check(scene, revision, editor);
      await desk.retract(scene, began, reviewer);
      await trying(stage, desk.approved(revision, reviewer), async (ask) => {
        await desk.takePart(ask, revision, reviewer);
        await desk.insertReview(ask, revision, reviewer);
        await desk.endReview(ask, revision, "approved", reviewer);
      });
    },
  },
  {
    name: "whoever submits is left out of the authors",
    refusedBy: "23514 authors_complete",
    async try(stage) {
      const { scene, entry, editor, second } = stage;
      const id = randomUUID();
      const frozen = await desk.freeze(scene, entry);
      const hash = contentHash(frozen);
      await trying(stage, submission(entry, id, editor, hash), async (ask) => {
        await desk.insertRevision(ask, {
          id,
          entry,
          number: 1,
          frozen,
          hash,
          note: "New",
          by: editor,
        });
        await desk.takePart(ask, { id }, second, "author");
      });
    },
  },
  {
    name: "whoever wrote a new version of a cited source is left out of the authors",
    refusedBy: "23514 authors_complete",
    async try({ scene, entry, editor, reviewer, second }) {
      const cited = await desk.addSource(scene, second);
      const first = await desk.submit(scene, entry, {
        by: editor,
        authors: [second],
        sources: [cited],
      });
      await desk.approve(scene, first, reviewer);
      await desk.publish(scene, first, reviewer);
      // The same version again makes nobody an author; a new one does.
      await desk.submit(scene, entry, { by: editor, sources: [cited] });
      await desk.editSource(scene, cited, second);
      await desk.submit(scene, entry, { by: editor, sources: [cited] });
    },
  },
  {
    name: "an approval names other words than the revision's",
    refusedBy: "23503 reviews_content",
    async try(stage) {
      const revision = await submitted(stage);
      const other = { ...revision, hash: "0".repeat(64) };
      await trying(stage, desk.approved(revision, stage.second), async (ask) => {
        await desk.takePart(ask, revision, stage.second);
        await desk.insertReview(ask, other, stage.second);
      });
    },
  },
  {
    name: "an approval names another entry",
    refusedBy: "23503 reviews_content",
    async try(stage) {
      const revision = await submitted(stage);
      const other = { ...revision, entry: (await setStage(stage.scene)).entry };
      await trying(stage, desk.approved(other, stage.second), async (ask) => {
        await desk.takePart(ask, revision, stage.second);
        await desk.insertReview(ask, other, stage.second);
      });
    },
  },
  {
    name: "a person approves twice",
    refusedBy: "23505 reviews_once",
    async try(stage) {
      const { scene, second } = stage;
      const revision = await submittedToTwo(stage);
      await desk.approve(scene, revision, second, { final: false });
      await desk.approve(scene, revision, second, { final: false });
    },
  },
  {
    name: "a decision that is neither yes nor no",
    refusedBy: "23514 reviews_decisions",
    async try(stage) {
      const revision = await submitted(stage);
      await trying(stage, desk.approved(revision, stage.second), async (ask) => {
        await desk.takePart(ask, revision, stage.second);
        await ask(
          `insert into reviews (entry_id, revision_id, content_hash, person_id, decision, reason)
           values ($1, $2, $3, $4, 'perhaps', 'So so')`,
          [stage.entry.id, revision.id, revision.hash, stage.second],
        );
      });
    },
  },
  {
    name: "changes are requested without a reason",
    refusedBy: "23514 reviews_say_why",
    async try(stage) {
      const revision = await submitted(stage);
      await trying(stage, desk.approved(revision, stage.second), async (ask) => {
        await desk.takePart(ask, revision, stage.second);
        await ask(
          `insert into reviews (entry_id, revision_id, content_hash, person_id, decision, reason)
           values ($1, $2, $3, $4, 'request_changes', ' ')`,
          [stage.entry.id, revision.id, revision.hash, stage.second],
        );
      });
    },
  },
  {
    name: "a decision on a revision whose review has ended",
    refusedBy: "23514 reviews_in_review",
    async try(stage) {
      const revision = await approved(stage);
      await trying(stage, desk.approved(revision, stage.second), async (ask) => {
        await desk.takePart(ask, revision, stage.second);
        await desk.insertReview(ask, revision, stage.second);
      });
    },
  },
  {
    name: "a check on a revision whose review has ended",
    refusedBy: "23514 checks_in_review",
    async try(stage) {
      const revision = await published(stage);
      await desk.check(stage.scene, revision, stage.second);
    },
  },
  {
    name: "a check names words that the claim does not have",
    refusedBy: "23503 checks_claim",
    async try(stage) {
      const revision = await submitted(stage);
      await trying(stage, desk.checked(revision, stage.second), async (ask) => {
        await desk.takePart(ask, revision, stage.second);
        await desk.insertCheck(ask, revision, desk.claim("heldOn", "changed"), stage.second);
      });
    },
  },
  {
    name: "a check is booked on another entry",
    refusedBy: "23503 checks_revision",
    async try(stage) {
      const revision = await submitted(stage);
      const other = { ...revision, entry: (await setStage(stage.scene)).entry };
      await trying(stage, desk.checked(other, stage.second), async (ask) => {
        await desk.takePart(ask, revision, stage.second);
        await desk.insertCheck(ask, other, firstClaim(revision), stage.second);
      });
    },
  },
  {
    name: "a claim is disputed without a reason",
    refusedBy: "23514 checks_dispute_says_why",
    async try(stage) {
      const revision = await submitted(stage);
      await withFinding(stage, revision, "disputed");
    },
  },
  {
    name: "a finding that is neither supported nor disputed",
    refusedBy: "23514 checks_findings",
    async try(stage) {
      const revision = await submitted(stage);
      await withFinding(stage, revision, "likely");
    },
  },
  {
    name: "a revision has one claim twice",
    refusedBy: "23505 revision_claims_pk",
    try: ({ scene, entry, editor }) =>
      desk.submit(scene, entry, {
        by: editor,
        claims: [desk.claim("heldOn", "Monday"), desk.claim("heldOn", "Tuesday")],
      }),
  },
  {
    name: "a claim is added to a revision after its submission",
    refusedBy: "23514 revision_claims_come_with_it",
    async try(stage) {
      const revision = await submitted(stage);
      await stage.scene.app.query(
        "insert into revision_claims (revision_id, path, hash, must_cite) values ($1, 'late', 'h', true)",
        [revision.id],
      );
    },
  },
];

async function withFinding(
  stage: Parameters<Attack["try"]>[0],
  revision: desk.Revision,
  finding: string,
) {
  const one = firstClaim(revision);
  await trying(stage, desk.checked(revision, stage.second), async (ask) => {
    await desk.takePart(ask, revision, stage.second);
    await ask(
      `insert into checks (entry_id, revision_id, path, claim_hash, person_id, finding)
       values ($1, $2, $3, $4, $5, $6)`,
      [stage.entry.id, revision.id, one.path, one.hash, stage.second, finding],
    );
  });
}

/** Public, and written by the editor. */
async function publishedByWriter(stage: Stage): Promise<desk.Revision> {
  await desk.write(stage.scene, stage.entry, stage.editor);
  return published(stage);
}

/** In review, and changed by the second person alone. */
async function bySecond({ scene, entry, second }: Stage): Promise<desk.Revision> {
  await desk.write(scene, entry, second);
  return desk.submit(scene, entry, { by: second });
}

async function publishedBySecond(stage: Stage): Promise<desk.Revision> {
  const revision = await bySecond(stage);
  await desk.approve(stage.scene, revision, stage.reviewer);
  await desk.publish(stage.scene, revision, stage.reviewer);
  return revision;
}

/** Public: what the second person changed in a draft that began with the editor's words. */
async function replacedBySecond(stage: Stage): Promise<desk.Revision> {
  await openNext(stage, await published(stage));
  return publishedBySecond(stage);
}

/** In review, changed by the second person alone in what the editor wrote, which is public no more. */
export async function leftAlone(stage: Stage): Promise<desk.Revision> {
  const began = await publishedByWriter(stage);
  const revision = await bySecond(stage);
  await desk.retract(stage.scene, began, stage.reviewer);
  return revision;
}

const firstClaim = (revision: desk.Revision): desk.Claim =>
  revision.claims[0] ?? desk.claim("heldOn");

const submission = (entry: desk.Entry, revision: string, by: string, hash: string) => ({
  type: "revision_submitted" as const,
  entry: entry.id,
  revision,
  person: by,
  data: { number: 1, hash, note: "New" },
});
