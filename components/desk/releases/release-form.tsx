"use client";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import { TextArea, TextField } from "#components/ui/text-field.tsx";

/** Name and public note of a release, new or not. */
export function ReleaseForm({
  action,
  hidden,
  name,
  note,
  label,
}: {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  name?: string;
  note?: string;
  label: string;
}) {
  return (
    <ActionForm action={action} initial={{}} className="max-w-xl">
      {({ errors, values }, pending) => (
        <>
          {Object.entries(hidden).map(([field, value]) => (
            <input key={field} type="hidden" name={field} value={value} />
          ))}
          <TextField
            label="Name"
            hint="For the desk. Readers do not see it."
            name="name"
            autoComplete="off"
            maxLength={120}
            defaultValue={values?.name ?? name}
            error={errors?.name}
          />
          <TextArea
            label="Public note"
            hint="Readers see it at each change that came with the release. It may be empty."
            name="note"
            rows={2}
            defaultValue={values?.note ?? note}
            error={errors?.note}
          />
          <Button type="submit" tone="primary" className="w-fit" isPending={pending}>
            {label}
          </Button>
        </>
      )}
    </ActionForm>
  );
}
