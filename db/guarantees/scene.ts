// Honest work in plain SQL, as the application's role: what attacks start from, and proof that the rights suffice.
import { randomUUID } from "node:crypto";
import pg from "pg";
import type { EntryContent, KindName } from "#lib/editorial/content.ts";
import type { NewEvent } from "#lib/editorial/events.ts";
import type { FrozenEntry, FrozenSource } from "#lib/editorial/freeze.ts";
import { contentHash, hashOf, sourceHash } from "#lib/editorial/hash.ts";
import type { Role } from "#lib/editorial/policy.ts";
import type { CslItem } from "#lib/editorial/source.ts";
import type { DatabaseUrls } from "../urls.ts";

/** A database with one pool for each role that attacks it. */
export type Scene = { app: pg.Pool; site: pg.Pool; owner: pg.Pool; close(): Promise<void> };
/** One statement within a transaction of the application. */
export type Ask = <R extends pg.QueryResultRow = Record<string, unknown>>(
  sql: string,
  values?: readonly unknown[],
) => Promise<R[]>;

export type Entry = { id: string; kind: KindName; slug: string };
export type Revision = {
  id: string;
  entry: Entry;
  number: number;
  hash: string;
  note: string;
  claims: readonly Claim[];
};
export type Claim = { path: string; hash: string; mustCite: boolean };
export type Span = { entry: Entry; ordinal: number; startsAt: Date };

export function openScene(urls: DatabaseUrls): Scene {
  const app = new pg.Pool({ connectionString: urls.app, max: 16 });
  const site = new pg.Pool({ connectionString: urls.site, max: 2 });
  const owner = new pg.Pool({ connectionString: urls.owner, max: 2 });
  return {
    app,
    site,
    owner,
    async close() {
      await Promise.all([app.end(), site.end(), owner.end()]);
    },
  };
}

/** One transaction of the application. With an event, that is recorded last. */
export async function act<T>(
  scene: Scene,
  event: NewEvent | undefined,
  work: (ask: Ask) => Promise<T>,
): Promise<T> {
  const client = await scene.app.connect();
  const ask: Ask = async (sql, values = []) => (await client.query(sql, [...values])).rows;
  try {
    await ask("begin");
    const result = await work(ask);
    if (event) await record(ask, event);
    await ask("commit");
    return result;
  } catch (error) {
    await ask("rollback");
    throw error;
  } finally {
    client.release();
  }
}

export const record = (ask: Ask, event: NewEvent) =>
  ask(
    "insert into events (type, entry_id, revision_id, person_id, data) values ($1, $2, $3, $4, $5)",
    [event.type, event.entry, event.revision, event.person, JSON.stringify(event.data)],
  );

/** How the database refuses: SQLSTATE and the rule, or the table whose rows stay. Undefined where it does not refuse. */
export async function refusalOf(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    const rule = error.constraint === "append_only" ? error.table : error.constraint;
    return [error.code, rule].filter(Boolean).join(" ");
  }
}

export async function person(scene: Scene, ...roles: Role[]): Promise<string> {
  const id = randomUUID();
  await scene.app.query("insert into people (id, name, roles) values ($1, $2, $3)", [
    id,
    `Person ${id.slice(0, 4)}`,
    roles,
  ]);
  return id;
}

export async function entry(scene: Scene, by: string, kind: KindName = "pledge"): Promise<Entry> {
  const made: Entry = { id: randomUUID(), kind, slug: `e-${randomUUID()}` };
  await act(
    scene,
    { type: "entry_created", entry: made.id, person: by, data: { kind, slug: made.slug } },
    async (ask) => {
      await ask("insert into entries (id, kind, slug, created_by) values ($1, $2, $3, $4)", [
        made.id,
        kind,
        made.slug,
        by,
      ]);
      await ask(
        "insert into draft_generations (entry_id, generation, created_by) values ($1, 1, $2)",
        [made.id, by],
      );
    },
  );
  return made;
}

/** An update in the journal of the open draft, or of the generation given. */
export async function write(
  scene: Scene,
  entry: Entry,
  by: string,
  generation?: number,
): Promise<number> {
  const { rows } = await scene.app.query<{ seq: string }>(
    `insert into draft_updates (entry_id, generation, person_id, bytes)
     values ($1, coalesce($2, (select generation from entries where id = $1)), $3, '\\x00') returning seq`,
    [entry.id, generation, by],
  );
  return Number(rows[0]?.seq);
}

