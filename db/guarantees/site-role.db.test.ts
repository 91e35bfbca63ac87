import type { Pool } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { approved, published, setStage, submitted, type Stage } from "./attack.ts";
import * as desk from "./desk.ts";

const CANARY = "canary-in-a-draft";

let database: TestDatabase;
let scene: desk.Scene;
let site: Pool;
let stage: Stage;

beforeAll(async () => {
  database = await createTestDatabase();
  scene = desk.openScene(database.urls);
  site = scene.site;
  stage = await setStage(scene);
  await published(stage);
  await desk.submit(scene, stage.entry, { by: stage.editor, words: CANARY });
});
afterAll(async () => {
  await scene.close();
  await database.drop();
});

test("reads no table of the record, nor writes one", async () => {
  const tables = await relations("table");
  expect(tables.length).toBeGreaterThan(25);
  const open: string[] = [];
  for (const table of tables) {
    const attempts = [
      `select from ${table} limit 1`,
      `insert into ${table} default values`,
      `delete from ${table}`,
    ];
    for (const attempt of attempts) {
      if ((await desk.refusalOf(site.query(attempt))) !== "42501") open.push(attempt);
    }
  }
  expect(open).toEqual([]);
  const { rows } = await site.query(
    `select c.relname, right_to from pg_class c, unnest(array['select', 'insert', 'update', 'references']) as right_to
     where c.relkind in ('r', 'p') and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
       and (has_any_column_privilege(c.oid, right_to) or has_table_privilege(c.oid, 'delete, truncate, trigger'))`,
  );
  expect(rows).toEqual([]);
});

test("reads the views of the schema site, no other, and writes none", async () => {
  const views = await relations("view");
  const readable: string[] = [];
  for (const view of views) {
    if (!(await desk.refusalOf(site.query(`select * from ${view}`)))) readable.push(view);
    for (const attempt of [`delete from ${view}`, `insert into ${view} default values`]) {
      expect(`${attempt}: ${await desk.refusalOf(site.query(attempt))}`).toMatch(
        /: (42501|55000)$/,
      );
    }
  }
  expect(readable).toEqual(views.filter((view) => view.startsWith("site.")));
  expect(readable).toContain("site.published");
});

test("runs no function of the record", async () => {
  const { rows } = await site.query(
    `select p.oid::regprocedure::text as name from pg_proc p
     where p.proowner = 'ratify_owner'::regrole and has_function_privilege('ratify_site', p.oid, 'execute')`,
  );
  expect(rows).toEqual([]);
});

test("learns nothing of the tables from the catalogue's views", async () => {
  for (const view of ["tables", "columns", "column_privileges", "table_constraints", "triggers"]) {
    const { rows } = await site.query(
      `select * from information_schema.${view} where ${view === "triggers" ? "trigger" : "table"}_schema not in ('site', 'pg_catalog', 'information_schema')
       ${view === "triggers" ? "" : "and table_name not like 'pg\\_stat\\_statements%'"}`,
    );
    expect({ view, rows }).toEqual({ view, rows: [] });
  }
  const { rows } = await site.query("select * from pg_stats where schemaname = 'public'");
  expect(rows).toEqual([]);
});

test.each([
  "set role ratify_app",
  "set role ratify_owner",
  "set session authorization ratify_app",
  "set session_replication_role = replica",
  "create table site.mine (id int)",
  "create table public.mine (id int)",
  "create temporary table mine (id int)",
  "create or replace view site.published as select 1",
  "alter view site.published set (security_barrier = false)",
  "grant ratify_app to ratify_site",
  "select pg_read_file('/etc/passwd')",
  "copy site.published to program 'cat'",
])("cannot %s", async (statement) => {
  expect(await desk.refusalOf(site.query(statement))).toBe("42501");
});

