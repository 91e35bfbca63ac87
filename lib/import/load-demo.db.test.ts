import { readFile } from "node:fs/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, type Connection } from "#db/client.ts";
import { brokenGuarantees } from "#db/integrity.ts";
import { verifyChain } from "#db/log.ts";
import { people } from "#db/schema.ts";
import { itemsOf } from "#db/queries/releases.ts";
import { createTestDatabase, type TestDatabase } from "#db/testing/database.ts";
import { listReleases } from "#lib/desk/read/releases.ts";
import { readTemplates } from "#lib/desk/read/templates.ts";
import { importRecord } from "./import-record.ts";
import { loadDemo } from "./load-demo.ts";

let database: TestDatabase;
let app: Connection;

beforeAll(async () => {
  database = await createTestDatabase();
  app = connect(database.urls.app, { name: "load-demo test", max: 4 });
  await loadDemo({ db: app.db, progress: () => {} });
}, 120_000);
afterAll(async () => {
  await app.close();
  await database.drop();
});

const count = async (query: ReturnType<typeof sql>): Promise<number> => {
  const { rows } = await app.db.execute<{ n: number }>(query);
  return rows[0]?.n ?? -1;
};
const publicOfKind = (kind: string) =>
  count(sql`select count(distinct p.entry_id)::int as n from publications p
    join entries e on e.id = p.entry_id and e.kind = ${kind}`);

test("the demo publishes the overview, meetings, members, pledges and every source", async () => {
  expect(await publicOfKind("overview")).toBe(1);
  expect(await publicOfKind("meeting")).toBe(12);
  expect(await publicOfKind("member")).toBe(36);
  expect(await publicOfKind("pledge")).toBe(27);
  expect(
    await count(sql`select count(distinct key)::int as n from publications p
      join revisions r on r.id = p.revision_id, jsonb_object_keys(r.frozen -> 'sources') as key`),
  ).toBe(83);
});

test("what is contested waits in review, and what lacks sources stays in drafts", async () => {
  expect(
    await count(sql`select count(*)::int as n from revisions r
      where not exists (select from review_ends e where e.revision_id = r.id)`),
  ).toBe(6);
  expect(
    await count(sql`select count(*)::int as n from entries where draft_problems > 0`),
  ).toBeGreaterThanOrEqual(5);
});

test("a release waits to be published, and a template to be begun from", async () => {
  const [release] = await listReleases(app.db);
  expect(release).toMatchObject({ status: "open", revisions: 2 });
  const items = await itemsOf(app.db, release?.id ?? "");
  expect(items.map(({ revision, stops }) => [revision.number, stops])).toEqual([
    [2, []],
    [2, []],
  ]);
  expect(await readTemplates(app.db)).toHaveLength(1);
});

test("loading it again brings words to drafts only, and does nothing twice", async () => {
  const events = () =>
    count(sql`select count(*)::int as n from events where type <> 'entry_imported'`);
  const before = await events();
  await loadDemo({ db: app.db, progress: () => {} });
  expect(await events()).toBe(before);
});

test("one person wrote all of it and another approved all of it", async () => {
  expect(
    await count(sql`select count(*)::int as n from publications p
      join reviews a on a.id = p.approval_id
      join revision_people w on w.revision_id = p.revision_id and w.part = 'author'
      where a.person_id = w.person_id`),
  ).toBe(0);
  expect((await verifyChain(app.db, "private")).ok).toBe(true);
  expect(await brokenGuarantees(app.pool)).toEqual([]);
  expect((await verifyChain(app.db, "public")).ok).toBe(true);
});

test("importing the last file again changes nothing", async () => {
  const [editor] = await app.db
    .select()
    .from(people)
    .where(sql`email = 'editor@demo.ratify.example'`);
  if (!editor) throw new Error("The demo editor is missing.");
  const text = await readFile(new URL("../../db/seed/open-work.json", import.meta.url), "utf8");
  const report = await importRecord({ db: app.db, actor: editor, text, fileName: "again" });
  expect(report.ok && report.lines.map(({ outcome }) => outcome)).toEqual(
    Array.from({ length: report.ok ? report.lines.length : 0 }, () => "unchanged"),
  );
});
