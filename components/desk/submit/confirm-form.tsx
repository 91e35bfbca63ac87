"use client";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import { LinkButton } from "#components/ui/link-button.tsx";
import { NoteField } from "./note-field.tsx";

/** The second step: submits exactly the candidate with this hash. */
export function ConfirmForm({
  action,
  entry,
  hash,
  formKey,
  note,
  backHref,
}: {
  action: FormAction;
  entry: string;
  hash: string;
  formKey: string;
  note: string;
  backHref: string;
}) {
  return (
    <ActionForm action={action} initial={{ values: { note } }}>
      {({ errors, values }, pending) => (
        <>
          <input type="hidden" name="key" value={formKey} />
          <input type="hidden" name="entry" value={entry} />
          <input type="hidden" name="hash" value={hash} />
          <NoteField value={values?.note} error={errors?.note} />
          <div className="flex flex-wrap gap-3">
            <Button type="submit" tone="primary" isPending={pending}>
              Submit for review
            </Button>
            <LinkButton href={backHref}>Go back</LinkButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
