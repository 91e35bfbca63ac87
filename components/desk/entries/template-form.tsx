"use client";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import { LinkButton } from "#components/ui/link-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";

/** What a template is for. */
export const PurposeField = ({ value, error }: { value?: string; error?: string }) => (
  <TextField
    label="What it is for"
    name="purpose"
    hint="Whoever begins an entry reads this: “A summit of leaders, with the usual attendance”."
    defaultValue={value}
    error={error}
    autoComplete="off"
  />
);

/** Makes an entry a template, or says anew what it is for. */
export const TemplateForm = ({
  action,
  hidden,
  purpose,
  label,
  backHref,
  offBecause,
}: {
  action: FormAction;
  hidden: Readonly<Record<"entry" | "key", string>>;
  purpose?: string;
  label: string;
  backHref: string;
  offBecause?: string;
}) => (
  <ActionForm action={action} initial={{}} className="max-w-measure">
    {({ errors, values }, pending) => (
      <>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {offBecause === undefined && (
          <PurposeField value={values?.purpose ?? purpose} error={errors?.purpose} />
        )}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" tone="primary" isPending={pending} offBecause={offBecause}>
            {label}
          </Button>
          <LinkButton href={backHref}>Leave it as it is</LinkButton>
        </div>
      </>
    )}
  </ActionForm>
);