export async function source(scene: Scene, by: string): Promise<string> {
  const id = `s-${randomUUID().slice(0, 8)}`;
  await scene.app.query("insert into sources (id, created_by) values ($1, $2)", [id, by]);
  await editSource(scene, id, by);
  return id;
}

/** The next version of a source. */
export async function editSource(scene: Scene, id: string, by: string): Promise<void> {
  const { rows } = await scene.app.query<{ next: number }>(
    "select count(*)::int + 1 as next from source_versions where source_id = $1",
    [id],
  );
  const version = rows[0]?.next ?? 1;
  const csl: CslItem = { id, type: "webpage", title: `${id}, version ${version}` };
  await scene.app.query(
    "insert into source_versions (source_id, version, csl, hash, created_by) values ($1, $2, $3, $4, $5)",
    [id, version, csl, sourceHash(csl), by],
  );
}

type Submission = {
  by: string;
  authors?: readonly string[];
  claims?: readonly Claim[];
  sources?: readonly string[];
  needed?: number;
  words?: string;
  /** A mistake: the event is recorded twice. */
  recordTwice?: boolean;
};

export const claim = (path: string, words = path, mustCite = true): Claim => ({
  path,
  hash: hashOf(words),
  mustCite,
});

/** Freezes and submits the open draft. Authors are the submitter and those given. */
export async function submit(
  scene: Scene,
  entry: Entry,
  submission: Submission,
): Promise<Revision> {
  const { by, claims = [claim("heldOn")] } = submission;
  const id = randomUUID();
  const frozen = await freeze(scene, entry, submission);
  const hash = contentHash(frozen);
  const [last] = (
    await scene.app.query<{ id: string; number: number; open: boolean; seq: string }>(
      `select r.id, r.number, e.outcome is null as open from revisions r
       left join review_ends e on e.revision_id = r.id where r.entry_id = $1 order by number desc limit 1`,
      [entry.id],
    )
  ).rows;
  const number = (last?.number ?? 0) + 1;
  const note = `Change ${number}`;
  const event: NewEvent = {
    type: "revision_submitted",
    entry: entry.id,
    revision: id,
    person: by,
    data: { number, hash, note },
  };
  await act(scene, event, async (ask) => {
    if (last?.open) await endReview(ask, { ...last, entry }, "superseded", by);
    await insertRevision(ask, {
      id,
      entry,
      number,
      frozen,
      hash,
      note,
      by,
      needed: submission.needed,
    });
    for (const author of new Set([by, ...(submission.authors ?? [])])) {
      await ask(
        "insert into revision_people (revision_id, person_id, part) values ($1, $2, 'author')",
        [id, author],
      );
    }
    if (submission.recordTwice) await record(ask, event);
    for (const { path, hash: claimHash, mustCite } of claims) {
      await ask(
        "insert into revision_claims (revision_id, path, hash, must_cite) values ($1, $2, $3, $4)",
        [id, path, claimHash, mustCite],
      );
    }
  });
  return { id, entry, number, hash, note, claims };
}

type NewRevision = {
  id: string;
  entry: Entry;
  number: number;
  frozen: unknown;
  hash: string;
  note: string;
  by: string;
  needed?: number;
  kind?: string;
  generation?: number;
};

/** The row alone, of the open draft as it stands. */
export const insertRevision = (ask: Ask, revision: NewRevision) =>
  ask(
    `insert into revisions (id, entry_id, number, kind, schema_version, frozen, hash, note, generation, draft_seq,
       approvals_needed, submitted_by)
     select $1, e.id, $3, $4, 1, $5, $6, $7, coalesce($10, e.generation),
       (select coalesce(max(seq), 0) from draft_updates), $8, $9
     from entries e where e.id = $2`,
    [
      revision.id,
      revision.entry.id,
      revision.number,
      revision.kind ?? revision.entry.kind,
      revision.frozen === null ? null : JSON.stringify(revision.frozen),
      revision.hash,
      revision.note,
      revision.needed ?? 1,
      revision.by,
      revision.generation,
    ],
  );

export async function freeze(
  scene: Scene,
  entry: Entry,
  { sources = [], words = randomUUID() }: Pick<Submission, "sources" | "words"> = {},
): Promise<FrozenEntry> {
  const content: EntryContent = {
    kind: entry.kind,
    schemaVersion: 1,
    fields: { title: { value: words } },
  };
  const { rows } = await scene.app.query<{ id: string } & FrozenSource>(
    `select distinct on (source_id) source_id as id, version, hash, csl from source_versions
     where source_id = any ($1) order by source_id, version desc`,
    [sources],
  );
  return {
    slug: entry.slug,
    title: words,
    content,
    sources: Object.fromEntries(rows.map(({ id, ...state }) => [id, state])),
    labels: {},
  };
}

