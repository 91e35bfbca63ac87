"use client";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import { LinkButton } from "#components/ui/link-button.tsx";
import { TitleAndAddress } from "./title-and-address.tsx";

/** Title and address of a copy. */
export const DuplicateForm = ({
  action,
  entry,
  formKey,
  path,
  title,
  backHref,
}: {
  action: FormAction;
  entry: string;
  formKey: string;
  path: string;
  title: string;
  backHref: string;
}) => (
  <ActionForm action={action} initial={{}} className="max-w-measure">
    {({ errors, values }, pending) => (
      <>
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="entry" value={entry} />
        <TitleAndAddress path={path} initialTitle={title} values={values} errors={errors} />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" tone="primary" isPending={pending}>
            Create the copy
          </Button>
          <LinkButton href={backHref}>Go back</LinkButton>
        </div>
      </>
    )}
  </ActionForm>
);
