import { approved, published, setStage, submitted, submittedToTwo, trying } from "../attack.ts";
import type { Attack, Stage } from "../attack.ts";
import * as desk from "../desk.ts";

/** Putting before readers what nobody approved, twice, or again. */
export const publishing: readonly Attack[] = [
  {
    name: "a revision in review is published with its one approval of two",
    refusedBy: "23514 publications_approval_stands",
    async try(stage) {
      const { scene, reviewer } = stage;
      const revision = await submittedToTwo(stage);
      await desk.approve(scene, revision, reviewer, { final: false });
      await desk.publish(scene, revision, reviewer);
    },
  },
  {
    name: "a revision is published without any approval",
    refusedBy: "23514 publications_approval_stands",
    async try(stage) {
      const { scene, reviewer } = stage;
      const revision = await submitted(stage);
      const elsewhere = await approved(await setStage(scene));
      await first(stage, revision, { approval: await approvalOf(stage, elsewhere), by: reviewer });
    },
  },
  {
    name: "a revision is published with another entry's approval",
    refusedBy: "23503 publications_approval",
    async try(stage) {
      const { scene, reviewer } = stage;
      const revision = await approved(stage);
      const elsewhere = await approved(await setStage(scene));
      await first(stage, revision, { approval: await approvalOf(stage, elsewhere), by: reviewer });
    },
  },
  {
    name: "a revision is published with its predecessor's approval",
    refusedBy: "23503 publications_approval",
    async try(stage) {
      const before = await approved(stage);
      const revision = await approved(stage);
      const approval = await approvalOf(stage, before);
      await first(stage, revision, { approval, by: stage.reviewer });
    },
  },
  {
    name: "a request for changes passes for an approval",
    refusedBy: "23514 publications_approved",
    async try(stage) {
      const revision = await approved(stage);
      await trying(stage, desk.published(revision, stage.reviewer), (ask) =>
        ask(
          `insert into publications (entry_id, ordinal, revision_id, approval_id, approval_decision, content_hash,
             person_id, note)
           values ($1, 1, $2, (select id from reviews where revision_id = $2), 'request_changes', $3, $4, 'x')`,
          [stage.entry.id, revision.id, revision.hash, stage.reviewer],
        ),
      );
    },
  },
  {
    name: "a revision is published whose approval was revoked",
    refusedBy: "23514 publications_approval_stands",
    async try(stage) {
      const revision = await approved(stage);
      await desk.revoke(stage.scene, revision, stage.reviewer);
      await desk.publish(stage.scene, revision, stage.reviewer);
    },
  },
  {
    name: "a publication names another hash than its revision's",
    refusedBy: "23503 publications_content",
    async try(stage) {
      const revision = await approved(stage);
      await first(stage, revision, { hash: "0".repeat(64), by: stage.reviewer });
    },
  },
  {
    name: "one entry publishes another's revision",
    refusedBy: "23503 publications_content",
    async try(stage) {
      const elsewhere = await approved(await setStage(stage.scene));
      await first(stage, { ...elsewhere, entry: stage.entry }, { by: stage.reviewer });
    },
  },
  {
    name: "a second revision is public beside the first",
    refusedBy: "23503 publications_one_current",
    async try(stage) {
      await published(stage);
      const second = await approved(stage);
      await first(stage, second, {
        ordinal: 2,
        previousEndedAt: new Date("2020-01-01"),
        by: stage.reviewer,
      });
    },
  },
  {
    name: "a second first publication",
    refusedBy: "23505 publications_pk",
    async try(stage) {
      await published(stage);
      await first(stage, await approved(stage), { by: stage.reviewer });
    },
  },
  {
    name: "a publication that follows nothing calls itself the second",
    refusedBy: "23514 publications_in_order",
    async try(stage) {
      await first(stage, await approved(stage), { ordinal: 2, by: stage.reviewer });
    },
  },
  {
    name: "a publication gets the ordinal nought",
    refusedBy: "23514 publications_count_up",
    async try(stage) {
      await first(stage, await approved(stage), {
        ordinal: 0,
        previousEndedAt: new Date("2020-01-01"),
        by: stage.reviewer,
      });
    },
  },
  {
    name: "a span begins before the one before it ended",
    refusedBy: "23503 publications_one_current",
    async try(stage) {
      const { scene, entry, reviewer } = stage;
      const one = await published(stage);
      await desk.retract(scene, one, reviewer);
      const two = await approved(stage);
      await first(stage, two, {
        ordinal: 2,
        previousEndedAt: new Date(Date.now() - 3_600_000),
        by: reviewer,
      });
      return entry;
    },
  },
  {
    name: "an older revision is published though a newer one is approved",
    refusedBy: "23514 publications_newest_approved",
    async try(stage) {
      const older = await approved(stage);
      await approved(stage);
      await desk.publish(stage.scene, older, stage.reviewer);
    },
  },
  {
    name: "a retracted revision is published again",
    refusedBy: "23514 publications_never_retracted",
    async try(stage) {
      const revision = await published(stage);
      await desk.retract(stage.scene, revision, stage.reviewer);
      await desk.publish(stage.scene, revision, stage.reviewer);
    },
  },
  {
    name: "a redacted revision is published again",
    refusedBy: "23514 publications_redacted",
    async try(stage) {
      const { scene, admin, reviewer } = stage;
      const revision = await published(stage);
      const later = await approved(stage);
      await desk.publish(scene, later, reviewer);
      await desk.requestRedaction(scene, revision, admin);
      await desk.confirmRedaction(scene, revision, reviewer);
      await desk.publish(scene, revision, reviewer);
    },
  },
  {
    name: "a publication is said to be replaced, and nothing replaces it",
    refusedBy: "23514 publication_ends_replaced",
    async try(stage) {
      const revision = await published(stage);
      await endOf(stage, revision, { outcome: "replaced" });
    },
  },
  {
    name: "a publication is retracted without a reason",
    refusedBy: "23514 publication_ends_say_why",
    async try(stage) {
      await endOf(stage, await published(stage), { reason: " " });
    },
  },
  {
    name: "a publication ends in a way that is not known",
    refusedBy: "23514 publication_ends_outcomes",
    async try(stage) {
      await endOf(stage, await published(stage), { outcome: "hidden" });
    },
  },
  {
    name: "a publication ends twice",
    refusedBy: "23505 publication_ends_pk",
    async try(stage) {
      const revision = await published(stage);
      await desk.retract(stage.scene, revision, stage.reviewer);
      await endOf(stage, revision, {});
    },
  },
  {
    name: "an end names a publication that never was",
    refusedBy: "23503 publication_ends_start",
    async try(stage) {
      await endOf(stage, await approved(stage), { startsAt: new Date("2020-01-01") });
    },
  },
  {
    name: "a revision is scheduled that is not approved",
    refusedBy: "23514 schedules_approved",
    async try(stage) {
      const { scene, reviewer } = stage;
      const revision = await submittedToTwo(stage);
      await desk.approve(scene, revision, reviewer, { final: false });
      await desk.schedule(scene, revision, reviewer);
    },
  },
  {
    name: "a revision is scheduled with another's approval",
    refusedBy: "23514 schedules_approval",
    async try(stage) {
      const elsewhere = await approved(await setStage(stage.scene));
      const revision = await approved(stage);
      const approval = await approvalOf(stage, elsewhere);
      await trying(stage, desk.scheduled(revision, stage.reviewer), (ask) =>
        desk.insertSchedule(ask, revision, stage.reviewer, approval),
      );
    },
  },
  {
    name: "a revision is scheduled twice",
    refusedBy: "23514 schedules_once",
    async try(stage) {
      const revision = await approved(stage);
      await desk.schedule(stage.scene, revision, stage.reviewer);
      await desk.schedule(stage.scene, revision, stage.reviewer);
    },
  },
  {
    name: "a schedule is booked on another entry",
    refusedBy: "23503 schedules_revision",
    async try(stage) {
      const other = await setStage(stage.scene);
      const revision = { ...(await approved(stage)), entry: other.entry };
      await trying(stage, desk.scheduled(revision, stage.reviewer), (ask) =>
        desk.insertSchedule(ask, revision, stage.reviewer),
      );
    },
  },
  {
    name: "a schedule is said to be kept, and nothing was published",
    refusedBy: "23514 schedule_ends_published",
    async try(stage) {
      await endSchedule(stage, ["published"]);
    },
  },
  {
    name: "a schedule ends twice",
    refusedBy: "23505 schedule_ends_pkey",
    async try(stage) {
      await endSchedule(stage, ["cancelled", "cancelled"]);
    },
  },
  {
    name: "a schedule ends in a way that is not known",
    refusedBy: "23514 schedule_ends_outcomes",
    async try(stage) {
      await endSchedule(stage, ["postponed"]);
    },
  },
];

