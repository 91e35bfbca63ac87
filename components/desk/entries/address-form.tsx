"use client";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import { LinkButton } from "#components/ui/link-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";

/** The last part of an entry's public address. */
export const AddressForm = ({
  action,
  entry,
  formKey,
  path,
  slug,
  backHref,
  offBecause,
}: {
  action: FormAction;
  entry: string;
  formKey: string;
  path: string;
  slug: string;
  backHref: string;
  offBecause?: string;
}) => (
  <ActionForm action={action} initial={{}} className="max-w-measure">
    {({ errors, values }, pending) => (
      <>
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="entry" value={entry} />
        <TextField
          label="Address"
          name="slug"
          hint={`The last part of its public address, /${path}/…. Small letters, digits and hyphens.`}
          defaultValue={values?.slug ?? slug}
          error={errors?.slug}
          maxLength={120}
          autoComplete="off"
          spellCheck={false}
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" tone="primary" isPending={pending} offBecause={offBecause}>
            Change the address
          </Button>
          <LinkButton href={backHref}>Leave it as it is</LinkButton>
        </div>
      </>
    )}
  </ActionForm>
);
