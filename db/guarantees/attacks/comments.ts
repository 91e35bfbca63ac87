import { submitted } from "../attack.ts";
import type { Attack, Stage } from "../attack.ts";
import * as desk from "../desk.ts";

/** Conversations that would lose their order, their place, or what was said. */
export const comments: readonly Attack[] = [
  {
    name: "two people say the second thing in a thread",
    refusedBy: "23505 comments_pk",
    async try(stage) {
      const thread = await threadOf(stage);
      await desk.sayIn(stage.scene, thread, 2, stage.editor);
      await desk.sayIn(stage.scene, thread, 2, stage.reviewer);
    },
  },
  {
    name: "a thread goes on after a gap",
    refusedBy: "23503 comments_dense",
    try: async (stage) => desk.sayIn(stage.scene, await threadOf(stage), 3, stage.editor),
  },
  said("does what nobody knows", "23514 comments_acts", { act: "deleted" }),
  said("says nothing", "23514 comments_say_something", { body: "" }),
  said("says too much", "23514 comments_say_something", { body: "x".repeat(4001) }),
  said("names an assignee without assigning", "23514 comments_assign", { assigned: true }),
  {
    name: "somebody is mentioned twice in a comment",
    refusedBy: "23505 comment_mentions_pk",
    async try(stage) {
      const thread = await threadOf(stage);
      await desk.mention(stage.scene, thread, 1, stage.second);
      await desk.mention(stage.scene, thread, 1, stage.second);
    },
  },
  {
    name: "somebody is mentioned in a comment that is not there",
    refusedBy: "23503 comment_mentions_comment",
    try: async (stage) => desk.mention(stage.scene, await threadOf(stage), 2, stage.second),
  },
  begun("on a draft that never was", "23503 comment_threads_generation", {
    generation: 7,
    stretch: true,
  }),
  begun("on a stretch of no draft", "23514 comment_threads_stretch_whole", { stretch: true }),
  begun("on no claim", "23514 comment_threads_size", { claim: "" }),
  begun("with a quote as long as a book", "23514 comment_threads_size", {
    quote: "x".repeat(2001),
  }),
  {
    name: "a thread begins in the review of another entry's revision",
    refusedBy: "23503 comment_threads_revision",
    async try(stage) {
      const revision = await submitted(stage);
      const other = await desk.addEntry(stage.scene, stage.editor);
      await stage.scene.app.query(
        "insert into comment_threads (entry_id, claim, revision_id) values ($1, 'title', $2)",
        [other.id, revision.id],
      );
    },
  },
  {
    name: "the owner changes what was said without a redaction",
    refusedBy: "23001 comments",
    async try(stage) {
      const id = await threadOf(stage);
      await stage.scene.owner.query("update comments set body = '(erased)' where thread_id = $1", [
        id,
      ]);
    },
  },
  {
    name: "the owner takes a thread's quote away without a redaction",
    refusedBy: "23001 comment_threads",
    async try(stage) {
      const id = await threadOf(stage);
      await stage.scene.owner.query(
        "update comment_threads set quote = null, stretch = null, generation = null where id = $1",
        [id],
      );
    },
  },
];

const threadOf = ({ scene, entry, editor }: Stage) => desk.comment(scene, entry, editor);

function said(
  what: string,
  refusedBy: string,
  { act = "said", body = "Really?", assigned = false },
): Attack {
  return {
    name: `a comment ${what}`,
    refusedBy,
    async try(stage) {
      await stage.scene.app.query(
        "insert into comments (thread_id, number, person_id, act, body, assignee_id) values ($1, 2, $2, $3, $4, $5)",
        [await threadOf(stage), stage.editor, act, body, assigned ? stage.second : null],
      );
    },
  };
}

function begun(
  what: string,
  refusedBy: string,
  given: { claim?: string; generation?: number; stretch?: boolean; quote?: string },
): Attack {
  return {
    name: `a thread is begun ${what}`,
    refusedBy,
    try: ({ scene, entry }) =>
      scene.app.query(
        "insert into comment_threads (entry_id, claim, generation, stretch, quote) values ($1, $2, $3, $4, $5)",
        [
          entry.id,
          given.claim ?? "title",
          given.generation ?? null,
          given.stretch ? { field: "account", from: "AA", to: "AB" } : null,
          given.quote ?? null,
        ],
      ),
  };
}
