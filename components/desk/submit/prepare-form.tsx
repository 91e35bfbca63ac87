"use client";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import { NoteField } from "./note-field.tsx";

/** The first step: the change note, and on to the confirmation. */
export function PrepareForm({
  action,
  entry,
  formKey,
  note,
  offBecause,
}: {
  action: FormAction;
  entry: string;
  formKey: string;
  note?: string;
  offBecause?: string;
}) {
  return (
    <ActionForm action={action} initial={{ values: { note: note ?? "" } }}>
      {({ errors, values }, pending) => (
        <>
          <input type="hidden" name="key" value={formKey} />
          <input type="hidden" name="entry" value={entry} />
          <NoteField value={values?.note} error={errors?.note} />
          <div>
            <Button type="submit" tone="primary" isPending={pending} offBecause={offBecause}>
              Continue
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}
