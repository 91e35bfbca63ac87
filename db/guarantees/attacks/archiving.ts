import { approved, published, submitted, trying } from "../attack.ts";
import type { Attack, Stage } from "../attack.ts";
import * as desk from "../desk.ts";

/** Hiding what readers see or wait for, and letting readers see what is hidden. */
export const archiving: readonly Attack[] = [
  ...Object.entries({
    "in review": submitted,
    "about to be public": approved,
    public: published,
  }).map(([what, until]): Attack => ({
    name: `an entry is archived that is ${what}`,
    refusedBy: "23514 entries_archived_out_of_use",
    async try(stage) {
      await until(stage);
      await archive(stage);
    },
  })),
  {
    name: "something is submitted of an entry that is archived",
    refusedBy: "23514 revisions_not_archived",
    async try(stage) {
      await archive(stage);
      await submitted(stage);
    },
  },
  {
    name: "an older revision of an archived entry is published again",
    refusedBy: "23514 publications_not_archived",
    async try(stage) {
      const first = await published(stage);
      const second = await published(stage);
      await desk.retract(stage.scene, second, stage.reviewer);
      await archive(stage);
      await desk.publish(stage.scene, first, stage.reviewer);
    },
  },
  {
    name: "an entry is archived without exactly one event",
    refusedBy: "23514 one_event_of_entry",
    try: (stage) => trying(stage, undefined, shelve(stage)),
  },
  {
    name: "an entry is brought back without exactly one event",
    refusedBy: "23514 one_event_of_entry",
    async try(stage) {
      await archive(stage);
      await stage.scene.app.query("update entries set archived_at = null where id = $1", [
        stage.entry.id,
      ]);
    },
  },
];

const archive = (stage: Stage) =>
  trying(
    stage,
    { type: "entry_archived", entry: stage.entry.id, person: stage.editor, data: {} },
    shelve(stage),
  );

const shelve =
  ({ entry }: Stage) =>
  (ask: desk.Ask) =>
    ask(`update entries set archived_at = ${desk.LONG_AGO} where id = $1`, [entry.id]);
