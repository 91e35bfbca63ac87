"use client";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import { TextField } from "#components/ui/text-field.tsx";

/** What a single-use link asks for: a password, for an invitation a name, for a set-up an address too. */
export function LinkForm({
  action,
  purpose,
  person,
  hint,
  submitLabel,
}: {
  action: FormAction;
  purpose: "invite" | "reset" | "setup";
  person: { name: string; email: string };
  hint: string;
  submitLabel: string;
}) {
  return (
    <ActionForm action={action} initial={{}}>
      {({ values, errors }, pending) => (
        <>
          {purpose !== "reset" && (
            <TextField
              label="Your name"
              name="name"
              hint="As colleagues will see it beside your work."
              autoComplete="name"
              defaultValue={values?.name ?? person.name}
              error={errors?.name}
            />
          )}
          <TextField
            label="E-mail address"
            name="email"
            type="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            readOnly={purpose !== "setup"}
            defaultValue={values?.email ?? person.email}
            error={errors?.email}
          />
          <TextField
            label={purpose === "reset" ? "New password" : "Password"}
            name="password"
            type="password"
            autoComplete="new-password"
            hint={hint}
            error={errors?.password}
          />
          <Button type="submit" tone="primary" isPending={pending}>
            {submitLabel}
          </Button>
        </>
      )}
    </ActionForm>
  );
}
