import { submitted, trying } from "../attack.ts";
import type { Attack, Stage } from "../attack.ts";
import * as desk from "../desk.ts";

/** Making readers' words of a template, and a template of what was on its way to readers. */
export const templates: readonly Attack[] = [
  {
    name: "something is submitted of a template",
    refusedBy: "23514 revisions_not_of_template",
    async try(stage) {
      await make(stage);
      await submitted(stage);
    },
  },
  {
    name: "an entry of which something was submitted is made a template",
    refusedBy: "23514 entries_template_never_submitted",
    async try(stage) {
      await submitted(stage);
      await make(stage);
    },
  },
  {
    name: "a template is made without exactly one event",
    refusedBy: "23514 one_event_of_entry",
    try: (stage) => trying(stage, undefined, mark(stage, "Weekly calls")),
  },
  {
    name: "a template becomes an entry without exactly one event",
    refusedBy: "23514 one_event_of_entry",
    async try(stage) {
      await make(stage);
      await stage.scene.app.query("update entries set template_for = null where id = $1", [
        stage.entry.id,
      ]);
    },
  },
  {
    name: "a template does not say what it is for",
    refusedBy: "23514 entries_template_form",
    try: (stage) => make(stage, "  "),
  },
  {
    name: "the overview is made a template",
    refusedBy: "23514 entries_template_kind",
    async try(stage) {
      const entry = await desk.addEntry(stage.scene, stage.editor, "overview");
      await make({ ...stage, entry });
    },
  },
];

const make = (stage: Stage, purpose = "Weekly calls") =>
  trying(
    stage,
    { type: "template_made", entry: stage.entry.id, person: stage.editor, data: {} },
    mark(stage, purpose),
  );

const mark =
  ({ entry }: Stage, purpose: string) =>
  (ask: desk.Ask) =>
    ask("update entries set template_for = $2 where id = $1", [entry.id, purpose]);
