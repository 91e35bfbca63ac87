import { submittedToTwo, trying, type Attack, type Stage } from "../attack.ts";
import * as desk from "../desk.ts";
import { submitRow } from "./reviewing.ts";

/** Rules that nobody could keep, and revisions that keep another than their own. */
export const rules: readonly Attack[] = [
  odd("an editor sets a rule", "kind_rules_by_admin", ({ editor }) => ({ by: editor })),
  odd("a rule asks for no approval", "kind_rules_approvals", () => ({ approvals: 0 })),
  odd("a rule asks for four approvals", "kind_rules_approvals", () => ({ approvals: 4 })),
  odd("a rule has no reason", "kind_rules_say_why", () => ({ reason: " " })),
  odd("a rule lets an unknown warning block", "kind_rules_warnings_known", () => ({
    blocking: "bad_style",
  })),
  odd("a rule is about a kind that there is not", "kind_rules_kind_known", () => ({
    kind: "novel",
  })),
  odd("a rule is number nought", "kind_rules_count_up", () => ({ number: 0 })),
  odd("a rule leaves room for another before it", "23503 kind_rules_dense", () => ({
    number: 1_000_000,
  })),
  {
    name: "a rule takes another one's place",
    refusedBy: "23505 kind_rules_pk",
    async try(stage) {
      await submittedToTwo(stage);
      await desk.setRule(stage.scene, { by: stage.admin, number: 1 });
    },
  },
  {
    name: "a rule is set without exactly one event",
    refusedBy: "23514 one_event_of_rule",
    try: (stage) =>
      desk.ruling(async () => {
        const number = await desk.nextRule(stage.scene);
        await trying(stage, undefined, (ask) => desk.insertRule(ask, { by: stage.admin, number }));
      }),
  },
  {
    name: "a rule is recorded as another",
    refusedBy: "23514 one_event_of_rule",
    try: (stage) =>
      desk.ruling(async () => {
        const number = await desk.nextRule(stage.scene);
        await desk.setRule(stage.scene, { by: stage.admin, number }, { number: number + 1 });
      }),
  },
  {
    name: "a revision asks for two approvals of its own accord",
    refusedBy: "23514 revisions_first_rule",
    try: (stage) => submitRow(stage, { under: { approvals: 2 } }),
  },
  {
    name: "a revision publishes at once of its own accord",
    refusedBy: "23514 revisions_first_rule",
    try: (stage) => submitRow(stage, { under: { publishesAtOnce: true } }),
  },
  {
    name: "a revision is submitted under a rule that is not in force",
    refusedBy: "23514 revisions_rule_in_force",
    try: (stage) => submitRow(stage, { under: { rule: 7 } }),
  },
  {
    name: "a revision asks for fewer approvals than its rule",
    refusedBy: "23503 revisions_rule",
    async try(stage) {
      const { scene, editor: by, admin } = stage;
      await desk.ruling(async () => {
        const rule = await desk.nextRule(scene);
        await desk.setRule(scene, { by: admin, number: rule, approvals: 2 });
        const entry = await desk.addEntry(scene, by, desk.RULED);
        await desk.submit(scene, entry, {
          by,
          under: { rule, approvals: 1, publishesAtOnce: false },
        });
      });
    },
  },
  {
    name: "a publication names the first approval of two",
    refusedBy: "23514 publications_approvals",
    async try(stage) {
      const { scene, reviewer, second } = stage;
      const revision = await submittedToTwo(stage);
      await desk.approve(scene, revision, reviewer, { final: false });
      const { rows } = await scene.app.query<{ id: string }>(
        "select id from reviews where revision_id = $1",
        [revision.id],
      );
      // Or both could bear the same instant.
      await scene.app.query("select pg_sleep(0.005)");
      await desk.approve(scene, revision, second);
      await trying(stage, desk.published(revision, reviewer), (ask) =>
        desk.insertPublication(ask, {
          revision,
          ordinal: 1,
          previousEndedAt: null,
          by: reviewer,
          approval: rows[0]?.id,
        }),
      );
    },
  },
  {
    name: "the last approval does not publish, though its rule says so",
    refusedBy: "23514 review_ends_publish_at_once",
    async try(stage) {
      const { scene, reviewer, second } = stage;
      const revision = await submittedToTwo(stage, true);
      await desk.approve(scene, revision, reviewer, { final: false });
      await desk.approve(scene, revision, second);
    },
  },
  {
    name: "an approval publishes in the same stroke, though its rule sets that apart",
    refusedBy: "23514 one_event",
    async try(stage) {
      const { scene, reviewer, second } = stage;
      const revision = await submittedToTwo(stage);
      await desk.approve(scene, revision, reviewer, { final: false });
      await desk.check(scene, revision, second);
      await desk.approveAndPublish(scene, revision, second);
    },
  },
  {
    name: "an approval that publishes records its publication twice",
    refusedBy: "23514 one_event",
    async try(stage) {
      const { scene, reviewer, second } = stage;
      const revision = await submittedToTwo(stage, true);
      await desk.approve(scene, revision, reviewer, { final: false });
      await desk.approveAndPublish(scene, revision, second, { recordTwice: true });
    },
  },
];

type Rule = Partial<Parameters<typeof desk.setRule>[1]>;

/** A rule that is as it should be but for one thing. */
function odd(name: string, refusedBy: string, change: (stage: Stage) => Rule): Attack {
  return {
    name,
    refusedBy: refusedBy.includes(" ") ? refusedBy : `23514 ${refusedBy}`,
    try: (stage) =>
      desk.ruling(async () => {
        const rule = {
          by: stage.admin,
          number: await desk.nextRule(stage.scene),
          ...change(stage),
        };
        await desk.setRule(stage.scene, rule);
      }),
  };
}
