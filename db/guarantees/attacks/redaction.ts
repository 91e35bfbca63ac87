import { approved, published, submitted } from "../attack.ts";
import type { Attack, Stage } from "../attack.ts";
import { insertText, SAID, setTalk, toBeRedacted, type Say } from "../beside.ts";
import * as desk from "../desk.ts";

/** Erasing alone, without asking, or what is in use. */
export const redaction: readonly Attack[] = [
  {
    name: "a redaction of what is public is requested",
    refusedBy: "23514 redactions_out_of_use",
    async try(stage) {
      await desk.requestRedaction(stage.scene, await published(stage), stage.admin);
    },
  },
  {
    name: "a redaction of what is in review is requested",
    refusedBy: "23514 redactions_out_of_use",
    async try(stage) {
      await desk.requestRedaction(stage.scene, await submitted(stage), stage.admin);
    },
  },
  {
    name: "a redaction is confirmed after the revision was published again",
    refusedBy: "23514 redactions_still_out_of_use",
    async try(stage) {
      const { scene, admin, reviewer } = stage;
      const revision = await published(stage);
      await desk.publish(scene, await approved(stage), reviewer);
      await desk.requestRedaction(scene, revision, admin);
      await desk.publish(scene, revision, reviewer);
      await desk.confirmRedaction(scene, revision, reviewer);
    },
  },
  {
    name: "a redaction is confirmed that nobody requested",
    refusedBy: "23514 redactions_requested",
    async try(stage) {
      await desk.confirmRedaction(stage.scene, await sentBack(stage), stage.reviewer);
    },
  },
  {
    name: "a redaction is confirmed by whoever requested it",
    refusedBy: "23514 redactions_by_two",
    async try(stage) {
      const revision = await toBeRedacted(stage);
      await desk.confirmRedaction(stage.scene, revision, stage.admin);
    },
  },
  {
    name: "a redaction is confirmed twice",
    refusedBy: "23505 redactions_pkey",
    async try(stage) {
      const revision = await toBeRedacted(stage);
      await desk.confirmRedaction(stage.scene, revision, stage.reviewer);
      await desk.confirmRedaction(stage.scene, revision, stage.second);
    },
  },
  {
    name: "a redaction is requested twice",
    refusedBy: "23505 redaction_requests_pkey",
    async try(stage) {
      await desk.requestRedaction(stage.scene, await toBeRedacted(stage), stage.second);
    },
  },
  {
    name: "a redaction is requested without a reason",
    refusedBy: "23514 redaction_requests_say_why",
    async try(stage) {
      const revision = await sentBack(stage);
      await stage.scene.app.query(
        "insert into redaction_requests (revision_id, person_id, reason) values ($1, $2, ' ')",
        [revision.id, stage.admin],
      );
    },
  },
  {
    name: "a redaction is written without erasing anything",
    refusedBy: "42501",
    async try(stage) {
      const revision = await toBeRedacted(stage);
      await stage.scene.app.query(
        "insert into redactions (revision_id, requested_by, confirmed_by) values ($1, $2, $3)",
        [revision.id, stage.admin, stage.reviewer],
      );
    },
  },
  {
    name: "the owner puts another name on a request for redaction",
    refusedBy: "23503 redactions_request",
    async try(stage) {
      const revision = await toBeRedacted(stage);
      await stage.scene.owner.query(
        "insert into redactions (revision_id, requested_by, confirmed_by) values ($1, $2, $3)",
        [revision.id, stage.second, stage.reviewer],
      );
    },
  },
  ...SAID.map((said): Attack => ({
    name: `a redaction passes over ${said} in the moment in which it is said`,
    refusedBy: "55P03",
    async try(stage) {
      const { toRedact, say } = await setTalk(stage);
      await redactWhile(stage, toRedact, say[said]);
    },
  })),
  {
    name: "a redaction passes over words by which its draft is found, in the moment in which they are kept",
    refusedBy: "55P03",
    async try(stage) {
      const revision = await toBeRedacted(stage);
      await redactWhile(stage, revision, (ask) => insertText(ask, stage.entry, 1));
    },
  },
];

async function sentBack(stage: Stage): Promise<desk.Revision> {
  const revision = await submitted(stage);
  await desk.requestChanges(stage.scene, revision, stage.reviewer);
  return revision;
}

/** A redaction that will not wait for what is being said; its event would wait for another one's. */
const redactWhile = ({ scene, reviewer }: Stage, revision: desk.Revision, say: Say) =>
  desk.act(scene, undefined, async (saying) => {
    await say(saying);
    await desk.act(scene, undefined, async (ask) => {
      await ask("set local lock_timeout = 100");
      await desk.redact(ask, revision, reviewer);
    });
  });
