"use client";
import { useState } from "react";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { RadioGroup } from "#components/ui/choices.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import { TextField } from "#components/ui/text-field.tsx";
import type { KindName } from "#lib/editorial/content.ts";
import { slugFrom } from "#lib/editorial/search-key.ts";

/** Kind, title and address of a new entry. The address follows the title until somebody types one. */
export function NewEntryForm({
  action,
  formKey,
  kinds,
  initialKind,
}: {
  action: FormAction;
  formKey: string;
  kinds: { value: KindName; label: string; path: string; disabled?: boolean }[];
  initialKind?: KindName;
}) {
  const [kind, setKind] = useState(initialKind);
  const [typed, setTyped] = useState<string>();
  const [title, setTitle] = useState("");
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
          <TextField
            label="Title"
            name="title"
            hint="As a reader would look it up. It can change later."
            defaultValue={values?.title}
            onChange={(event) => setTitle(event.target.value)}
            error={errors?.title}
            maxLength={200}
            autoComplete="off"
          />
          <TextField
            label="Address"
            name="slug"
            hint={
              <>
                The last part of its public address{path ? `, /${path}/…` : ""}. Small letters,
                digits and hyphens. It stays for good.
              </>
            }
            value={typed ?? slugFrom(title)}
            onChange={(event) => setTyped(event.target.value || undefined)}
            error={errors?.slug}
            maxLength={80}
            autoComplete="off"
            spellCheck={false}
          />
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
