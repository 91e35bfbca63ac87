"use client";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import { Notice } from "#components/ui/notice.tsx";
import { TextField } from "#components/ui/text-field.tsx";

/** Asks for a link to a new password. */
export function ForgottenForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} initial={{}}>
      {({ values, errors, done }, pending) =>
        done ? (
          <Notice tone="good" title={done}>
            <p>
              The link works once, for two hours. If nothing arrives, look among the unwanted mail,
              or ask an admin for a link.
            </p>
          </Notice>
        ) : (
          <>
            <TextField
              label="E-mail address"
              name="email"
              type="email"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              defaultValue={values?.email}
              error={errors?.email}
            />
            <Button type="submit" tone="primary" isPending={pending}>
              Send me a link
            </Button>
          </>
        )
      }
    </ActionForm>
  );
}
