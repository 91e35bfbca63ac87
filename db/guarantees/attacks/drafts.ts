import { published, setStage, submitted } from "../attack.ts";
import type { Attack, Stage } from "../attack.ts";
import * as desk from "../desk.ts";
import { openNext } from "./reviewing.ts";

/** Late updates, lost updates, and authors who would be forgotten. */
export const drafts: readonly Attack[] = [
  {
    name: "an update comes for a draft that was closed",
    refusedBy: "23514 draft_updates_open_generation",
    async try(stage) {
      await openNext(stage);
      await desk.write(stage.scene, stage.entry, stage.editor, 1);
    },
  },
  {
    name: "an update is removed that no snapshot holds",
    refusedBy: "23514 draft_updates_folded_first",
    async try({ scene, entry, editor }) {
      await desk.write(scene, entry, editor);
      await scene.app.query("delete from draft_updates where entry_id = $1", [entry.id]);
    },
  },
  {
    name: "a snapshot goes back to an earlier state",
    refusedBy: "23514 draft_generations_fold_forward",
    async try({ scene, entry }) {
      const fold = (seq: number) =>
        scene.app.query(
          "update draft_generations set snapshot = '\\x00', snapshot_seq = $2 where entry_id = $1",
          [entry.id, seq],
        );
      await fold(9);
      await fold(8);
    },
  },
  {
    name: "a snapshot is overwritten by another",
    refusedBy: "23514 draft_generations_fold_forward",
    async try({ scene, entry }) {
      const fold = (bytes: string) =>
        scene.app.query(
          `update draft_generations set snapshot = '\\x${bytes}', snapshot_seq = 9 where entry_id = $1`,
          [entry.id],
        );
      await fold("00");
      await fold("01");
    },
  },
  {
    name: "somebody's last change to a draft is dated back",
    refusedBy: "23514 draft_people_remembered",
    async try({ scene, entry, editor }) {
      await desk.write(scene, entry, editor);
      await scene.app.query("update draft_people set last_seq = 0 where entry_id = $1", [entry.id]);
    },
  },
  {
    name: "somebody's changes to a draft are booked on another person",
    refusedBy: "23514 draft_people_remembered",
    async try({ scene, entry, editor, second }) {
      await desk.write(scene, entry, editor);
      await scene.app.query("update draft_people set person_id = $2 where entry_id = $1", [
        entry.id,
        second,
      ]);
    },
  },
  {
    name: "a draft skips a generation",
    refusedBy: "23514 entries_generation_next",
    try: ({ scene, entry }) =>
      scene.app.query("update entries set generation = 3 where id = $1", [entry.id]),
  },
  {
    name: "an entry points to a generation that is not there",
    refusedBy: "23503 entries_generation",
    try: ({ scene, entry }) =>
      scene.app.query("update entries set generation = 2 where id = $1", [entry.id]),
  },
  {
    name: "a closed draft is opened again",
    refusedBy: "23514 entries_generation_next",
    async try(stage) {
      await openNext(stage);
      await stage.scene.app.query("update entries set generation = 1 where id = $1", [
        stage.entry.id,
      ]);
    },
  },
  {
    name: "a revision is restored into a draft without its authors",
    refusedBy: "23514 draft_generations_bring_authors",
    async try(stage) {
      const revision = await submitted(stage);
      await restore(stage, revision);
    },
  },
  {
    name: "a draft begins with words of nobody's",
    refusedBy: "23514 draft_generations_bring_authors",
    try: ({ scene, entry, editor }) =>
      scene.app.query(
        "insert into draft_generations (entry_id, generation, snapshot, created_by) values ($1, 2, '\\x00', $2)",
        [entry.id, editor],
      ),
  },
  {
    name: "a draft is based on another entry's revision",
    refusedBy: "23503 draft_generations_based_on",
    async try(stage) {
      await restore(stage, await published(await setStage(stage.scene)));
    },
  },
  {
    name: "a draft is brought back without somebody who wrote in it",
    refusedBy: "23514 draft_generations_keep_authors",
    async try(stage) {
      await desk.write(stage.scene, stage.entry, stage.editor);
      await openNext(stage);
      await bringBack(stage);
    },
  },
  {
    name: "a draft is brought back that was not closed last",
    refusedBy: "23514 draft_generations_continue_last",
    async try(stage) {
      await openNext(stage);
      await bringBack(stage, { continues: 2 });
    },
  },
  {
    name: "a draft is brought back as if based on a revision",
    refusedBy: "23514 draft_generations_continue_last",
    async try(stage) {
      const revision = await submitted(stage);
      await openNext(stage);
      await bringBack(stage, { basedOn: revision.id });
    },
  },
  {
    name: "a draft is brought back whose words were erased",
    refusedBy: "23514 draft_generations_stay_erased",
    async try(stage) {
      const { scene, reviewer, admin } = stage;
      const revision = await submitted(stage);
      await desk.requestChanges(scene, revision, reviewer);
      await openNext(stage);
      await desk.requestRedaction(scene, revision, admin);
      await desk.confirmRedaction(scene, revision, reviewer);
      await bringBack(stage);
    },
  },
  {
    name: "a draft is brought back in the place of what somebody has begun",
    refusedBy: "23514 draft_generations_nothing_lost",
    async try(stage) {
      await openNext(stage);
      await desk.write(stage.scene, stage.entry, stage.editor);
      await bringBack(stage);
    },
  },
  {
    name: "a draft is brought back in the place of what the same hand has just begun",
    refusedBy: "23514 draft_generations_nothing_lost",
    async try(stage) {
      const { scene, entry, editor } = stage;
      await openNext(stage);
      await desk.act(scene, undefined, async (ask) => {
        await ask(...broughtBack(stage));
        await ask(
          "insert into draft_updates (entry_id, generation, person_id, bytes) values ($1, 2, $2, '\\x00')",
          [entry.id, editor],
        );
        await ask("update entries set generation = 3 where id = $1", [entry.id]);
      });
    },
  },
  {
    name: "a draft is brought back while it is open itself",
    refusedBy: "23514 draft_generations_follow_open",
    try: (stage) =>
      desk.act(stage.scene, undefined, async (ask) => {
        await ask(...begun(stage));
        await ask(...broughtBack(stage));
      }),
  },
  {
    name: "a draft is brought back to be opened once others have written",
    refusedBy: "23514 draft_generations_opened_at_once",
    async try(stage) {
      await openNext(stage);
      await stage.scene.app.query(...broughtBack(stage));
    },
  },
  {
    name: "a draft is begun to be opened once something else is public",
    refusedBy: "23514 draft_generations_opened_at_once",
    try: (stage) => stage.scene.app.query(...begun(stage)),
  },
  {
    name: "a prepared freeze of a draft that is not there",
    refusedBy: "23503 candidates_generation",
    try: ({ scene, entry, editor }) =>
      scene.app.query(
        `insert into candidates (entry_id, generation, hash, draft_seq, frozen, prepared_by)
         values ($1, 9, 'h', 0, '{}', $2)`,
        [entry.id, editor],
      ),
  },
  {
    name: "a freeze is prepared twice",
    refusedBy: "23505 candidates_pk",
    async try({ scene, entry, editor }) {
      const prepare = () =>
        scene.app.query(
          `insert into candidates (entry_id, generation, hash, draft_seq, frozen, prepared_by)
           values ($1, 1, 'h', 0, '{}', $2)`,
          [entry.id, editor],
        );
      await prepare();
      await prepare();
    },
  },
  {
    name: "a generation is opened twice",
    refusedBy: "23505 draft_generations_pk",
    try: ({ scene, entry, editor }) =>
      scene.app.query(
        "insert into draft_generations (entry_id, generation, created_by) values ($1, 1, $2)",
        [entry.id, editor],
      ),
  },
  {
    name: "a person is remembered twice",
    refusedBy: "23505 draft_people_pk",
    async try({ scene, entry, editor }) {
      await desk.write(scene, entry, editor);
      await scene.app.query(
        "insert into draft_people (entry_id, generation, person_id, last_seq) values ($1, 1, $2, 0)",
        [entry.id, editor],
      );
    },
  },
  {
    name: "a person is remembered for a draft that is not there",
    refusedBy: "23503 draft_people_generation",
    try: ({ scene, entry, editor }) =>
      scene.app.query(
        "insert into draft_people (entry_id, generation, person_id, last_seq) values ($1, 9, $2, 0)",
        [entry.id, editor],
      ),
  },
  {
    name: "an entry takes an address that another has",
    refusedBy: "23505 entries_address",
    try: ({ scene, entry, editor }) =>
      scene.app.query("insert into entries (kind, slug, created_by) values ($1, $2, $3)", [
        entry.kind,
        entry.slug,
        editor,
      ]),
  },
  {
    name: "an address that cannot be one",
    refusedBy: "23514 entries_slug_form",
    try: ({ scene, editor }) =>
      scene.app.query(
        "insert into entries (kind, slug, created_by) values ('pledge', 'Not/a slug', $1)",
        [editor],
      ),
  },
  {
    name: "an entry of a kind that there is not",
    refusedBy: "23514 entries_kind_known",
    try: ({ scene, editor }) =>
      scene.app.query("insert into entries (kind, slug, created_by) values ('rumour', 'a', $1)", [
        editor,
      ]),
  },
  {
    name: "a source's version skips one",
    refusedBy: "23503 source_versions_in_order",
    async try({ scene, editor }) {
      const id = await desk.addSource(scene, editor);
      await scene.app.query(
        "insert into source_versions (source_id, version, csl, hash, created_by) values ($1, 3, '{}', 'h', $2)",
        [id, editor],
      );
    },
  },
  {
    name: "a source's version is nought",
    refusedBy: "23514 source_versions_count_up",
    async try({ scene, editor }) {
      const id = await desk.addSource(scene, editor);
      await scene.app.query(
        "insert into source_versions (source_id, version, csl, hash, created_by) values ($1, 0, '{}', 'h', $2)",
        [id, editor],
      );
    },
  },
  {
    name: "a source gets an id that cannot be an address",
    refusedBy: "23514 sources_id_is_key",
    try: ({ scene, editor }) =>
      scene.app.query("insert into sources (id, created_by) values ('Not a key', $1)", [editor]),
  },
  {
    name: "a source's version is written twice",
    refusedBy: "23505 source_versions_pk",
    async try({ scene, editor }) {
      const id = await desk.addSource(scene, editor);
      await scene.app.query(
        "insert into source_versions (source_id, version, csl, hash, created_by) values ($1, 1, '{}', 'h', $2)",
        [id, editor],
      );
    },
  },
];

type Statement = [sql: string, values: unknown[]];

const begun = ({ entry, editor }: Stage): Statement => [
  "insert into draft_generations (entry_id, generation, created_by) values ($1, 2, $2)",
  [entry.id, editor],
];

const broughtBack = (
  { entry, editor }: Stage,
  { continues = 1, basedOn }: { continues?: number; basedOn?: string } = {},
): Statement => [
  `insert into draft_generations (entry_id, generation, continues, based_on, created_by)
   values ($1, 3, $2, $3, $4)`,
  [entry.id, continues, basedOn, editor],
];

const bringBack = (stage: Stage, odd: { continues?: number; basedOn?: string } = {}) =>
  desk.act(stage.scene, undefined, async (ask) => {
    await ask(...broughtBack(stage, odd));
    await ask("update entries set generation = 3 where id = $1", [stage.entry.id]);
  });

const restore = ({ scene, entry, editor }: Stage, revision: desk.Revision) =>
  scene.app.query(
    `insert into draft_generations (entry_id, generation, based_on, snapshot, created_by)
     values ($1, 2, $2, '\\x00', $3)`,
    [entry.id, revision.id, editor],
  );
