"use client";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Select } from "#components/ui/select.tsx";
import { NoteField } from "./note-field.tsx";

/** The second step: submits exactly the candidate with this hash. */
export function ConfirmForm({
  action,
  entry,
  hash,
  formKey,
  note,
  couldReview,
  reviewedLast = "",
  backHref,
}: {
  action: FormAction;
  entry: string;
  hash: string;
  formKey: string;
  note: string;
  couldReview: readonly { id: string; name: string }[];
  /** Who is offered first. */
  reviewedLast?: string;
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
          {couldReview.length > 0 && (
            <Select
              label="Ask somebody to review it"
              hint="They find it in their inbox. Anybody else who may review can take it over."
              name="reviewer"
              defaultValue={values?.reviewer ?? reviewedLast}
              error={errors?.reviewer}
              className="max-w-md"
            >
              <option value="">Nobody in particular</option>
              {couldReview.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
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
