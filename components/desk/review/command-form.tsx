"use client";
import type { ReactNode } from "react";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
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
  folded,
  children,
}: {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  label: string;
  tone?: ButtonTone;
  words?: { name: "reason" | "note"; label: string; hint?: string; id: string };
  /** What unfolds the form, for what should not be done by a single press. */
  folded?: string;
  children?: ReactNode;
}) {
  return (
    <ActionForm action={action} initial={{}} className="gap-3!">
      {({ errors, values }, pending) => (
        <>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {words && <input type="hidden" name="wordsId" value={words.id} />}
          <Fold summary={folded} open={errors !== undefined}>
            {children}
            {words && (
              <TextArea
                label={words.label}
                hint={words.hint}
                name={words.name}
                id={words.id}
                defaultValue={values?.[words.name]}
                error={errors?.[words.id]}
                className="max-w-measure"
              />
            )}
            <div>
              <Button type="submit" tone={tone} isPending={pending}>
                {label}
              </Button>
            </div>
          </Fold>
        </>
      )}
    </ActionForm>
  );
}

/** Open after a failed attempt, also where no script keeps it open. */
export const Fold = ({
  summary,
  open,
  children,
}: {
  summary?: string;
  open: boolean;
  children: ReactNode;
}) =>
  summary === undefined ? (
    children
  ) : (
    <Disclosure summary={summary} open={open || undefined}>
      <div className="grid gap-3">{children}</div>
    </Disclosure>
  );
