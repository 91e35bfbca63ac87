import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, type Connection } from "../client.ts";
import { brokenGuarantees } from "../integrity.ts";
import { verifyChain } from "../log.ts";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import * as desk from "./desk.ts";

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

test("the application's rights suffice for an entry's whole life", async () => {
  const [editor, reviewer, admin] = [
    await desk.addPerson(scene, "editor"),
    await desk.addPerson(scene, "reviewer"),
    await desk.addPerson(scene, "admin"),
  ];
  const entry = await desk.addEntry(scene, editor);
  await desk.write(scene, entry, editor);
  const cited = await desk.addSource(scene, editor);
  const sentBack = await desk.submit(scene, entry, { by: editor, sources: [cited] });
  await desk.requestChanges(scene, sentBack, reviewer);
  await desk.write(scene, entry, editor);
  await desk.submit(scene, entry, { by: editor });
  const first = await desk.submit(scene, entry, { by: editor });
  await desk.approve(scene, first, reviewer);
  await desk.publish(scene, first, reviewer);
  await desk.write(scene, entry, editor);
  const second = await desk.submit(scene, entry, { by: editor });
  await desk.approve(scene, second, reviewer);
  await desk.publish(scene, second, reviewer);
  await desk.publish(scene, first, reviewer);
  await desk.retract(scene, first, reviewer);
  await desk.requestRedaction(scene, first, admin);
  await desk.confirmRedaction(scene, first, reviewer);

  expect(await statuses(entry)).toEqual([
    "changes_requested",
    "superseded",
    "retracted",
    "replaced",
  ]);
  const { rows } = await scene.site.query(
    "select type, data->>'number' as number, data->>'replaced' as replaced from site.public_events order by seq",
  );
  expect(rows).toEqual([
    { type: "revision_published", number: "3", replaced: null },
    { type: "revision_published", number: "4", replaced: "3" },
    { type: "revision_republished", number: "3", replaced: "4" },
    { type: "publication_retracted", number: "3", replaced: null },
    { type: "revision_redacted", number: "3", replaced: null },
  ]);
  expect(await verifyChain(app.db, "private")).toMatchObject({ ok: true });
  expect(await verifyChain(app.db, "public")).toMatchObject({ ok: true, links: 5 });
});

test("a replacement begins at the instant at which what it replaces ended", async () => {
  const { first, second } = await twicePublished();
  const { rows } = await scene.site.query<{ startsAt: Date; endedAt: Date | null }>(
    `select starts_at as "startsAt", ended_at as "endedAt" from site.published where entry_id = $1 order by ordinal`,
    [first.entry.id],
  );
  expect(rows[0]?.endedAt).toEqual(rows[1]?.startsAt);
  expect(rows[1]?.endedAt).toBeNull();
  expect(second.number).toBe(2);
});

test("the database's clock sets when a publication begins, whatever was given", async () => {
  const { first } = await twicePublished();
  const { rows } = await scene.app.query(
    "select from publications where entry_id = $1 and starts_at > now() - interval '1 minute' and starts_at <= now()",
    [first.entry.id],
  );
  expect(rows).toHaveLength(2);
});

test("a check carries over to the next revision while the claim is unchanged, and lapses when it changes", async () => {
  const [editor, reviewer] = [
    await desk.addPerson(scene, "editor"),
    await desk.addPerson(scene, "reviewer"),
  ];
  const entry = await desk.addEntry(scene, editor);
  const first = await desk.submit(scene, entry, {
    by: editor,
    claims: [desk.claim("heldOn"), desk.claim("city", "Paris")],
  });
  await desk.check(scene, first, reviewer);
  const second = await desk.submit(scene, entry, {
    by: editor,
    claims: [desk.claim("heldOn"), desk.claim("city", "London")],
  });
  const { rows } = await scene.app.query(
    "select path, finding from claim_findings($1) order by path",
    [second.id],
  );
  expect(rows).toEqual([
    { path: "city", finding: null },
    { path: "heldOn", finding: "supported" },
  ]);
});

test("many claims that are checked at once are checked before they are approved", async () => {
  const [editor, reviewer] = [
    await desk.addPerson(scene, "editor"),
    await desk.addPerson(scene, "reviewer"),
  ];
  const entry = await desk.addEntry(scene, editor);
  const claims = Array.from({ length: 300 }, (_, index) => desk.claim(`present/r${index}`));
  const revision = await desk.submit(scene, entry, { by: editor, claims });
  await desk.approve(scene, revision, reviewer);
  expect(await brokenGuarantees(scene.app, entry.id)).toEqual([]);
});

test("nobody's check counts for words that they wrote later", async () => {
  const [editor, reviewer] = [
    await desk.addPerson(scene, "editor"),
    await desk.addPerson(scene, "editor", "reviewer"),
  ];
  const entry = await desk.addEntry(scene, editor);
  const first = await desk.submit(scene, entry, { by: editor });
  await desk.check(scene, first, reviewer);
  await desk.write(scene, entry, reviewer);
  const second = await desk.submit(scene, entry, { by: editor, authors: [reviewer] });
  const { rows } = await scene.app.query("select finding from claim_findings($1)", [second.id]);
  expect(rows).toEqual([{ finding: null }]);
});

