"use client";
import { useState } from "react";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { RadioGroup } from "#components/ui/choices.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import type { KindName } from "#lib/editorial/content.ts";
import type { OfferedTemplate } from "#lib/desk/read/templates.ts";
import { BeginWith } from "./begin-with.tsx";
import { TitleAndAddress } from "./title-and-address.tsx";

/** Kind, title and address of a new entry, and what it begins with. */
export function NewEntryForm({
  action,
  formKey,
  kinds,
  templates,
  initialKind,
  initialTemplate,
}: {
  action: FormAction;
  formKey: string;
  kinds: { value: KindName; label: string; path: string; disabled?: boolean }[];
  templates: readonly OfferedTemplate[];
  initialKind?: KindName;
  initialTemplate?: string;
}) {
  const [kind, setKind] = useState(initialKind);
  const offered = templates.filter((template) => kind === undefined || template.kind === kind);
  const path = kinds.find(({ value }) => value === kind)?.path;
  return (
    <ActionForm action={action} initial={{}} className="max-w-measure">
      {({ errors, values }, pending) => (
        <>
          <input type="hidden" name="key" value={formKey} />
          <RadioGroup
            label="Kind"
            name="kind"
            options={kinds.map(({ value, label, disabled }) => ({
              value,
              label,
              disabled,
              hint: disabled ? "There can be only one, and there is one" : undefined,
            }))}
            defaultValue={(values?.kind as KindName | undefined) ?? initialKind}
            onChange={setKind}
            error={errors?.kind}
          />
          {offered.length > 0 && (
            <BeginWith
              // Another kind has other templates.
              key={kind}
              templates={offered}
              withKind={kind === undefined}
              chosen={values?.template ?? initialTemplate}
              error={errors?.template}
            />
          )}
          <TitleAndAddress path={path} values={values} errors={errors} />
          <div>
            <Button type="submit" tone="primary" isPending={pending}>
              Create the entry
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}
