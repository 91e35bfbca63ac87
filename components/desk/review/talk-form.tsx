"use client";
import { useId } from "react";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import { TextArea } from "#components/ui/text-field.tsx";
import { Fold } from "./command-form.tsx";

/** A comment as a form, which also works before the page's scripts have come. */
export function TalkForm({
  action,
  hidden,
  folded,
  label,
  step,
}: {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  /** What unfolds the box. */
  folded: string;
  /** What the box is called. */
  label: string;
  /** What else can be done with the conversation, by a button of its own. */
  step?: string;
}) {
  const id = useId();
  return (
    <ActionForm action={action} initial={{}} className="gap-2!">
      {({ errors, values }, pending) => (
        // Empty again once it has been said; a failed attempt keeps what was typed.
        <div key={values?.said} className="flex flex-wrap items-start gap-x-3 gap-y-1">
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <input type="hidden" name="wordsId" value={id} />
          <Fold summary={folded} open={errors !== undefined}>
            <TextArea
              label={label}
              hint="“@” and somebody’s name tells them."
              name="body"
              id={id}
              defaultValue={values?.body}
              error={errors?.[id]}
            />
            <div>
              <Button type="submit" size="small" isPending={pending}>
                Say it
              </Button>
            </div>
          </Fold>
          {step && (
            <Button
              type="submit"
              name="step"
              value="yes"
              size="small"
              tone="quiet"
              isPending={pending}
            >
              {step}
            </Button>
          )}
        </div>
      )}
    </ActionForm>
  );
}
