"use client";
import type { ReactNode } from "react";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import { TextArea } from "#components/ui/text-field.tsx";

/** One claim's finding. Plain buttons of a form; the single keys of the page press them. */
export function CheckForm({
  action,
  hidden,
  label,
  children,
}: {
  action: FormAction;
  hidden: Record<"entry" | "revision" | "key" | "claim", string> & Readonly<Record<string, string>>;
  /** The claim, for whoever hears the buttons out of their place. */
  label: string;
  /** What else the finding says. */
  children?: ReactNode;
}) {
  const reasonId = `reason-${hidden.revision}-${hidden.claim.split(" ")[0]}`;
  return (
    <ActionForm action={action} initial={{}} className="gap-2!">
      {({ errors, values }, pending) => (
        <>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <input type="hidden" name="wordsId" value={reasonId} />
          {children}
          <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
            <Button
              type="submit"
              name="finding"
              value="supported"
              size="small"
              isPending={pending}
              data-finding="supported"
            >
              Supported<span className="sr-only">: {label}</span>
            </Button>
            <details
              // Folds again once the finding is recorded; a failed attempt keeps what was typed.
              key={values?.recorded}
              className="min-w-0 flex-1 basis-40"
              data-finding="disputed"
              open={Boolean(errors?.[reasonId]) || undefined}
            >
              <summary className="inline-flex min-h-8 cursor-pointer items-center rounded border border-rule-strong bg-raised px-2.5 py-1 text-sm font-semibold pointer-coarse:min-h-11">
                Disputed…<span className="sr-only"> {label}</span>
              </summary>
              <div className="mt-2 grid gap-2">
                <TextArea
                  label="What is wrong with it?"
                  name="reason"
                  id={reasonId}
                  defaultValue={values?.reason}
                  error={errors?.[reasonId]}
                  rows={2}
                />
                <div>
                  <Button
                    type="submit"
                    name="finding"
                    value="disputed"
                    size="small"
                    tone="danger"
                    isPending={pending}
                  >
                    Dispute it
                  </Button>
                </div>
              </div>
            </details>
          </div>
        </>
      )}
    </ActionForm>
  );
}
