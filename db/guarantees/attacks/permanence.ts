import { published } from "../attack.ts";
import type { Attack, Stage } from "../attack.ts";
import * as desk from "../desk.ts";
import { rolledBack } from "./log.ts";

/** Tables whose rows never change or vanish, each with a column to try it on. */
const APPEND_ONLY = {
  revisions: "note",
  revision_people: "part",
  revision_claims: "hash",
  review_ends: "outcome",
  checks: "finding",
  reviews: "decision",
  review_requests: "asked_by",
  revocations: "reason",
  publications: "note",
  publication_ends: "reason",
  schedules: "person_id",
  schedule_ends: "outcome",
  sources: "created_by",
  source_versions: "csl",
  source_snapshots: "text",
  events: "data",
  public_events: "data",
  redaction_requests: "reason",
  redactions: "confirmed_by",
  comment_threads: "claim",
  comments: "act",
  comment_mentions: "person_id",
  suggestions: "claim",
  suggestion_ends: "outcome",
  former_addresses: "until",
  kind_rules: "approvals",
  release_ends: "outcome",
  release_schedules: "publish_at",
  release_schedule_ends: "outcome",
  questions: "claim",
  question_outcomes: "outcome",
} as const;

/** Editing, deleting and emptying: the application lacks the right, and even the owner meets a trigger. */
export const permanence: readonly Attack[] = [
  ...Object.entries(APPEND_ONLY).flatMap(([table, column]): Attack[] => [
    application(`edits ${table}`, `update ${table} set ${column} = ${column}`),
    application(`deletes from ${table}`, `delete from ${table}`),
    application(`empties ${table}`, `truncate ${table} cascade`),
    owner(`edits ${table}`, table, `update ${table} set ${column} = ${column}`),
    owner(`deletes from ${table}`, table, `delete from ${table}`),
    owner(`empties ${table}`, table, `truncate ${table} cascade`),
  ]),
  ...["entries", "people", "draft_people", "releases"].flatMap((table): Attack[] => [
    application(`deletes from ${table}`, `delete from ${table}`),
    application(`empties ${table}`, `truncate ${table} cascade`),
    owner(`deletes from ${table}`, table, `delete from ${table}`),
    owner(`empties ${table}`, table, `truncate ${table} cascade`),
  ]),
  application("edits release_items", "update release_items set added_by = added_by"),
  application("empties release_items", "truncate release_items cascade"),
  owner("edits release_items", "release_items", "update release_items set added_by = added_by"),
  owner("empties release_items", "release_items", "truncate release_items cascade"),
  owner("empties chain_heads", "chain_heads", "truncate chain_heads"),
  owner("empties draft_updates", "draft_updates", "truncate draft_updates"),
  application("edits draft_updates", "update draft_updates set bytes = bytes"),
  owner("edits draft_updates", "draft_updates", "update draft_updates set bytes = bytes"),
  application("empties draft_updates", "truncate draft_updates"),
  application("makes an entry another kind", "update entries set kind = kind"),
  {
    name: "the owner makes an entry another kind",
    refusedBy: "23514 entries_identity_stays",
    try: (stage) =>
      rolledBack(stage, [`update entries set kind = 'member' where id = '${stage.entry.id}'`]),
  },
  {
    name: "the owner takes a revision's words without a redaction",
    refusedBy: "23001 revisions",
    async try(stage) {
      const revision = await published(stage);
      await rolledBack(stage, [`update revisions set frozen = null where id = '${revision.id}'`]);
    },
  },
];

function application(what: string, statement: string): Attack {
  return {
    name: `the application ${what}`,
    refusedBy: "42501",
    try: ({ scene }) => scene.app.query(statement),
  };
}

function owner(what: string, table: string, statement: string): Attack {
  return {
    name: `the owner ${what}`,
    refusedBy: `23001 ${table}`,
    alone: statement.startsWith("truncate"),
    async try(stage) {
      await everyTable(stage);
      await rolledBack(stage, [statement]);
    },
  };
}

const filled = new WeakMap<desk.Scene, Promise<void>>();

/** Once for a scene: a row in each table, for a row's trigger does not fire without one. */
function everyTable(stage: Stage): Promise<void> {
  const known = filled.get(stage.scene) ?? fill(stage);
  filled.set(stage.scene, known);
  return known;
}

async function fill({ scene, entry, editor, reviewer, admin }: Stage) {
  await desk.submitUnder(scene, { by: editor, admin }, { approvals: 2, publishesAtOnce: false });
  await desk.write(scene, entry, editor);
  const cited = await desk.addSource(scene, editor);
  await desk.keepSnapshot(scene, cited, editor);
  const revoked = await desk.submit(scene, entry, { by: editor, sources: [cited] });
  await desk.approve(scene, revoked, reviewer);
  await desk.revoke(scene, revoked, reviewer);
  await desk.requestRedaction(scene, revoked, admin);
  await desk.confirmRedaction(scene, revoked, reviewer);
  await desk.mention(scene, await desk.comment(scene, entry, editor), 1, reviewer);
  await desk.endSuggestion(scene, await desk.suggest(scene, entry, editor), "rejected", editor);
  await desk.write(scene, entry, editor);
  const revision = await desk.submit(scene, entry, { by: editor });
  await desk.requestReview(scene, revision, reviewer, editor);
  await desk.approve(scene, revision, reviewer);
  const schedule = await desk.schedule(scene, revision, reviewer);
  await desk.act(
    scene,
    { ...desk.published(revision, reviewer), type: "schedule_cancelled", data: { number: 2 } },
    (ask) =>
      ask(
        "insert into schedule_ends (schedule_id, outcome, at) values ($1, 'cancelled', '1999-01-01')",
        [schedule],
      ),
  );
  const release = await desk.release(scene, reviewer, [revision]);
  const first = await desk.scheduleRelease(scene, release);
  await desk.act(scene, desk.ofRelease.cancelled(release), (ask) =>
    desk.insertReleaseScheduleEnd(ask, first, "cancelled"),
  );
  await desk.publishTogether(scene, release, [revision]);
  await desk.answer(scene, await desk.askOf(scene, revision), editor);
  await desk.retract(scene, revision, reviewer);
  await desk.rename(scene, entry, `${entry.slug}-moved`, reviewer);
}
