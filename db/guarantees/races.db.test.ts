import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { connect, type Connection } from "../client.ts";
import { brokenGuarantees } from "../integrity.ts";
import { verifyChain } from "../log.ts";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { approved, published, setStage, submitted, type Stage } from "./attack.ts";
import { openNext } from "./attacks/reviewing.ts";
import { insertText, SAID, setTalk, toBeRedacted, wordsBeside } from "./beside.ts";
import * as desk from "./desk.ts";

let database: TestDatabase;
let scene: desk.Scene;
let app: Connection;
let stage: Stage;

beforeAll(async () => {
  database = await createTestDatabase();
  scene = desk.openScene(database.urls);
  app = connect(database.urls.app, { name: "test" });
});
beforeEach(async () => {
  stage = await setStage(scene);
});
afterAll(async () => {
  await Promise.all([scene.close(), app.close()]);
  await database.drop();
});

test("12 parallel writers leave one unforked chain", async () => {
  const stages = await Promise.all(Array.from({ length: 12 }, () => setStage(scene)));
  await Promise.all(
    stages.map(async (own) => {
      for (let turn = 0; turn < 8; turn++) {
        const revision = await submitted(own);
        await desk.approve(scene, revision, own.reviewer);
        await desk.publish(scene, revision, own.reviewer);
      }
    }),
  );
  const { rows } = await scene.app.query<{ links: number; max: number }>(
    "select count(*)::int as links, max(seq)::int as max from events",
  );
  expect(rows[0]?.links).toBe(rows[0]?.max);
  expect(rows[0]?.links).toBeGreaterThanOrEqual(12 * 8 * 4);
  expect(await verifyChain(app.db, "private")).toMatchObject({ ok: true, links: rows[0]?.links });
  expect(await verifyChain(app.db, "public")).toMatchObject({ ok: true, links: 12 * 8 });
});

test("whoever numbers, dates or hashes an event is not heard", async () => {
  const refused = await desk.refusalOf(
    scene.app.query(
      `insert into events (seq, at, type, data, body, prev_hash, hash, transaction)
       values (1, '1999-01-01', 'revision_published', '{}', 'x', 'x', 'x', 1)`,
    ),
  );
  expect(refused).toBeUndefined();
  const { rows } = await scene.app.query(
    "select from events where body = 'x' or at < '2000-01-01' or transaction = 1",
  );
  expect(rows).toEqual([]);
  expect(await verifyChain(app.db, "private")).toMatchObject({ ok: true });
});

test("the author of a change who checks at the same moment has one part, whoever comes first", async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, async () => {
      const { entry, editor, second } = await setStage(scene);
      const revision = await desk.submit(scene, entry, { by: editor });
      // Both at once: taking the part of a reviewer, and submitting words of one's own.
      return Promise.all([
        desk.refusalOf(desk.check(scene, revision, second)),
        desk.refusalOf(desk.submit(scene, entry, { by: second })),
        desk.refusalOf(desk.check(scene, revision, editor)),
      ]);
    }),
  );
  for (const [, , author] of outcomes) {
    expect(author).toMatch(/23503 checks_part|23514 checks_in_review/);
  }
  const { rows } = await scene.app.query(
    `select from checks k join revision_people p using (revision_id, person_id) where p.part = 'author'`,
  );
  expect(rows).toEqual([]);
});

test("of two who approve and request changes at once, one ends the review", async () => {
  const revision = await submitted(stage);
  await desk.check(scene, revision, stage.reviewer);
  const ends = await Promise.all([
    desk.refusalOf(desk.approve(scene, revision, stage.reviewer)),
    desk.refusalOf(desk.requestChanges(scene, revision, stage.second)),
  ]);
  expect(ends.filter((refusal) => refusal === undefined)).toHaveLength(1);
  expect(await statusOf(revision)).toBe(ends[0] === undefined ? "approved" : "changes_requested");
});

test("of two who publish at once, one does", async () => {
  const revision = await approved(stage);
  const outcomes = await Promise.all([
    desk.refusalOf(desk.publish(scene, revision, stage.reviewer)),
    desk.refusalOf(desk.publish(scene, revision, stage.second)),
  ]);
  const { rows } = await scene.app.query(
    `select from publications p where entry_id = $1
     and not exists (select from publication_ends n where n.entry_id = p.entry_id and n.ordinal = p.ordinal)`,
    [stage.entry.id],
  );
  expect(rows).toHaveLength(1);
  expect(outcomes).toContain(undefined);
});

test("an approval that is revoked while it is published is either public or revoked, never both", async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 12 }, async () => {
      const own = await setStage(scene);
      const revision = await approved(own);
      return Promise.all([
        desk.refusalOf(desk.publish(scene, revision, own.reviewer)),
        desk.refusalOf(desk.revoke(scene, revision, own.second)),
      ]);
    }),
  );
  for (const [publication, revocation] of outcomes) {
    expect([publication, revocation].filter((refusal) => refusal === undefined)).toHaveLength(1);
    expect(publication ?? revocation).toMatch(
      /23514 (publications_approval_stands|revocations_never_public)/,
    );
  }
});

test("spans never overlap, however many publish at once", async () => {
  const one = await published(stage);
  const two = await approved(stage);
  await desk.publish(scene, two, stage.reviewer);
  await Promise.all(
    [one, two, one, two, one, two].map((revision) =>
      desk.refusalOf(desk.publish(scene, revision, stage.reviewer)),
    ),
  );
  const { rows } = await scene.app.query(
    `select from publications a
     left join publication_ends x on x.entry_id = a.entry_id and x.ordinal = a.ordinal
     join publications b on b.entry_id = a.entry_id and b.ordinal > a.ordinal
     where a.entry_id = $1 and (x.ended_at is null or b.starts_at < x.ended_at)`,
    [stage.entry.id],
  );
  expect(rows).toEqual([]);
});

