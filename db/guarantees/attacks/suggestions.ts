import type { Attack, Stage } from "../attack.ts";
import * as desk from "../desk.ts";
import { openNext } from "./reviewing.ts";

/** Words that would enter a draft without the names of who wrote them, and suggestions that would change. */
export const suggestions: readonly Attack[] = [
  {
    name: "a suggestion is accepted without naming who proposed it",
    refusedBy: "23514 suggestion_ends_name_authors",
    async try({ scene, entry, editor, second }) {
      await desk.write(scene, entry, editor);
      await desk.endSuggestion(scene, await desk.suggest(scene, entry, second), "accepted", editor);
    },
  },
  {
    name: "a suggestion is accepted without naming who took it",
    refusedBy: "23514 suggestion_ends_name_authors",
    async try({ scene, entry, editor, second }) {
      await desk.write(scene, entry, second);
      await desk.endSuggestion(scene, await desk.suggest(scene, entry, second), "accepted", editor);
    },
  },
  {
    name: "somebody withdraws what another one suggested",
    refusedBy: "23514 suggestion_ends_own",
    async try({ scene, entry, editor, second }) {
      const made = await desk.suggest(scene, entry, second);
      await desk.endSuggestion(scene, made, "withdrawn", editor);
    },
  },
  {
    name: "a suggestion is rejected and then accepted",
    refusedBy: "23505 suggestion_ends_pkey",
    async try({ scene, entry, editor, second }) {
      const made = await desk.suggest(scene, entry, second);
      await desk.endSuggestion(scene, made, "rejected", editor);
      await desk.endSuggestion(scene, made, "accepted", editor);
    },
  },
  {
    name: "a suggestion ends in a way that nobody knows",
    refusedBy: "23514 suggestion_ends_outcomes",
    async try({ scene, entry, editor, second }) {
      const made = await desk.suggest(scene, entry, second);
      await desk.endSuggestion(scene, made, "forgotten", editor);
    },
  },
  suggested("that changes nothing", "23514 suggestions_change_something", { next: "met" }),
  suggested("for no words", "23514 suggestions_change_something", { old: "" }),
  suggested("as long as a book", "23514 suggestions_size", { next: "x".repeat(4001) }),
  suggested("for a draft that never was", "23514 suggestions_open_draft", { generation: 9 }),
  {
    name: "a suggestion is made for a draft that was closed",
    refusedBy: "23514 suggestions_open_draft",
    async try(stage) {
      await openNext(stage);
      await desk.suggest(stage.scene, stage.entry, stage.second, { generation: 1 });
    },
  },
  {
    name: "the owner changes a suggestion without a redaction",
    refusedBy: "23001 suggestions",
    async try({ scene, entry, second }) {
      const made = await desk.suggest(scene, entry, second);
      await scene.owner.query(
        "update suggestions set old_text = '(erased)', new_text = '(erased)' where id = $1",
        [made],
      );
    },
  },
];

function suggested(
  what: string,
  refusedBy: string,
  words: { old?: string; next?: string; generation?: number },
): Attack {
  return {
    name: `a suggestion ${what}`,
    refusedBy,
    try: ({ scene, entry, second }: Stage) => desk.suggest(scene, entry, second, words),
  };
}
