// Marked words are planted in everything that is not public, and everything public is searched for them.
// What is drawn into pictures can't be searched here: lib/site/canary.db.test.ts looks at their words.
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { eq, sql } from "drizzle-orm";
import { connect, withTransaction, type Connection } from "#db/client.ts";
import { people, revisionClaims } from "#db/schema.ts";
import { DEMO_PEOPLE } from "#db/seed/demo.ts";
import { changeDraft } from "#lib/collab/drafts.ts";
import { setText } from "#lib/collab/layout.ts";
import type { Context } from "#lib/desk/define-command.ts";
import { approve } from "#lib/desk/approve.ts";
import { checkClaims } from "#lib/desk/check-claims.ts";
import { confirmSubmission } from "#lib/desk/confirm-submission.ts";
import type { Outcome } from "#lib/desk/outcome.ts";
import { prepareSubmission } from "#lib/desk/prepare-submission.ts";
import { publish } from "#lib/desk/publish.ts";
import { answerQuestion } from "#lib/desk/questions/answer-question.ts";
import { ask } from "#lib/desk/questions/ask.ts";
import { setAside } from "#lib/desk/questions/set-aside.ts";
import { retract } from "#lib/desk/retract.ts";
import type { Actor } from "#lib/editorial/policy.ts";
import { crawl } from "../support/crawl.ts";
import { startServer, type RunningServer } from "../support/start-server.ts";

const CANARY = "canary-51c9";
const REASON = "Retracted by the story.";

let server: RunningServer;
let app: Connection;
test.beforeAll(async () => {
  test.setTimeout(600_000);
  server = await startServer();
  const state = JSON.parse(readFileSync(join(server.dataDir, "database.json"), "utf8")) as {
    urls: { app: string };
  };
  app = connect(state.urls.app, { name: "canary", max: 4 });
});
test.afterAll(async () => {
  await app?.close();
  await server?.remove();
});

test("nothing that is not public is found anywhere in public", async () => {
  // Some thousand addresses: five minutes on two cores that others use too.
  test.setTimeout(1_200_000);
  const before = new Date().toISOString();
  const { retracted, planted, questioned } = await plant();
  const pages = await crawl({
    base: server.url,
    from: [
      "/",
      `/?asOf=${before}`,
      "/sitemap.xml",
      "/robots.txt",
      "/api/v1",
      `/api/v1/entries?asOf=${before}`,
      // Searches repeat the question, so that it is never asked in one word.
      "/search?q=51c9",
      "/api/v1/search?q=51c9+title",
      "/api/v1/search?q=canary",
      "/nothing-here",
      ...questioned,
    ],
    // Citations name the instant of the last change: every page once more.
    isLeftAlone: (address) =>
      ![before, null].includes(new URL(address, server.url).searchParams.get("asOf")) ||
      /^\/(?:desk|sign-in|_next|icon|favicon)/.test(address) ||
      // The languages of the site say the same by the same code: one of them, as it is now, stands for both.
      /^\/(?:uk\b|fr\/cards\/|fr\b.*asOf=)/.test(address) ||
      address.startsWith("/api/auth") ||
      // Thousands, one for each claim: those of the entry that is questioned stand for all.
      /\/question\?.*(?:claim|source)=/.test(address),
  });

  expect(planted).toBeGreaterThan(60);
  expect(pages.length).toBeGreaterThan(400);
  const types = new Set(pages.map(({ headers }) => headers.get("content-type")?.split(";")[0]));
  for (const type of [
    "application/atom+xml",
    "application/jsonl",
    "application/x-bibtex",
    "application/xml",
    "application/zip",
    "text/calendar",
    "text/csv",
    "text/javascript",
    "image/png",
  ]) {
    expect(types).toContain(type);
  }
  const saying = (words: string) =>
    pages.filter(({ body }) => body.includes(words)).map(({ address }) => address);
  expect(saying(CANARY)).toEqual([]);
  // What was said in public after the planting is found, in pages and inside the archive.
  expect(saying(REASON)).toEqual(
    expect.arrayContaining(["/changes", "/feeds/changes.atom", "/data/record.zip"]),
  );

  const broken = pages.filter(
    ({ address, status }) => ![200, 308].includes(status) && address !== "/nothing-here",
  );
  expect(broken.map(({ address, status }) => `${status} ${address}`)).toEqual(
    broken
      .filter(({ address, status }) => status === 410 && address.includes(retracted))
      .map(({ address, status }) => `${status} ${address}`),
  );
  expect(broken.length).toBeGreaterThan(0);
  // Data blocks are no scripts, and the cards of references are the only one.
  const withScripts = pages.filter(({ body }) =>
    /<script(?! type="application\/ld\+json">| data-keep="">)/.test(body),
  );
  expect(withScripts.map(({ address }) => address)).toEqual([]);
  const cookies = pages.filter(({ headers }) => headers.has("set-cookie"));
  expect(cookies.map(({ address }) => address)).toEqual([]);
});

