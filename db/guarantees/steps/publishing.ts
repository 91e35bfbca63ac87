import type { NewEvent } from "#lib/editorial/events.ts";
import { act, LONG_AGO, record, type Ask, type Scene } from "../scene.ts";
import type { Entry } from "./drafting.ts";
import { approved, named, published, retracted, scheduled } from "./events.ts";
import { endReview, insertReview, takePart } from "./reviewing.ts";
import type { Revision } from "./submitting.ts";

export type Span = { entry: Entry; ordinal: number; startsAt: Date };

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
  release?: string,
): Promise<Date | undefined> {
  const [end] = await ask<{ endedAt: Date }>(
    `insert into publication_ends (entry_id, ordinal, starts_at, outcome, reason, person_id, release_id, ended_at)
     values ($1, $2, $3, $4, 'It was wrong', $5, $6, now() + interval '1 hour') returning ended_at as "endedAt"`,
    [span.entry.id, span.ordinal, span.startsAt, outcome, by, release],
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
  release?: string;
};

export const insertPublication = (ask: Ask, { revision, ...span }: NewSpan) =>
  ask<{ startsAt: Date; note: string }>(
    `insert into publications (entry_id, ordinal, previous_ended_at, revision_id, approval_id, content_hash, starts_at,
       person_id, note, release_id)
     values ($1, $2, $3, $4, coalesce($5, (select id from reviews where revision_id = $4 limit 1)), $6, ${LONG_AGO}, $7,
       'Corrected', $8)
     returning starts_at as "startsAt", note`,
    [
      revision.entry.id,
      span.ordinal,
      span.previousEndedAt,
      revision.id,
      span.approval,
      span.hash ?? revision.hash,
      span.by,
      span.release,
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

/** The last approval of a revision and its first publication, in one transaction with an event for each. */
export const approveAndPublish = (
  scene: Scene,
  revision: Revision,
  by: string,
  { recordTwice = false } = {},
) =>
  act(scene, published(revision, by), async (ask) => {
    await takePart(ask, revision, by);
    await insertReview(ask, revision, by);
    await endReview(ask, revision, "approved", by);
    const [approval] = await ask<{ id: string }>(
      "select id from reviews where revision_id = $1 and person_id = $2",
      [revision.id, by],
    );
    await insertPublication(ask, {
      revision,
      ordinal: 1,
      previousEndedAt: null,
      by,
      approval: approval?.id,
    });
    await record(ask, approved(revision, by));
    if (recordTwice) await record(ask, published(revision, by));
  });

export const retract = (scene: Scene, revision: Revision, by: string) =>
  act(scene, retracted(revision, by), async (ask) => {
    await ask("select lock_entry($1)", [revision.entry.id]);
    const span = await lastSpan(ask, revision.entry);
    if (span) await endSpan(ask, { ...span, entry: revision.entry }, by);
  });

export const insertSchedule = (ask: Ask, revision: Revision, by: string, approval?: string) =>
  ask<{ id: string }>(
    `insert into schedules (entry_id, revision_id, approval_id, publish_at, person_id, at)
     values ($1, $2, coalesce($3, (select id from reviews where revision_id = $2 limit 1)), now() + interval '1 day', $4, ${LONG_AGO})
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
        `insert into redaction_requests (revision_id, person_id, reason, at)
         values ($1, $2, 'A court order', ${LONG_AGO})`,
        [revision.id, by],
      ),
  );

export const confirmRedaction = (scene: Scene, revision: Revision, by: string) =>
  act(scene, redacted(revision, by), (ask) => redact(ask, revision, by));

export const redact = (ask: Ask, revision: Revision, by: string) =>
  ask("select redact_revision($1, $2)", [revision.id, by]);

export const redacted = (revision: Revision, by: string): NewEvent => ({
  type: "revision_redacted",
  ...named(revision, by),
  data: { number: revision.number, hash: revision.hash, reason: "A court order" },
});
