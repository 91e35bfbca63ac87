"use client";
import type { ReactNode } from "react";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import type { ButtonTone } from "#components/ui/button-style.ts";
import type { FormAction } from "#components/ui/form-state.ts";
import { TextArea } from "#components/ui/text-field.tsx";

/** One command on a revision as a form: perhaps some words, and its button. */
export function CommandForm({
  action,
  hidden,
  label,
  tone,
  words,
  children,
}: {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  label: string;
  tone?: ButtonTone;
  words?: { name: "reason" | "note"; label: string; hint?: string; id: string };
  children?: ReactNode;
}) {
  return (
    <ActionForm action={action} initial={{}} className="gap-3!">
      {({ errors, values }, pending) => (
        <>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {children}
          {words && (
            <TextArea
              label={words.label}
              hint={words.hint}
              name={words.name}
              id={words.id}
              defaultValue={values?.[words.name]}
              error={errors?.[words.name]}
              maxLength={500}
              className="max-w-measure"
            />
          )}
          <div>
            <Button type="submit" tone={tone} isPending={pending}>
              {label}
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}
