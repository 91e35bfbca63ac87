import { once } from "node:events";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { approved, setStage } from "./attack.ts";
import * as desk from "./desk.ts";

let database: TestDatabase;
let scene: desk.Scene;
let listener: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  scene = desk.openScene(database.urls);
  listener = new pg.Client({ connectionString: database.urls.listen });
  await listener.connect();
  await listener.query("listen ratify_public; listen ratify_people");
});
afterAll(async () => {
  await Promise.all([scene.close(), listener.end()]);
  await database.drop();
});

test("presses hear of a publication when it is committed", async () => {
  const stage = await setStage(scene);
  const revision = await approved(stage);
  const heard = once(listener, "notification");
  await desk.publish(scene, revision, stage.reviewer);
  expect(await heard).toMatchObject([{ channel: "ratify_public", payload: stage.entry.id }]);
});

test("sockets hear of a person who was disabled", async () => {
  const { editor } = await setStage(scene);
  const heard = once(listener, "notification");
  await scene.app.query("update people set disabled_at = now() where id = $1", [editor]);
  expect(await heard).toMatchObject([{ channel: "ratify_people", payload: editor }]);
});

test("sockets hear of a session that ended", async () => {
  const { editor } = await setStage(scene);
  await scene.app.query(
    `insert into sessions (token_hash, person_id, epoch, expires_at) values ('t', $1, 1, now() + interval '1 hour')`,
    [editor],
  );
  const heard = once(listener, "notification");
  await scene.app.query("update sessions set ended_at = now() where token_hash = 't'");
  expect(await heard).toMatchObject([{ channel: "ratify_people", payload: editor }]);
});
