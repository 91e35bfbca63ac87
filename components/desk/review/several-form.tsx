"use client";
import { useEffect, useState } from "react";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import { TextField } from "#components/ui/text-field.tsx";

const REASON = "several-reason";
const BOXES = (form: string) => [
  ...document.querySelectorAll<HTMLInputElement>(`input[name="claim"][form="${form}"]`),
];

/** A finding on all chosen claims at once. The boxes stand in the claims and belong to this form. */
export function SeveralForm({
  id,
  action,
  hidden,
}: {
  id: string;
  action: FormAction;
  hidden: Record<"entry" | "revision" | "key", string>;
}) {
  const [chosen, setChosen] = useState(0);
  useEffect(() => {
    const count = () => setChosen(BOXES(id).filter(({ checked }) => checked).length);
    document.addEventListener("change", count);
    return () => document.removeEventListener("change", count);
  }, [id]);
  const chooseAll = (checked: boolean) => {
    for (const box of BOXES(id)) box.checked = checked;
    setChosen(checked ? BOXES(id).length : 0);
  };
  return (
    <ActionForm action={action} initial={{}} id={id} className="gap-3!">
      {({ errors, values }, pending) => (
        <fieldset
          // Empties the reason once it is recorded; a failed attempt keeps it.
          key={values?.recorded}
          className="grid gap-3 rounded border border-rule bg-surface p-4"
        >
          <legend className="sr-only">Several claims at once</legend>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <input type="hidden" name="wordsId" value={REASON} />
          <div className="flex flex-wrap items-center gap-3">
            <span className="font-semibold tabular-nums" role="status">
              {chosen === 1 ? "1 claim chosen" : `${chosen} claims chosen`}
            </span>
            <Button size="small" onPress={() => chooseAll(true)}>
              Choose all
            </Button>
            <Button size="small" tone="quiet" onPress={() => chooseAll(false)}>
              Choose none
            </Button>
          </div>
          <div className="flex flex-wrap items-end gap-3">
            <Button type="submit" name="finding" value="supported" isPending={pending}>
              All supported
            </Button>
            <TextField
              label="Or say what is wrong with them"
              name="reason"
              id={REASON}
              defaultValue={values?.reason}
              error={errors?.[REASON]}
              className="min-w-56 flex-1"
            />
            <Button type="submit" name="finding" value="disputed" tone="danger" isPending={pending}>
              All disputed
            </Button>
          </div>
        </fieldset>
      )}
    </ActionForm>
  );
}