export const takePart = (ask: Ask, revision: { id: string }, person: string, part = "reviewer") =>
  ask(
    "insert into revision_people (revision_id, person_id, part) values ($1, $2, $3) on conflict (revision_id, person_id) do nothing",
    [revision.id, person, part],
  );

type Finding = "supported" | "disputed";

export const insertCheck = (
  ask: Ask,
  revision: Revision,
  one: Claim,
  by: string,
  finding: Finding = "supported",
) =>
  ask(
    `insert into checks (entry_id, revision_id, path, claim_hash, person_id, finding, reason)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      revision.entry.id,
      revision.id,
      one.path,
      one.hash,
      by,
      finding,
      finding === "disputed" ? "The source says otherwise" : null,
    ],
  );

/** One person's finding on all claims of a revision. */
export const check = (
  scene: Scene,
  revision: Revision,
  by: string,
  finding: Finding = "supported",
) =>
  act(scene, checked(revision, by), async (ask) => {
    await takePart(ask, revision, by);
    for (const one of revision.claims) await insertCheck(ask, revision, one, by, finding);
  });

export const insertReview = (
  ask: Ask,
  revision: Revision,
  by: string,
  decision: "approve" | "request_changes" = "approve",
) =>
  ask<{ id: string }>(
    `insert into reviews (entry_id, revision_id, content_hash, person_id, decision, reason)
     values ($1, $2, $3, $4, $5, 'As said') returning id`,
    [revision.entry.id, revision.id, revision.hash, by, decision],
  );

export const endReview = (
  ask: Ask,
  revision: { id: string; entry: Entry; number: number },
  outcome: string,
  by: string,
) =>
  ask(
    "insert into review_ends (entry_id, number, revision_id, outcome, person_id) values ($1, $2, $3, $4, $5)",
    [revision.entry.id, revision.number, revision.id, outcome, by],
  );

/** Checks every claim and approves; ends the review unless more approvals are needed. */
export async function approve(
  scene: Scene,
  revision: Revision,
  by: string,
  { final = true } = {},
): Promise<void> {
  await check(scene, revision, by);
  await act(scene, approved(revision, by), async (ask) => {
    await insertReview(ask, revision, by);
    if (final) await endReview(ask, revision, "approved", by);
  });
}

export const requestChanges = (scene: Scene, revision: Revision, by: string) =>
  act(
    scene,
    {
      type: "changes_requested",
      ...named(revision, by),
      data: { number: revision.number, reason: "As said" },
    },
    async (ask) => {
      await takePart(ask, revision, by);
      await insertReview(ask, revision, by, "request_changes");
      await endReview(ask, revision, "changes_requested", by);
    },
  );

export const insertRevocation = (ask: Ask, revision: Revision, by: string) =>
  ask("insert into revocations (revision_id, person_id, reason) values ($1, $2, 'A doubt')", [
    revision.id,
    by,
  ]);

export const revoke = (scene: Scene, revision: Revision, by: string) =>
  act(
    scene,
    {
      type: "approval_revoked",
      ...named(revision, by),
      data: { number: revision.number, reason: "A doubt" },
    },
    (ask) => insertRevocation(ask, revision, by),
  );

/** The entry's last publication, open or not. */
export async function lastSpan(ask: Ask, entry: Entry) {
  const [span] = await ask<{ ordinal: number; startsAt: Date; endedAt: Date | null }>(
    `select p.ordinal, p.starts_at as "startsAt", n.ended_at as "endedAt" from publications p
     left join publication_ends n on n.entry_id = p.entry_id and n.ordinal = p.ordinal
     where p.entry_id = $1 order by ordinal desc limit 1`,
    [entry.id],
  );
  return span;
}

export async function endSpan(
  ask: Ask,
  span: Span,
  by: string,
  outcome: "replaced" | "retracted" = "retracted",
): Promise<Date | undefined> {
  const [end] = await ask<{ endedAt: Date }>(
    `insert into publication_ends (entry_id, ordinal, starts_at, outcome, reason, person_id)
     values ($1, $2, $3, $4, 'It was wrong', $5) returning ended_at as "endedAt"`,
    [span.entry.id, span.ordinal, span.startsAt, outcome, by],
  );
  return end?.endedAt;
}

type NewSpan = {
  revision: Revision;
  ordinal: number;
  previousEndedAt: Date | null;
  by: string;
  approval?: string;
  hash?: string;
};

export const insertPublication = (ask: Ask, { revision, ...span }: NewSpan) =>
  ask<{ startsAt: Date; note: string }>(
    `insert into publications (entry_id, ordinal, previous_ended_at, revision_id, approval_id, content_hash, starts_at,
       person_id, note)
     values ($1, $2, $3, $4, coalesce($5, (select id from reviews where revision_id = $4 limit 1)), $6, '1999-01-01', $7,
       'Corrected')
     returning starts_at as "startsAt", note`,
    [
      revision.entry.id,
      span.ordinal,
      span.previousEndedAt,
      revision.id,
      span.approval,
      span.hash ?? revision.hash,
      span.by,
    ],
  );

/** Publishes or republishes, in the place of what is public now. */
export const publish = (scene: Scene, revision: Revision, by: string) =>
  act(scene, published(revision, by), async (ask) => {
    await ask("select lock_entry($1)", [revision.entry.id]);
    const last = await lastSpan(ask, revision.entry);
    const endedAt =
      last && !last.endedAt
        ? await endSpan(ask, { ...last, entry: revision.entry }, by, "replaced")
        : last?.endedAt;
    await insertPublication(ask, {
      revision,
      by,
      ordinal: (last?.ordinal ?? 0) + 1,
      previousEndedAt: endedAt ?? null,
    });
  });

export const retract = (scene: Scene, revision: Revision, by: string) =>
  act(scene, retracted(revision, by), async (ask) => {
    await ask("select lock_entry($1)", [revision.entry.id]);
    const span = await lastSpan(ask, revision.entry);
    if (span) await endSpan(ask, { ...span, entry: revision.entry }, by);
  });

export const insertSchedule = (ask: Ask, revision: Revision, by: string, approval?: string) =>
  ask<{ id: string }>(
    `insert into schedules (entry_id, revision_id, approval_id, publish_at, person_id)
     values ($1, $2, coalesce($3, (select id from reviews where revision_id = $2 limit 1)), now() + interval '1 day', $4)
     returning id`,
    [revision.entry.id, revision.id, approval, by],
  );

export const schedule = (scene: Scene, revision: Revision, by: string) =>
  act(scene, scheduled(revision, by), async (ask) => {
    const [row] = await insertSchedule(ask, revision, by);
    return row?.id ?? "";
  });

export const requestRedaction = (scene: Scene, revision: Revision, by: string) =>
  act(
    scene,
    {
      type: "redaction_requested",
      ...named(revision, by),
      data: { number: revision.number, reason: "A court order" },
    },
    (ask) =>
      ask(
        "insert into redaction_requests (revision_id, person_id, reason) values ($1, $2, 'A court order')",
        [revision.id, by],
      ),
  );

export const confirmRedaction = (scene: Scene, revision: Revision, by: string) =>
  act(
    scene,
    {
      type: "revision_redacted",
      ...named(revision, by),
      data: { number: revision.number, hash: revision.hash, reason: "A court order" },
    },
    (ask) => ask("select redact_revision($1, $2)", [revision.id, by]),
  );

const named = (revision: Revision, by: string) => ({
  entry: revision.entry.id,
  revision: revision.id,
  person: by,
});

export const checked = (revision: Revision, by: string): NewEvent => ({
  type: "claims_checked",
  ...named(revision, by),
  data: { number: revision.number, supported: [], disputed: [] },
});
export const approved = (revision: Revision, by: string): NewEvent => ({
  type: "revision_approved",
  ...named(revision, by),
  data: { number: revision.number, hash: revision.hash, final: true },
});
export const published = (revision: Revision, by: string): NewEvent => ({
  type: "revision_published",
  ...named(revision, by),
  data: { number: revision.number, hash: revision.hash },
});
export const retracted = (revision: Revision, by: string): NewEvent => ({
  type: "publication_retracted",
  ...named(revision, by),
  data: { number: revision.number, reason: "It was wrong" },
});
export const scheduled = (revision: Revision, by: string): NewEvent => ({
  type: "publication_scheduled",
  ...named(revision, by),
  data: { number: revision.number, at: "2030-01-01T00:00:00.000Z" },
});
