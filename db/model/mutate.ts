// Takes each guarantee of the database away in turn, and shows that it is missed.
import pg from "pg";
import { ATTACKS } from "../guarantees/attacks.ts";
import { openScene } from "../guarantees/scene.ts";
import { rulesOf } from "../guarantees/rules.ts";
import { createTestDatabase } from "../testing/database.ts";
import { mustFail, runModel } from "./run.ts";
import { watchRecord } from "./whole-record.ts";

/** A guarantee that is taken away, and the SQL that does it. */
export type Mutation = { kind: string; name: string; drop: string; refuses?: string };

/** What a mutation was caught by, or undefined where nobody missed the guarantee. */
export type Verdict = Mutation & { caughtBy: string | undefined };

/** All guarantees: keys, conditions and rules by their names, every trigger, and the rights that the roles lack. */
export async function mutationsOf(ownerUrl: string): Promise<Mutation[]> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const rules = await rulesOf(owner);
    const { rows: triggers } = await owner.query<{ table: string; name: string }>(
      `select tgrelid::regclass::text as table, tgname as name from pg_trigger
       where not tgisinternal and tgname <> all ($1) and tgrelid in (
         select oid from pg_class where relnamespace = 'public'::regnamespace)
       order by 1, 2`,
      [ELSEWHERE],
    );
    const { rows: kept } = await owner.query<{ table: string }>(
      // Folding removes rows of the journal, so there a rule and not a right is in the way.
      `select tgrelid::regclass::text as table from pg_trigger
       where tgname = 'append_only' and tgrelid <> 'draft_updates'::regclass order by 1`,
    );
    return [
      ...rules,
      ...triggers.map(({ table, name }): Mutation => ({
        kind: "trigger",
        name: `${table}: ${name}`,
        drop: `drop trigger ${name} on ${table}`,
        refuses: table,
      })),
      ...kept.map(({ table }): Mutation => ({
        kind: "right",
        name: `the application may not delete from ${table}`,
        drop: `grant delete on ${table} to ratify_app`,
      })),
      ...Object.entries(RIGHTS).map(([name, drop]): Mutation => ({ kind: "right", name, drop })),
    ];
  } finally {
    await owner.end();
  }
}

/** Told to sockets and pages, and tested in notices.db.test.ts and news.db.test.ts; no guarantee of the record. */
const ELSEWHERE = ["heard_by_sockets", "ended_for_sockets", "heard_by_pages"];

const RIGHTS = {
  "the application may not edit revisions": "grant update on revisions to ratify_app",
  "the application may not write into the public log":
    "grant insert on public_events to ratify_app",
  "the application may not move a chain's head": "grant update on chain_heads to ratify_app",
  "the application may not redact by itself": "grant insert on redactions to ratify_app",
  "the application may not make tables": "grant create on schema public to ratify_app",
  "the application is not the owner": "grant ratify_owner to ratify_app",
  "the site may not read tables": "grant select on people to ratify_site",
  "the site may not run functions":
    "grant execute on function redact_revision(uuid, uuid) to ratify_site",
  "the site sees no retracted words": `create or replace view site.published as
    select p.entry_id, e.kind, e.slug, p.ordinal, p.revision_id, r.number, r.schema_version, r.frozen, r.hash,
      p.starts_at, n.ended_at, p.note, (select max(v.at) from reviews v where v.revision_id = r.id) as approved_at
    from publications p join entries e on e.id = p.entry_id join revisions r on r.id = p.revision_id
    left join publication_ends n on n.entry_id = p.entry_id and n.ordinal = p.ordinal where r.frozen is not null`,
};

/** Tries a mutation on a database of its own: the attacks that it should let through first, then all, then histories. */
export async function judge(mutation: Mutation, histories = 40): Promise<Verdict> {
  const database = await createTestDatabase();
  const owner = new pg.Client({ connectionString: database.superuser });
  await owner.connect();
  try {
    await owner.query(mutation.drop);
  } finally {
    await owner.end();
  }
  const scene = openScene(database.urls);
  const watch = await watchRecord(database.urls);
  try {
    const attacks = Object.values(ATTACKS).flat();
    const meant = ({ refusedBy }: { refusedBy: string }) =>
      refusedBy.split(" ")[1] === mutation.refuses ? 0 : 1;
    for (const attack of attacks.toSorted((a, b) => meant(a) - meant(b))) {
      const failure = await messageOf(mustFail(scene, attack));
      if (failure) return { ...mutation, caughtBy: failure };
    }
    const [fault] = await watch.faults();
    if (fault) return { ...mutation, caughtBy: fault };
    const failure = await messageOf(
      runModel({ urls: database.urls, runs: histories, seed: 1, lanes: 2 }),
    );
    return { ...mutation, caughtBy: failure };
  } finally {
    await Promise.all([scene.close(), watch.close()]);
    await database.drop();
  }
}

async function messageOf(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return (inner instanceof Error ? inner.message : String(inner)).split("\n").at(-1);
  }
}
