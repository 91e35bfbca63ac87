import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { backUp } from "./backup.ts";
import { connect } from "./client.ts";
import { approved, published, setStage, submitted, type Stage } from "./guarantees/attack.ts";
import { ATTACKS } from "./guarantees/attacks.ts";
import * as desk from "./guarantees/desk.ts";
import { verifyChain } from "./log.ts";
import { restore } from "./restore.ts";
import { createTestDatabase, type TestDatabase } from "./testing/database.ts";

let folder: string;
let original: TestDatabase;
let scene: desk.Scene;
let stage: Stage;
let revision: desk.Revision;
let file: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ratify-backup-"));
  file = join(folder, "backup.gz");
  original = await createTestDatabase();
  scene = desk.openScene(original.urls);
  stage = await setStage(scene);
  await writeALot();
  await backUp(original.urls.owner, file);
});
afterAll(async () => {
  await scene.close();
  await original.drop();
  rmSync(folder, { recursive: true });
});

test("a backup restores into an empty database, row for row, with both chains, but for readers' addresses", async () => {
  await restored(async (copy) => {
    const written = await everyRow(scene.owner);
    expect(written.question_mail).toHaveLength(1);
    expect(await everyRow(copy.owner)).toEqual({ ...written, question_mail: [] });
  });
  expect(gunzipSync(readFileSync(file)).toString()).not.toContain("reader@example.org");
});

const MANY_ATTACKS = { timeout: 240_000 };

test(
  "a restored database refuses every attack, and goes on with honest work",
  MANY_ATTACKS,
  async () => {
    await restored(async (copy, database) => {
      const { rows } = await copy.owner.query(
        "select tgrelid::regclass, tgname from pg_trigger where tgenabled <> 'O'",
      );
      expect(rows).toEqual([]);
      for (const attack of Object.values(ATTACKS).flat()) {
        const refusal = await desk.refusalOf(attack.try(await setStage(copy)));
        expect({ tried: attack.name, refusal }).toEqual({
          tried: attack.name,
          refusal: attack.refusedBy,
        });
      }
      // The journal's numbers and the chains go on where they were.
      const before = await desk.write(scene, stage.entry, stage.editor);
      expect(await desk.write(copy, stage.entry, stage.editor)).toBeGreaterThanOrEqual(before - 1);
      const later = await desk.submit(copy, stage.entry, { by: stage.editor });
      await desk.approve(copy, later, stage.reviewer);
      await desk.publish(copy, later, stage.reviewer);
      const { db, close } = connect(database.urls.app, { name: "test" });
      expect(await verifyChain(db, "private")).toMatchObject({ ok: true });
      expect(await verifyChain(db, "public")).toMatchObject({ ok: true });
      await close();
    });
  },
);

test("a database that holds something is not restored into", async () => {
  await expect(restore(original.urls.owner, file)).rejects.toThrow("not empty");
});

test.each([
  ["cut off", (text: string) => text.slice(0, text.lastIndexOf("[")), "cut off"],
  ["of another version", (text: string) => text.replace('"format":1', '"format":2'), "version"],
  ["with a row too few", dropLine, "does not hold together"],
  [
    "with an event that was changed",
    (text: string) => text.replace('"type": "revision_approved"', '"type": "revision_withdrawn"'),
    "log of the backup",
  ],
  ["that is none", () => "hello", "no backup"],
])("a backup %s changes nothing", async (_, spoil, message) => {
  const spoilt = join(folder, "spoilt.gz");
  writeFileSync(spoilt, gzipSync(spoil(gunzipSync(readFileSync(file)).toString())));
  const database = await createTestDatabase();
  await expect(restore(database.urls.owner, spoilt)).rejects.toThrow(message);
  const copy = desk.openScene(database.urls);
  const { rows } = await copy.owner.query("select from people union all select from events");
  expect(rows).toEqual([]);
  await copy.close();
  await database.drop();
});

test("a file that is not gzip changes nothing", async () => {
  const other = join(folder, "other");
  writeFileSync(other, "plain words");
  const database = await createTestDatabase();
  await expect(restore(database.urls.owner, other)).rejects.toThrow("no backup");
  await database.drop();
});

async function restored(work: (copy: desk.Scene, database: TestDatabase) => Promise<void>) {
  const database = await createTestDatabase();
  await restore(database.urls.owner, file);
  const copy = desk.openScene(database.urls);
  try {
    await work(copy, database);
  } finally {
    await copy.close();
    await database.drop();
  }
}

/** Something in every table, and words that are hard to carry: quotes, backslashes, line breaks, other scripts. */
async function writeALot() {
  const { entry, editor, reviewer, admin } = stage;
  await scene.app.query("update people set name = $2 where id = $1", [
    editor,
    'Anne "d\'Arc" \\ \n Зеленський ‮ 🇺🇦',
  ]);
  const cited = await desk.addSource(scene, editor);
  await desk.editSource(scene, cited, editor);
  await desk.write(scene, entry, editor);
  const first = await desk.submit(scene, entry, { by: editor, sources: [cited] });
  await desk.approve(scene, first, reviewer);
  await desk.publish(scene, first, reviewer);
  await desk.publish(scene, await approved(stage), reviewer);
  const question = await desk.askOf(scene, first, { language: "uk", words: "Чи це так?" });
  await desk.answer(scene, question, reviewer, { shown: "Чи це так?" });
  await scene.app.query(
    "insert into question_mail (question_id, address) values ($1, 'reader@example.org')",
    [question.id],
  );
  await desk.requestRedaction(scene, first, admin);
  await desk.confirmRedaction(scene, first, reviewer);
  await desk.write(scene, entry, editor);
  const thread = await desk.comment(scene, entry, editor);
  await desk.sayIn(scene, thread, 2, reviewer);
  await desk.mention(scene, thread, 2, admin);
  await desk.endSuggestion(scene, await desk.suggest(scene, entry, admin), "rejected", editor);
  revision = await approved(stage);
  await desk.revoke(scene, revision, reviewer);
  await desk.schedule(scene, await approved(stage), reviewer);
  await desk.retract(scene, await published(await setStage(scene)), reviewer);
  await submitted(await setStage(scene));
  const other = await setStage(scene);
  const release = await desk.release(scene, reviewer, [await approved(other)]);
  await desk.scheduleRelease(scene, release);
  const together = await approved(other);
  await desk.publishTogether(scene, await desk.release(scene, reviewer, [together]), [together]);
  await desk.submitUnder(scene, { by: editor, admin }, { approvals: 2, publishesAtOnce: true });
  await scene.app.query(
    `insert into sessions (token_hash, person_id, epoch, expires_at) values ('t', $1, 1, now() + interval '1 day');`.replace(
      "$1",
      `'${editor}'`,
    ),
  );
}

async function everyRow(owner: desk.Scene["owner"]): Promise<Record<string, unknown[]>> {
  const { rows: tables } = await owner.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' order by 1",
  );
  const all: Record<string, unknown[]> = {};
  for (const { name } of tables) {
    const { rows } = await owner.query<{ row: string }>(
      `select t::text as row from ${name} t order by t::text collate "C"`,
    );
    all[name] = rows.map(({ row }) => row);
  }
  return all;
}

function dropLine(text: string): string {
  const lines = text.split("\n");
  return lines
    .toSpliced(lines.findIndex((line) => line.startsWith('["table","people"]')) + 1, 1)
    .join("\n");
}
