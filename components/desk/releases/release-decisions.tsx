import { Button } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import type { ReleaseAction, ReleaseRefusal } from "#lib/editorial/release.ts";
import { releaseRefusalText } from "#lib/editorial/words.ts";
import { CommandForm } from "../review/command-form.tsx";
import { ScheduleForm } from "../review/schedule-form.tsx";
import { ReleaseForm } from "./release-form.tsx";

type Decided = "publish" | "schedule" | "cancelSchedule" | "change" | "discard";

/** What can be decided about a release; what cannot says why. */
export function ReleaseDecisions({
  release,
  commands,
  actions,
  formKey,
}: {
  release: { id: string; name: string; note: string; revisions: number };
  commands: { action: ReleaseAction; refusals: ReleaseRefusal[] }[];
  actions: Record<Decided, FormAction>;
  formKey: string;
}) {
  const refusalsOf = (action: Decided) =>
    commands.find((one) => one.action === action)?.refusals ?? [];
  const hiddenFor = (action: Decided) => ({ release: release.id, key: `${formKey} ${action}` });
  const can = (action: Decided) => refusalsOf(action).length === 0;
  const isScheduled = refusalsOf("publish").includes("release_scheduled");
  return (
    <section data-actions aria-labelledby="decide" className="grid gap-5">
      <h2 id="decide" className="font-serif text-xl font-semibold">
        Decide
      </h2>
      {!isScheduled &&
        (can("publish") ? (
          <CommandForm
            action={actions.publish}
            hidden={hiddenFor("publish")}
            label={
              release.revisions === 1 ? "Publish it now" : `Publish all ${release.revisions} now`
            }
            tone="primary"
          />
        ) : (
          <Button offBecause={reasonOf(refusalsOf("publish"))}>Publish now</Button>
        ))}
      {!isScheduled &&
        (can("schedule") ? (
          <ScheduleForm
            action={actions.schedule}
            hidden={hiddenFor("schedule")}
            summary="Publish at a time…"
          />
        ) : (
          <Button offBecause={reasonOf(refusalsOf("schedule"))}>Schedule</Button>
        ))}
      {isScheduled && can("cancelSchedule") && (
        <CommandForm
          action={actions.cancelSchedule}
          hidden={hiddenFor("cancelSchedule")}
          label="Cancel the schedule"
        />
      )}
      {can("change") && (
        <Disclosure summary="Change its name or note…">
          <ReleaseForm
            action={actions.change}
            hidden={hiddenFor("change")}
            name={release.name}
            note={release.note}
            label="Save"
          />
        </Disclosure>
      )}
      {can("discard") && (
        <CommandForm
          action={actions.discard}
          hidden={hiddenFor("discard")}
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

/** Whoever may not do it at all needs no list of what else is missing. */
const reasonOf = (refusals: readonly ReleaseRefusal[]): string =>
  (refusals.includes("not_in_role") ? (["not_in_role"] as const) : refusals)
    .map(releaseRefusalText)
    .join(" ");
