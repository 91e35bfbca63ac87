import { setStage, submitted, trying } from "../attack.ts";
import type { Attack } from "../attack.ts";
import * as desk from "../desk.ts";
import { leftAlone } from "./four-eyes.ts";

/** Asking for a review who could not give it, or nobody will need. */
export const requests: readonly Attack[] = [
  {
    name: "an author is asked to review what they wrote",
    refusedBy: "23514 review_requests_of_no_author",
    async try(stage) {
      const revision = await submitted(stage);
      await desk.requestReview(stage.scene, revision, stage.editor, stage.admin);
    },
  },
  {
    name: "an author of what is public no more is asked to review what builds on it",
    refusedBy: "23514 review_requests_of_no_author",
    async try(stage) {
      const revision = await leftAlone(stage);
      await desk.requestReview(stage.scene, revision, stage.editor, stage.admin);
    },
  },
  {
    name: "somebody is asked to review who is no reviewer",
    refusedBy: "23514 review_requests_of_reviewer",
    async try(stage) {
      await desk.requestReview(stage.scene, await submitted(stage), stage.admin, stage.editor);
    },
  },
  {
    name: "somebody is asked to review whose account is closed",
    refusedBy: "23514 review_requests_of_reviewer",
    async try(stage) {
      await stage.scene.app.query("update people set disabled_at = now() where id = $1", [
        stage.second,
      ]);
      await desk.requestReview(stage.scene, await submitted(stage), stage.second, stage.editor);
    },
  },
  {
    name: "somebody is asked to review what was decided already",
    refusedBy: "23514 review_requests_in_review",
    async try(stage) {
      const revision = await submitted(stage);
      await desk.requestChanges(stage.scene, revision, stage.reviewer);
      await desk.requestReview(stage.scene, revision, stage.second, stage.editor);
    },
  },
  {
    name: "a request takes another one's place",
    refusedBy: "23505 review_requests_pk",
    async try(stage) {
      const revision = await submitted(stage);
      await desk.requestReview(stage.scene, revision, stage.second, stage.editor);
      await desk.requestReview(stage.scene, revision, stage.reviewer, stage.editor);
    },
  },
  {
    name: "a request leaves room for another before it",
    refusedBy: "23503 review_requests_dense",
    async try(stage) {
      await desk.requestReview(stage.scene, await submitted(stage), stage.second, stage.editor, 2);
    },
  },
  {
    name: "a request is number nought",
    refusedBy: "23514 review_requests_count_up",
    async try(stage) {
      await desk.requestReview(stage.scene, await submitted(stage), stage.second, stage.editor, 0);
    },
  },
  {
    name: "a request names a revision of another entry",
    refusedBy: "23503 review_requests_revision",
    async try(stage) {
      const revision = await submitted(stage);
      const { entry } = await setStage(stage.scene);
      await desk.requestReview(stage.scene, { ...revision, entry }, stage.second, stage.editor);
    },
  },
  {
    name: "somebody is asked to review without exactly one event",
    refusedBy: "23514 one_event",
    async try(stage) {
      const revision = await submitted(stage);
      await trying(stage, undefined, (ask) =>
        desk.insertRequest(ask, revision, stage.second, stage.editor),
      );
    },
  },
];
