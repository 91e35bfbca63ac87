import { afterAll, beforeAll, expect, test } from "vitest";
import { openNext } from "./guarantees/attacks/reviewing.ts";
import { setStage } from "./guarantees/attack.ts";
import * as desk from "./guarantees/desk.ts";
import { brokenGuarantees } from "./integrity.ts";
import { createTestDatabase, type TestDatabase } from "./testing/database.ts";

let database: TestDatabase;
let scene: desk.Scene;

beforeAll(async () => {
  database = await createTestDatabase();
  scene = desk.openScene(database.urls);
});
afterAll(async () => {
  await scene.close();
  await database.drop();
});

test("whoever wrote in a draft before it was brought back is missed among the authors of what was frozen from it", async () => {
  const stage = await setStage(scene);
  const { entry, editor, second } = stage;
  await desk.write(scene, entry, second);
  await openNext(stage);
  await desk.act(scene, undefined, async (ask) => {
    await ask(
      "insert into draft_generations (entry_id, generation, continues, created_by) values ($1, 3, 1, $2)",
      [entry.id, editor],
    );
    await ask(
      `insert into draft_people (entry_id, generation, person_id, first_seq, last_seq)
       select entry_id, 3, person_id, 0, last_seq from draft_people where entry_id = $1`,
      [entry.id],
    );
    await ask("update entries set generation = 3 where id = $1", [entry.id]);
  });
  expect(await brokenGuarantees(scene.app, entry.id)).toEqual([]);
  await scene.owner.query("alter table revisions disable trigger authors_complete");
  await desk.submit(scene, entry, { by: editor });
  await scene.owner.query("alter table revisions enable trigger authors_complete");
  expect(await brokenGuarantees(scene.app, entry.id)).toEqual([
    "somebody who changed the draft is no author of its last revision",
  ]);
});