test("of two revisions submitted at once, one is in review", async () => {
  const outcomes = await Promise.all([
    desk.refusalOf(submitted(stage)),
    desk.refusalOf(submitted(stage)),
    desk.refusalOf(submitted(stage)),
  ]);
  const { rows } = await scene.app.query(
    "select from revision_states where entry_id = $1 and status = 'in_review'",
    [stage.entry.id],
  );
  expect(rows).toHaveLength(1);
  expect(outcomes).toContain(undefined);
});

test("an update that comes while its draft is closed is kept in the draft or refused, never lost between", async () => {
  const writes = Array.from({ length: 30 }, () =>
    desk.refusalOf(desk.write(scene, stage.entry, stage.editor, 1)),
  );
  const close = desk.act(scene, undefined, async (ask) => {
    await ask(
      "insert into draft_generations (entry_id, generation, created_by) values ($1, 2, $2)",
      [stage.entry.id, stage.editor],
    );
    await ask("update entries set generation = 2 where id = $1", [stage.entry.id]);
    const [kept] = await ask<{ count: number }>(
      "select count(*)::int as count from draft_updates where entry_id = $1",
      [stage.entry.id],
    );
    return kept?.count;
  });
  const outcomes = await Promise.all(writes);
  const keptAtClosing = await close;
  expect(outcomes.filter((refusal) => refusal === undefined)).toHaveLength(keptAtClosing ?? -1);
  expect(new Set(outcomes)).not.toContain("23503 draft_updates_generation");
});

test("a suggestion that is made while a draft is brought back keeps it away, or is refused", async () => {
  await openNext(stage);
  const bringBack = (own: Stage) => async (ask: desk.Ask) => {
    await ask(
      "insert into draft_generations (entry_id, generation, continues, created_by) values ($1, 3, 1, $2)",
      [own.entry.id, own.editor],
    );
    await ask("update entries set generation = 3 where id = $1", [own.entry.id]);
  };
  const suggest = (own: Stage) => async (ask: desk.Ask) => {
    await ask(
      `insert into suggestions (entry_id, generation, claim, stretch, old_text, new_text, person_id)
       values ($1, 2, 'account/p1', '{}', 'met', 'gathered', $2)`,
      [own.entry.id, own.second],
    );
  };
  const act = (work: Work) => () => desk.act(scene, undefined, work);
  expect(await whileOpen(suggest(stage), act(bringBack(stage)))).toBe(
    "23514 draft_generations_nothing_lost",
  );
  const other = await setStage(scene);
  await openNext(other);
  expect(await whileOpen(bringBack(other), act(suggest(other)))).toBe(
    "23514 suggestions_open_draft",
  );
});

test.each(SAID)("%s that is not yet committed at a redaction is erased by it", async (said) => {
  const { toRedact, say } = await setTalk(stage);
  const redact = () => desk.confirmRedaction(scene, toRedact, stage.reviewer);
  expect(await whileOpen(say[said], redact)).toBeUndefined();
  expect(await wordsBeside(stage)).toEqual([]);
  expect(await brokenGuarantees(scene.app, stage.entry.id)).toEqual([]);
});

test("a draft that a redaction closes is found by its words no more, whichever comes first", async () => {
  const redact = (own: Stage, revision: desk.Revision) => () =>
    desk.confirmRedaction(scene, revision, own.reviewer);
  const note = (own: Stage) => (ask: desk.Ask) => insertText(ask, own.entry, 1);
  const revision = await toBeRedacted(stage);
  expect(await whileOpen(note(stage), redact(stage, revision))).toBeUndefined();
  expect(await wordsBeside(stage)).toEqual([]);

  const other = await setStage(scene);
  const closing = await toBeRedacted(other);
  const close = async (ask: desk.Ask) => {
    await desk.redact(ask, closing, other.reviewer);
    await desk.record(ask, desk.redacted(closing, other.reviewer));
  };
  await whileOpen(close, () => desk.act(scene, undefined, note(other)));
  expect(await wordsBeside(other)).toEqual([]);
});

test("two admins who disable each other leave one", async () => {
  await scene.app.query("update people set roles = array['editor'] where id <> $1", [stage.admin]);
  const other = await desk.addPerson(scene, "admin");
  const disable = (id: string) =>
    desk.refusalOf(scene.app.query("update people set disabled_at = now() where id = $1", [id]));
  const outcomes = await Promise.all([disable(stage.admin), disable(other)]);
  expect(outcomes.toSorted()).toEqual(["23514 people_last_admin", undefined]);
});

type Work = (ask: desk.Ask) => Promise<unknown>;

/** How the second transaction is refused that begins before the first commits, and has time to end if it does not wait. */
async function whileOpen(first: Work, second: () => Promise<unknown>): Promise<string | undefined> {
  let refusal: Promise<string | undefined> = Promise.resolve(undefined);
  await desk.act(scene, undefined, async (ask) => {
    await first(ask);
    refusal = desk.refusalOf(second());
    await Promise.race([refusal, setTimeout(300)]);
  });
  return refusal;
}

async function statusOf(revision: desk.Revision): Promise<string | undefined> {
  const { rows } = await scene.app.query<{ status: string }>(
    "select status from revision_states where revision_id = $1",
    [revision.id],
  );
  return rows[0]?.status;
}