test("gains nothing by resetting its role", async () => {
  const client = await site.connect();
  try {
    await client.query("reset role; reset session authorization");
    const { rows } = await client.query("select current_user, session_user");
    expect(rows).toEqual([{ current_user: "ratify_site", session_user: "ratify_site" }]);
  } finally {
    client.release();
  }
});

test("sees the public words, and no others", async () => {
  const { rows } = await site.query<{ frozen: unknown }>("select frozen from site.published");
  expect(rows).toHaveLength(1);
  for (const view of (await relations("view")).filter((name) => name.startsWith("site."))) {
    const { rows: all } = await site.query(`select * from ${view}`);
    expect(JSON.stringify({ view, all })).not.toContain(CANARY);
  }
});

test("cannot make a condition fail on a hidden row", async () => {
  // Without security_barrier the planner may ask the condition of rows that the view leaves out.
  const { rows } = await site.query(
    `select number from site.published
     where 1 / (case when frozen::text like '%${CANARY}%' then 0 else 1 end) = 1`,
  );
  expect(rows).toHaveLength(1);
});

test("sees nothing of a retracted revision at any instant, though it was public twice", async () => {
  const other = await setStage(scene);
  const revision = await published(other);
  const later = await approved(other);
  await desk.publish(scene, later, other.reviewer);
  await desk.publish(scene, revision, other.reviewer);
  await desk.retract(scene, revision, other.reviewer);
  const { rows } = await site.query("select number from site.published where entry_id = $1", [
    other.entry.id,
  ]);
  expect(rows).toEqual([{ number: later.number }]);
  const { rows: gone } = await site.query(
    "select number, reason from site.retractions where entry_id = $1",
    [other.entry.id],
  );
  expect(gone).toEqual([{ number: revision.number, reason: "It was wrong" }]);
});

test("sees nothing of a redacted revision, and learns of the redaction only if it was public", async () => {
  const other = await setStage(scene);
  const revision = await published(other);
  await desk.publish(scene, await approved(other), other.reviewer);
  await redact(other, revision);
  const never = await submitted(other);
  await desk.requestChanges(scene, never, other.reviewer);
  await redact(other, never);
  const { rows } = await site.query("select number from site.published where entry_id = $1", [
    other.entry.id,
  ]);
  expect(rows).toEqual([{ number: 2 }]);
  const { rows: gone } = await site.query(
    "select number from site.redactions where entry_id = $1",
    [other.entry.id],
  );
  expect(gone).toEqual([{ number: 1 }]);
});

test.each(["retracted", "redacted"] as const)(
  "reads no note of a %s revision in the public log, and keeps the place of its link",
  async (outcome) => {
    const other = await setStage(scene);
    const revision = await published(other);
    const later = await approved(other);
    await desk.publish(scene, later, other.reviewer);
    await desk.publish(scene, revision, other.reviewer);
    const links = async ({ id }: desk.Revision) =>
      (
        await site.query<{ note: string | null; body: string | null; hash: string; slug: string }>(
          `select data ->> 'note' as note, body, hash, slug from site.public_events
           where revision_id = $1 and type in ('revision_published', 'revision_republished') order by seq`,
          [id],
        )
      ).rows;
    const before = await links(revision);
    expect(before).toHaveLength(2);
    for (const { note, body } of before) {
      expect(note).toBeTruthy();
      expect(body).toContain(note);
    }
    const kept = await links(later);

    if (outcome === "retracted") await desk.retract(scene, revision, other.reviewer);
    else {
      await desk.publish(scene, later, other.reviewer);
      await redact(other, revision);
    }
    expect(await links(revision)).toEqual(
      before.map((link) => ({ ...link, note: null, body: null })),
    );
    expect((await links(later))[0]).toEqual(kept[0]);
  },
);

