import { randomUUID } from "node:crypto";
import type { EntryContent } from "#lib/editorial/content.ts";
import type { NewEvent } from "#lib/editorial/events.ts";
import type { FrozenEntry, FrozenSource } from "#lib/editorial/frozen.ts";
import { contentHash, hashOf } from "#lib/editorial/hash.ts";
import { act, LONG_AGO, record, type Ask, type Scene } from "../scene.ts";
import type { Entry } from "./drafting.ts";
import type { Terms } from "./ruling.ts";
import { endReview } from "./reviewing.ts";

export type Revision = {
  id: string;
  entry: Entry;
  number: number;
  hash: string;
  note: string;
  claims: readonly Claim[];
};
export type Claim = { path: string; hash: string; mustCite: boolean };

type Submission = {
  by: string;
  authors?: readonly string[];
  claims?: readonly Claim[];
  sources?: readonly string[];
  /** The rule, by its number, and what that asks for; the first one unless it is given. */
  under?: Terms & { rule: number };
  words?: string;
  /** The last change to the draft that it contains; all of them unless it is given. */
  until?: number;
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
      under: submission.under,
      until: submission.until,
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
        "insert into revision_claims (revision_id, path, hash, must_cite, sources) values ($1, $2, $3, $4, $5)",
        [id, path, claimHash, mustCite, submission.sources ?? []],
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
  under?: Partial<Terms> & { rule?: number };
  kind?: string;
  generation?: number;
  until?: number;
};

/** The row alone, of the open draft as it stands. */
export const insertRevision = (ask: Ask, revision: NewRevision) =>
  ask(
    `insert into revisions (id, entry_id, number, kind, schema_version, frozen, hash, note, generation, draft_seq,
       approvals_needed, submitted_by, submitted_at, transaction, rule, publishes_at_once)
     select $1, e.id, $3, $4, 1, $5, $6, $7, coalesce($10, e.generation),
       coalesce($13, (select coalesce(max(seq), 0) from draft_updates)), $8, $9, ${LONG_AGO}, 1, $11, $12
     from entries e where e.id = $2`,
    [
      revision.id,
      revision.entry.id,
      revision.number,
      revision.kind ?? revision.entry.kind,
      revision.frozen === null ? null : JSON.stringify(revision.frozen),
      revision.hash,
      revision.note,
      revision.under?.approvals ?? 1,
      revision.by,
      revision.generation,
      revision.under?.rule,
      revision.under?.publishesAtOnce ?? false,
      revision.until,
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
