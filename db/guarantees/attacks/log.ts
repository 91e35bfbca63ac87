import type { NewEvent } from "#lib/editorial/events.ts";
import { approved, published, setStage, submitted, trying } from "../attack.ts";
import type { Attack, Stage } from "../attack.ts";
import * as desk from "../desk.ts";

/** Changes that leave no event, two, or a false one; and tampering with the chains. */
export const log: readonly Attack[] = [
  unrecorded("a submission", async (stage) => {
    const { scene, entry, editor } = stage;
    // A submission records its event last, so a second one makes one too many.
    await desk.submit(scene, entry, { by: editor, recordTwice: true });
  }),
  unrecorded("the end of a review", async (stage) => {
    const revision = await submitted(stage);
    await trying(stage, undefined, (ask) =>
      desk.endReview(ask, revision, "withdrawn", stage.editor),
    );
  }),
  unrecorded("a check", async (stage) => {
    const revision = await submitted(stage);
    await trying(stage, undefined, async (ask) => {
      await desk.takePart(ask, revision, stage.second);
      for (const one of revision.claims) await desk.insertCheck(ask, revision, one, stage.second);
    });
  }),
  unrecorded("a decision", async (stage) => {
    const revision = await submitted(stage);
    await trying(stage, undefined, async (ask) => {
      await desk.takePart(ask, revision, stage.second);
      await desk.insertReview(ask, revision, stage.second);
    });
  }),
  unrecorded("a revocation", async (stage) => {
    const revision = await approved(stage);
    await trying(stage, undefined, (ask) => desk.insertRevocation(ask, revision, stage.reviewer));
  }),
  unrecorded("a publication", async (stage) => {
    const revision = await approved(stage);
    await trying(stage, undefined, (ask) =>
      desk.insertPublication(ask, {
        revision,
        ordinal: 1,
        previousEndedAt: null,
        by: stage.reviewer,
      }),
    );
  }),
  unrecorded("a retraction", async (stage) => {
    const { entry } = await published(stage);
    await trying(stage, undefined, async (ask) => {
      const span = await desk.lastSpan(ask, entry);
      if (span) await desk.endSpan(ask, { ...span, entry }, stage.reviewer);
    });
  }),
  unrecorded("a schedule", async (stage) => {
    const revision = await approved(stage);
    await trying(stage, undefined, (ask) => desk.insertSchedule(ask, revision, stage.reviewer));
  }),
  unrecorded("the end of a schedule", async (stage) => {
    const revision = await approved(stage);
    const schedule = await desk.schedule(stage.scene, revision, stage.reviewer);
    await stage.scene.app.query(
      "insert into schedule_ends (schedule_id, outcome) values ($1, 'cancelled')",
      [schedule],
    );
  }),
  unrecorded("a request for redaction", async (stage) => {
    const revision = await sentBack(stage);
    await stage.scene.app.query(
      "insert into redaction_requests (revision_id, person_id, reason) values ($1, $2, 'An order')",
      [revision.id, stage.admin],
    );
  }),
  unrecorded("a redaction", async (stage) => {
    const revision = await sentBack(stage);
    await desk.requestRedaction(stage.scene, revision, stage.admin);
    await stage.scene.app.query("select redact_revision($1, $2)", [revision.id, stage.reviewer]);
  }),
  {
    name: "a decision is recorded as something else",
    refusedBy: "23514 one_event",
    async try(stage) {
      const revision = await submitted(stage);
      await decide(stage, revision, desk.retracted(revision, stage.second));
    },
  },
  {
    name: "a decision is recorded on another entry",
    refusedBy: "23514 one_event",
    async try(stage) {
      const revision = await submitted(stage);
      const { entry } = await setStage(stage.scene);
      await decide(stage, revision, {
        ...desk.approved(revision, stage.second),
        entry: entry.id,
      });
    },
  },
  {
    name: "an event is put into the public log",
    refusedBy: "42501",
    try: ({ scene, entry }) =>
      scene.app.query(
        "insert into public_events (type, entry_id, data) values ('revision_published', $1, '{}')",
        [entry.id],
      ),
  },
  {
    name: "the head of a chain is moved",
    refusedBy: "42501",
    try: ({ scene }) => scene.app.query("update chain_heads set seq = seq - 1"),
  },
  {
    name: "the application forks a chain, were it the owner",
    refusedBy: "23505 events_unforked",
    alone: true,
    async try(stage) {
      await submitted(stage);
      await rolledBack(stage, [
        "alter table events disable trigger chained",
        `insert into events (seq, at, type, data, body, prev_hash, hash, transaction)
         select seq + 1000000, at, type, data, body, prev_hash, 'other', 0 from events order by seq limit 1`,
      ]);
    },
  },
  {
    name: "two links of a chain have one hash, were it the owner",
    refusedBy: "23505 events_hash",
    alone: true,
    async try(stage) {
      await submitted(stage);
      await rolledBack(stage, [
        "alter table events disable trigger chained",
        `insert into events (seq, at, type, data, body, prev_hash, hash, transaction)
         select seq + 1000000, at, type, data, body, 'other', hash, 0 from events order by seq limit 1`,
      ]);
    },
  },
  {
    name: "the public chain is forked, were it the owner",
    refusedBy: "23505 public_events_unforked",
    alone: true,
    async try(stage) {
      await published(stage);
      await rolledBack(stage, [
        "alter table public_events disable trigger chained",
        `insert into public_events (seq, at, type, data, body, prev_hash, hash)
         select seq + 1000000, at, type, data, body, prev_hash, 'other' from public_events order by seq limit 1`,
      ]);
    },
  },
  {
    name: "two links of the public chain have one hash, were it the owner",
    refusedBy: "23505 public_events_hash",
    alone: true,
    async try(stage) {
      await published(stage);
      await rolledBack(stage, [
        "alter table public_events disable trigger chained",
        `insert into public_events (seq, at, type, data, body, prev_hash, hash)
         select seq + 1000000, at, type, data, body, 'other', hash from public_events order by seq limit 1`,
      ]);
    },
  },
];

function unrecorded(what: string, attempt: Attack["try"]): Attack {
  return {
    name: `${what} without exactly one event`,
    refusedBy: "23514 one_event",
    try: attempt,
  };
}

async function decide(stage: Stage, revision: desk.Revision, event: NewEvent) {
  await trying(stage, event, async (ask) => {
    await desk.takePart(ask, revision, stage.second);
    await desk.insertReview(ask, revision, stage.second);
  });
}

async function sentBack(stage: Stage): Promise<desk.Revision> {
  const revision = await submitted(stage);
  await desk.requestChanges(stage.scene, revision, stage.reviewer);
  return revision;
}

/** Statements of the owner in a transaction that never commits. */
export async function rolledBack({ scene }: Stage, statements: readonly string[]) {
  const client = await scene.owner.connect();
  try {
    await client.query("begin");
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.query("rollback");
    client.release();
  }
}
