"use client";
import { useRef } from "react";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import { TextField } from "#components/ui/text-field.tsx";
import { Fold } from "./command-form.tsx";

/** A time to publish at, in the clock of whoever types it; without JavaScript, in UTC. */
export function ScheduleForm({
  action,
  hidden,
  summary,
}: {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  summary: string;
}) {
  const zone = useRef<HTMLInputElement>(null);
  return (
    <ActionForm action={action} initial={{}} className="gap-3!">
      {({ errors, values }, pending) => (
        <>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <input ref={zone} type="hidden" name="offset" defaultValue="" />
          <Fold summary={summary} open={errors !== undefined}>
            <TextField
              label="Publish at"
              name="at"
              type="datetime-local"
              hint="In your own time zone."
              defaultValue={values?.at}
              error={errors?.at}
              onChange={(event) => {
                // The offset of that day, which may differ from today's.
                const minutes = new Date(event.target.value).getTimezoneOffset();
                if (zone.current) zone.current.value = Number.isNaN(minutes) ? "" : String(minutes);
              }}
              className="w-64"
            />
            <div>
              <Button type="submit" isPending={pending}>
                Schedule
              </Button>
            </div>
          </Fold>
        </>
      )}
    </ActionForm>
  );
}