test("finds no word of a retracted revision, and keeps those that other texts have", async () => {
  const other = await setStage(scene);
  const words = async () => {
    const { rows } = await site.query<{ word: string }>("select word from site.words");
    return rows.map(({ word }) => word);
  };
  const cited = await desk.addSource(scene, other.editor);
  const say = async (said: string) => {
    const revision = await desk.submit(scene, other.entry, {
      by: other.editor,
      sources: [cited],
      words: said,
    });
    await desk.approve(scene, revision, other.reviewer);
    await desk.publish(scene, revision, other.reviewer);
    return revision;
  };
  const kept = await say("palimpsest");
  const taken = await say("palimpsest quixotry");
  expect(await words()).toEqual(expect.arrayContaining(["palimpsest", "quixotry"]));
  await desk.retract(scene, taken, other.reviewer);
  expect(await words()).toContain("palimpsest");
  expect(await words()).not.toContain("quixotry");
  const { rows } = await site.query(
    "select revision_id from site.texts where words @@ 'palimpsest'::tsquery",
  );
  expect(rows).toEqual([{ revision_id: kept.id }]);
  const { rows: sources } = await site.query("select kind from site.texts where source_id = $1", [
    cited,
  ]);
  expect(sources).toEqual([{ kind: "source" }]);
});

test("is told of a question once it is answered, by its last outcome alone, and never of spam", async () => {
  const other = await setStage(scene);
  const revision = await published(other);
  const asked = await desk.askOf(scene, revision, { words: CANARY });
  const seen = async () => {
    const { rows } = await site.query(
      "select outcome, said, shown from site.questions where entry_id = $1",
      [other.entry.id],
    );
    return rows;
  };
  expect(await seen()).toEqual([]);
  await desk.answer(scene, asked, other.reviewer, { said: "Yes.", shown: "Is Anne right?" });
  await desk.answer(scene, asked, other.reviewer, { number: 2, said: "It is." });
  expect(await seen()).toEqual([{ outcome: "unchanged", said: "It is.", shown: null }]);
  await desk.answer(scene, asked, other.reviewer, { number: 3, outcome: "spam", said: null });
  expect(await seen()).toEqual([]);
});

test("sees no word of a question on a version that was taken back, nor of an answer by one", async () => {
  const other = await setStage(scene);
  const first = await published(other);
  const second = await published(other);
  const ofFirst = await desk.askOf(scene, first);
  await desk.answer(scene, ofFirst, other.reviewer, {
    outcome: "corrected",
    version: second.id,
    shown: "So?",
  });
  await desk.answer(scene, await desk.askOf(scene, second), other.reviewer, { shown: "So?" });
  await desk.retract(scene, second, other.reviewer);
  const { rows } = await site.query(
    "select asked_of, said, shown from site.questions where entry_id = $1 order by asked_of",
    [other.entry.id],
  );
  expect(rows).toEqual([
    { asked_of: 1, said: null, shown: null },
    { asked_of: 2, said: null, shown: null },
  ]);
});

test("is told a source as each revision froze it, not as it is by now", async () => {
  const other = await setStage(scene);
  const cited = await desk.addSource(scene, other.editor);
  const revision = await desk.submit(scene, other.entry, { by: other.editor, sources: [cited] });
  await desk.approve(scene, revision, other.reviewer);
  await desk.publish(scene, revision, other.reviewer);
  await desk.editSource(scene, cited, other.editor);
  const { rows } = await site.query(
    "select version, csl->>'title' as title from site.sources where source_id = $1",
    [cited],
  );
  expect(rows).toEqual([{ version: 1, title: `${cited}, version 1` }]);
});

async function relations(kind: "table" | "view"): Promise<string[]> {
  const { rows } = await scene.owner.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = any ($1) and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
     order by 1`,
    [kind === "table" ? ["r", "p"] : ["v", "m"]],
  );
  return rows.map(({ name }) => name);
}

async function redact(other: Stage, revision: desk.Revision) {
  await desk.requestRedaction(scene, revision, other.admin);
  await desk.confirmRedaction(scene, revision, other.reviewer);
}
