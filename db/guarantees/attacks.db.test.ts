import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { setStage } from "./attack.ts";
import { ATTACKS } from "./attacks.ts";
import { openScene, refusalOf, type Scene } from "./scene.ts";

let database: TestDatabase;
let scene: Scene;

beforeAll(async () => {
  database = await createTestDatabase();
  scene = openScene(database.urls);
});
afterAll(async () => {
  await scene.close();
  await database.drop();
});

describe.each(Object.entries(ATTACKS))("%s is kept when", (_, attacks) => {
  test.each(attacks)("$name", async (attack) => {
    const stage = await setStage(scene);
    expect(await refusalOf(attack.try(stage))).toBe(attack.refusedBy);
  });
});
