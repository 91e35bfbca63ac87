"use client";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import { Select } from "#components/ui/select.tsx";

/** One press on a revision of a release: in or out. `about` tells one button from another to who does not see its row. */
export function ItemForm({
  action,
  hidden,
  label,
  about,
}: {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  label: string;
  about: string;
}) {
  return (
    <ActionForm action={action} initial={{}} className="gap-2!">
      {(_, pending) => (
        <>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button
            type="submit"
            size="small"
            className="w-fit whitespace-nowrap"
            isPending={pending}
          >
            {label}
            <span className="sr-only"> {about}</span>
          </Button>
        </>
      )}
    </ActionForm>
  );
}

/** Chooses among several and adds it. */
export function ChooseForm({
  action,
  hidden,
  label,
  name,
  options,
  button,
}: {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  label: string;
  name: string;
  options: readonly { value: string; label: string }[];
  button: string;
}) {
  return (
    <ActionForm action={action} initial={{}} className="gap-3!">
      {({ errors, values }, pending) => (
        <>
          {Object.entries(hidden).map(([field, value]) => (
            <input key={field} type="hidden" name={field} value={value} />
          ))}
          <div className="flex flex-wrap items-end gap-3">
            <Select
              label={label}
              name={name}
              defaultValue={values?.[name] ?? ""}
              error={errors?.[name]}
              className="w-full max-w-md"
            >
              <option value="">Choose one</option>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </Select>
            <Button type="submit" isPending={pending}>
              {button}
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}
