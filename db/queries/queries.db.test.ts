import { afterAll, beforeAll, expect, test } from "vitest";
import type { Role } from "#lib/editorial/policy.ts";
import { connect, type Connection } from "../client.ts";
import { approved, published, setStage, submitted, type Stage } from "../guarantees/attack.ts";
import * as desk from "../guarantees/desk.ts";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { entryNames } from "./entry-names.ts";
import { claimsWithChecks } from "./findings.ts";
import { historyOf } from "./history.ts";
import { queueOf } from "./queue.ts";
import { revisionsOf } from "./revisions.ts";
import { loadSubject } from "./subject.ts";

let database: TestDatabase;
let scene: desk.Scene;
let app: Connection;

beforeAll(async () => {
  database = await createTestDatabase();
  scene = desk.openScene(database.urls);
  app = connect(database.urls.app, { name: "test" });
});
afterAll(async () => {
  await Promise.all([scene.close(), app.close()]);
  await database.drop();
});

test("entries are named with what they are called as last submitted", async () => {
  const stage = await setStage(scene);
  await published(stage);
  const named = await entryNames(app.db, ["pledge"]);
  expect(named.find(({ id }) => id === stage.entry.id)).toMatchObject({
    kind: "pledge",
    isPublic: true,
    names: [],
    people: [],
  });
  expect(await entryNames(app.db, [])).toEqual([]);
  expect(await entryNames(app.db, ["member"])).toEqual([]);
});

test("what waits for a person depends on their roles and on what they wrote", async () => {
  const stage = await setStage(scene);
  const revision = await submitted(stage);
  expect(await waits(stage, stage.reviewer, "reviewer")).toEqual(["review"]);
  expect(await waits(stage, stage.editor, "editor", "reviewer")).toEqual(["own_in_review"]);
  expect(await waits(stage, stage.admin, "admin")).toEqual([]);
  await desk.approve(scene, revision, stage.reviewer);
  expect(await waits(stage, stage.editor, "editor", "reviewer")).toEqual(["publish"]);
  await desk.revoke(scene, revision, stage.reviewer);
  expect(await waits(stage, stage.editor, "editor")).toEqual(["revise"]);
  await desk.requestRedaction(scene, revision, stage.admin);
  expect(await waits(stage, stage.admin, "admin")).toEqual([]);
  expect(await waits(stage, stage.second, "reviewer")).toEqual(["confirm_redaction"]);
});

test("a subject says what the guards look at", async () => {
  const stage = await setStage(scene);
  await desk.write(scene, stage.entry, stage.editor);
  const revision = await desk.submit(scene, stage.entry, {
    by: stage.editor,
    claims: [desk.claim("heldOn"), desk.claim("city"), desk.claim("venue", "v", false)],
  });
  await desk.check(scene, { ...revision, claims: revision.claims.slice(0, 1) }, stage.reviewer);
  await desk.check(
    scene,
    { ...revision, claims: revision.claims.slice(2) },
    stage.second,
    "disputed",
  );
  expect(await loadSubject(app.db, stage.entry.id, revision.id)).toEqual({
    entry: {
      archived: false,
      everPublic: false,
      everSubmitted: true,
      inUse: true,
      template: false,
    },
    draft: { problems: 0, warnings: 0, changed: true, authors: [stage.editor] },
    revision: {
      status: "in_review",
      authors: [stage.editor],
      claims: { required: 2, supported: 1, disputed: 1 },
      approvals: { given: 0, by: [], needed: 1 },
      publishesAtOnce: false,
      newestApproved: false,
      hashMatches: true,
      everPublished: false,
      everRetracted: false,
      scheduled: false,
      redacted: false,
      redactionRequestedBy: undefined,
    },
  });
  const other = await setStage(scene);
  expect((await loadSubject(app.db, other.entry.id, revision.id)).revision).toBeUndefined();
});

test("a person's later finding on a claim takes the place of the earlier one", async () => {
  const stage = await setStage(scene);
  const revision = await submitted(stage);
  await desk.check(scene, revision, stage.reviewer, "disputed");
  await desk.check(scene, revision, stage.reviewer, "supported");
  const [claim] = await claimsWithChecks(app.db, revision.id);
  expect(claim?.checks).toMatchObject([{ person: stage.reviewer, finding: "supported" }]);
});

test("an entry's revisions come newest first with their people, its history oldest first", async () => {
  const stage = await setStage(scene);
  const first = await approved(stage);
  const second = await submitted(stage);
  expect(await revisionsOf(app.db, stage.entry.id)).toMatchObject([
    { id: second.id, status: "in_review", reviewedAt: null, reviewedBy: null },
    {
      id: first.id,
      status: "approved",
      authors: [{ id: stage.editor }],
      reviewedBy: { id: stage.reviewer },
    },
  ]);
  const history = await historyOf(app.db, stage.entry.id);
  expect(history.map(({ type }) => type)).toEqual([
    "entry_created",
    "revision_submitted",
    "claims_checked",
    "revision_approved",
    "revision_submitted",
  ]);
});

async function waits(stage: Stage, id: string, ...roles: Role[]): Promise<string[]> {
  const queue = await queueOf(app.db, { id, roles });
  return queue
    .filter(({ entry }) => entry.id === stage.entry.id)
    .map(({ waitingFor }) => waitingFor);
}