/** Plants the canary in every draft, in revisions in review, approved and retracted, and in private tables. */
async function plant(): Promise<{ planted: number; retracted: string; questioned: string[] }> {
  const { db } = app;
  const [editor, reviewer] = await Promise.all([
    actorOf(DEMO_PEOPLE.secondEditor.email),
    actorOf(DEMO_PEOPLE.reviewer.email),
  ]);
  const as = (actor: Actor) => ({ db, actor, key: randomUUID() });
  const { rows } = await db.execute<{ id: string; kind: string; slug: string; is_public: boolean }>(
    sql`select e.id, e.kind, e.slug, exists (select from publications p where p.entry_id = e.id) as is_public
      from entries e order by e.kind, e.slug`,
  );
  for (const { id } of rows) {
    await withTransaction(db, (tx) =>
      changeDraft(tx, {
        entryId: id,
        by: editor.id,
        change: (doc) => setText(doc, "title", `${CANARY} title`),
      }),
    );
  }
  await db.execute(
    sql`insert into people (name, email) values (${`${CANARY} person`}, ${`${CANARY}@example.org`})`,
  );

  const submit = async (entry: string) => {
    const { hash } = valueOf(await prepareSubmission(as(editor), { entry }));
    const note = `${CANARY} note`;
    const { revision } = valueOf(await confirmSubmission(as(editor), { entry, hash, note }));
    return { entry, revision };
  };
  const approved = async (entry: string) => {
    const named = await submit(entry);
    const claims = await db
      .select()
      .from(revisionClaims)
      .where(eq(revisionClaims.revisionId, named.revision));
    const findings = claims.map(({ path, hash }) => ({
      path,
      hash,
      finding: "supported" as const,
    }));
    valueOf(await checkClaims(as(reviewer), { ...named, findings }));
    valueOf(await approve(as(reviewer), named));
    return named;
  };
  const [first, second, third, fourth] = rows.filter(
    ({ kind, is_public }) => kind === "pledge" && is_public,
  );
  if (!first || !second || !third || !fourth) throw new Error("The demo has too few pledges.");
  await submit(first.id);
  await submit(second.id);
  await approved(third.id);
  const taken = await approved(fourth.id);
  valueOf(await publish(as(reviewer), taken));
  valueOf(await retract(as(reviewer), { ...taken, reason: REASON }));
  return {
    planted: rows.length,
    retracted: fourth.slug,
    questioned: await question(first.id, first.slug, as(reviewer)),
  };
}

/** Questions of readers: one that waits, one that is answered without its words, and spam. Gives addresses about them. */
async function question(entry: string, slug: string, by: Context): Promise<string[]> {
  const { rows } = await app.db.execute<{ number: number; path: string }>(sql`
    select r.number, c.path from publications p join revisions r on r.id = p.revision_id
    join revision_claims c on c.revision_id = r.id where p.entry_id = ${entry} order by r.number, c.path limit 1`);
  const { number: version = 0, path: claim = "" } = rows[0] ?? {};
  const asked = { kind: "pledge", slug, version, claim, language: "en" } as const;
  const words = `${CANARY} question`;
  const link = `https://${CANARY}.example/`;
  const ids = [randomUUID(), randomUUID(), randomUUID()] as const;
  for (const id of ids) {
    const mail = `${CANARY}@reader.example`;
    expect(await ask(app.db, { ...asked, id, words, link, mail })).toBe("asked");
  }
  const told = { question: ids[1], outcome: "unchanged", said: "It stands." } as const;
  valueOf(await answerQuestion(by, told));
  valueOf(await setAside({ ...by, key: randomUUID() }, { question: ids[2] }));
  const at = `/pledges/${slug}/question?version=${version}`;
  return [at, `${at}&claim=${encodeURIComponent(claim)}`, `${at}&sent=yes`, "/questions"];
}

async function actorOf(email: string): Promise<Actor> {
  const [person] = await app.db
    .select({ id: people.id, roles: people.roles })
    .from(people)
    .where(eq(people.email, email));
  if (!person) throw new Error(`Nobody has the address ${email}.`);
  return person;
}

function valueOf<V>(outcome: Outcome<V>): V {
  if (!outcome.ok) throw new Error(`Unexpectedly refused: ${JSON.stringify(outcome)}`);
  return outcome.value;
}