const approvalOf = async ({ scene }: Stage, revision: desk.Revision): Promise<string> => {
  const { rows } = await scene.app.query<{ id: string }>(
    "select id from reviews where revision_id = $1",
    [revision.id],
  );
  return rows[0]?.id ?? "";
};

type Span = Omit<Parameters<typeof desk.insertPublication>[1], "revision">;

const first = (stage: Stage, revision: desk.Revision, span: Partial<Span> & { by: string }) =>
  trying(stage, desk.published(revision, span.by), (ask) =>
    desk.insertPublication(ask, { ordinal: 1, previousEndedAt: null, ...span, revision }),
  );

type End = { outcome?: string; reason?: string; startsAt?: Date };

const endOf = (stage: Stage, revision: desk.Revision, end: End) =>
  trying(stage, desk.retracted(revision, stage.reviewer), (ask) =>
    ask(
      `insert into publication_ends (entry_id, ordinal, starts_at, outcome, reason, person_id)
       values ($1, 1, coalesce($2, (select starts_at from publications where entry_id = $1 and ordinal = 1)), $3, $4, $5)`,
      [
        stage.entry.id,
        end.startsAt,
        end.outcome ?? "retracted",
        end.reason ?? "Wrong",
        stage.reviewer,
      ],
    ),
  );

async function endSchedule(stage: Stage, outcomes: readonly string[]) {
  const revision = await approved(stage);
  const schedule = await desk.schedule(stage.scene, revision, stage.reviewer);
  for (const outcome of outcomes) {
    const event =
      outcome === "published"
        ? desk.published(revision, stage.reviewer)
        : ({
            ...desk.published(revision, stage.reviewer),
            type: "schedule_cancelled",
            data: { number: revision.number },
          } as const);
    await trying(stage, event, (ask) =>
      ask(
        "insert into schedule_ends (schedule_id, outcome, person_id, at) values ($1, $2, $3, '1999-01-01')",
        [schedule, outcome, stage.reviewer],
      ),
    );
  }
}