test("a redaction takes the words out of the journal, and leaves hash, reason and both names", async () => {
  const [editor, admin, reviewer] = [
    await desk.addPerson(scene, "editor"),
    await desk.addPerson(scene, "admin"),
    await desk.addPerson(scene, "reviewer"),
  ];
  const entry = await desk.addEntry(scene, editor);
  await desk.write(scene, entry, editor);
  const revision = await desk.submit(scene, entry, { by: editor });
  await desk.requestChanges(scene, revision, reviewer);
  await desk.requestRedaction(scene, revision, admin);
  await desk.confirmRedaction(scene, revision, reviewer);
  const { rows } = await scene.app.query(
    `select r.frozen, r.hash, d.requested_by, d.confirmed_by, e.generation,
       (select count(*)::int from draft_updates u where u.entry_id = r.entry_id) as updates
     from revisions r join redactions d on d.revision_id = r.id join entries e on e.id = r.entry_id where r.id = $1`,
    [revision.id],
  );
  expect(rows).toEqual([
    {
      frozen: null,
      hash: revision.hash,
      requested_by: admin,
      confirmed_by: reviewer,
      generation: 2,
      updates: 0,
    },
  ]);
});

test("a redaction takes what was said about the words along, and what is said later stays", async () => {
  const [editor, admin, reviewer] = [
    await desk.addPerson(scene, "editor"),
    await desk.addPerson(scene, "admin"),
    await desk.addPerson(scene, "reviewer"),
  ];
  const entry = await desk.addEntry(scene, editor);
  const thread = await desk.comment(scene, entry, editor);
  await desk.suggest(scene, entry, reviewer);
  const revision = await desk.submit(scene, entry, { by: editor });
  await desk.requestChanges(scene, revision, reviewer);
  await desk.requestRedaction(scene, revision, admin);
  await desk.confirmRedaction(scene, revision, reviewer);
  await desk.sayIn(scene, thread, 2, reviewer);
  const { rows } = await scene.app.query(
    `select t.quote, t.stretch, t.claim, c.number, c.body, c.person_id
     from comment_threads t join comments c on c.thread_id = t.id where t.id = $1 order by c.number`,
    [thread],
  );
  const gone = { quote: null, stretch: null, claim: "account/p1" };
  expect(rows).toEqual([
    { ...gone, number: 1, body: "(erased)", person_id: editor },
    { ...gone, number: 2, body: "Really?", person_id: reviewer },
  ]);
  const { rows: suggested } = await scene.app.query(
    "select old_text, new_text, person_id from suggestions where entry_id = $1",
    [entry.id],
  );
  expect(suggested).toEqual([{ old_text: "(erased)", new_text: "(erased)", person_id: reviewer }]);
});

test("a redaction takes along what readers asked and were told, and that they were told stays", async () => {
  const { first, second } = await twicePublished();
  const [admin, reviewer] = [
    await desk.addPerson(scene, "admin"),
    await desk.addPerson(scene, "reviewer"),
  ];
  const asked = await desk.askOf(scene, first, { words: "Who?", link: "https://example.org/" });
  const fixed = { outcome: "corrected", version: second.id, said: "Anne it was.", shown: "Who?" };
  await desk.answer(scene, asked, reviewer, fixed);
  const seen = async () => {
    const { rows } = await scene.site.query(
      "select outcome, corrected_in, said, shown from site.questions where question_id = $1",
      [asked.id],
    );
    return rows;
  };
  const told = { outcome: "corrected", corrected_in: 2 };
  expect(await seen()).toEqual([{ ...told, said: "Anne it was.", shown: "Who?" }]);
  await desk.requestRedaction(scene, first, admin);
  await desk.confirmRedaction(scene, first, reviewer);
  expect(await seen()).toEqual([{ ...told, said: null, shown: null }]);
  const { rows } = await scene.app.query(
    `select q.words, q.link, o.said, o.shown from questions q join question_outcomes o on o.question_id = q.id
     where q.id = $1`,
    [asked.id],
  );
  expect(rows).toEqual([{ words: "(erased)", link: null, said: "(erased)", shown: null }]);
});

test("a reader's words are erased a year after the answer, and a month after they were set aside", async () => {
  const { first } = await twicePublished();
  const reviewer = await desk.addPerson(scene, "reviewer");
  const answered = await desk.askOf(scene, first);
  const spam = await desk.askOf(scene, first);
  await desk.answer(scene, answered, reviewer);
  await desk.answer(scene, spam, reviewer, { outcome: "spam", said: null });
  const erase = ({ id }: { id: string }) =>
    desk.refusalOf(
      scene.app.query("update questions set words = '(erased)', link = null where id = $1", [id]),
    );
  await daysPass(31, [answered.id, spam.id]);
  expect(await erase(answered)).toBe("23001 questions");
  expect(await erase(spam)).toBeUndefined();
  await daysPass(335, [answered.id]);
  expect(await erase(answered)).toBeUndefined();
});

/** As the owner, past the triggers. */
async function daysPass(days: number, questions: readonly string[]) {
  await scene.owner.query("alter table question_outcomes disable trigger append_only");
  await scene.owner.query(
    "update question_outcomes set at = at - make_interval(days => $1) where question_id = any ($2)",
    [days, questions],
  );
  await scene.owner.query("alter table question_outcomes enable trigger append_only");
}

async function statuses(entry: desk.Entry): Promise<string[]> {
  const { rows } = await scene.app.query<{ status: string }>(
    "select status from revision_states where entry_id = $1 order by number",
    [entry.id],
  );
  return rows.map(({ status }) => status);
}

async function twicePublished() {
  const [editor, reviewer] = [
    await desk.addPerson(scene, "editor"),
    await desk.addPerson(scene, "reviewer"),
  ];
  const entry = await desk.addEntry(scene, editor);
  const first = await desk.submit(scene, entry, { by: editor });
  await desk.approve(scene, first, reviewer);
  await desk.publish(scene, first, reviewer);
  const second = await desk.submit(scene, entry, { by: editor });
  await desk.approve(scene, second, reviewer);
  await desk.publish(scene, second, reviewer);
  return { first, second };
}
