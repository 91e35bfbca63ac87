"use client";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { RadioGroup } from "#components/ui/choices.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import { TextField } from "#components/ui/text-field.tsx";
import type { KindName } from "#lib/editorial/content.ts";
import { PurposeField } from "./template-form.tsx";

/** Kind, name and purpose of a template that begins empty. */
export const NewTemplateForm = ({
  action,
  formKey,
  kinds,
}: {
  action: FormAction;
  formKey: string;
  kinds: { value: KindName; label: string }[];
}) => (
  <ActionForm action={action} initial={{}} className="max-w-measure">
    {({ errors, values }, pending) => (
      <>
        <input type="hidden" name="key" value={formKey} />
        <RadioGroup
          label="Kind"
          name="kind"
          options={kinds}
          defaultValue={kinds.find(({ value }) => value === values?.kind)?.value}
          error={errors?.kind}
        />
        <TextField
          label="Name"
          name="title"
          hint="What it is called at the desk. Entries that are begun from it get titles of their own."
          defaultValue={values?.title}
          error={errors?.title ?? errors?.slug}
          maxLength={200}
          autoComplete="off"
        />
        <PurposeField value={values?.purpose} error={errors?.purpose} />
        <div>
          <Button type="submit" tone="primary" isPending={pending}>
            Create the template
          </Button>
        </div>
      </>
    )}
  </ActionForm>
);
