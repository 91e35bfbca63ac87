import { Button } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import type { Command } from "#lib/editorial/commands-for.ts";
import { refusalText } from "#lib/editorial/words.ts";
import type { ReleaseAction } from "#lib/editorial/workflow.ts";
import { CommandForm } from "../review/command-form.tsx";
import { ScheduleForm } from "../review/schedule-form.tsx";
import { ReleaseForm } from "./release-form.tsx";

type Decided = Exclude<ReleaseAction, "addToRelease" | "removeFromRelease">;

/** What can be decided about a release; what cannot says why. */
export function ReleaseDecisions({
  release,
  commands,
  actions,
  formKey,
}: {
  release: { id: string; name: string; note: string; revisions: number };
  commands: readonly Command[];
  actions: Record<Decided, FormAction>;
  formKey: string;
}) {
  const refusalsOf = (action: Decided) =>
    commands.find((one) => one.action === action)?.refusals ?? [];
  const hiddenFor = (action: Decided) => ({ release: release.id, key: `${formKey} ${action}` });
  const can = (action: Decided) => refusalsOf(action).length === 0;
  /** Whoever may not do it at all needs no list of what else is missing. */
  const reasonOf = (action: Decided) =>
    (refusalsOf(action).includes("not_in_role") ? (["not_in_role"] as const) : refusalsOf(action))
      .map((refusal) => refusalText(refusal, action))
      .join(" ");
  const isScheduled = refusalsOf("publishRelease").includes("release_scheduled");
  return (
    <section data-actions aria-labelledby="decide" className="grid gap-5">
      <h2 id="decide" className="font-serif text-xl font-semibold">
        Decide
      </h2>
      {!isScheduled &&
        (can("publishRelease") ? (
          <CommandForm
            action={actions.publishRelease}
            hidden={hiddenFor("publishRelease")}
            label={
              release.revisions === 1 ? "Publish it now" : `Publish all ${release.revisions} now`
            }
            tone="primary"
          />
        ) : (
          <Button offBecause={reasonOf("publishRelease")}>Publish now</Button>
        ))}
      {!isScheduled &&
        (can("scheduleRelease") ? (
          <ScheduleForm
            action={actions.scheduleRelease}
            hidden={hiddenFor("scheduleRelease")}
            summary="Publish at a time…"
          />
        ) : (
          <Button offBecause={reasonOf("scheduleRelease")}>Schedule</Button>
        ))}
      {isScheduled && can("cancelReleaseSchedule") && (
        <CommandForm
          action={actions.cancelReleaseSchedule}
          hidden={hiddenFor("cancelReleaseSchedule")}
          label="Cancel the schedule"
        />
      )}
      {can("changeRelease") && (
        <Disclosure summary="Change its name or note…">
          <ReleaseForm
            action={actions.changeRelease}
            hidden={hiddenFor("changeRelease")}
            name={release.name}
            note={release.note}
            label="Save"
          />
        </Disclosure>
      )}
      {can("discardRelease") && (
        <CommandForm
          action={actions.discardRelease}
          hidden={hiddenFor("discardRelease")}
          label="Give it up"
          tone="danger"
          folded="Give the release up…"
        >
          <p className="max-w-measure">
            What is in it stays approved, and can be published by itself or with another release.
          </p>
        </CommandForm>
      )}
    </section>
  );
}
