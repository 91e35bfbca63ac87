"use client";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import { LinkButton } from "#components/ui/link-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { AccountFormState } from "./account-form-state.ts";
import { LinkShown } from "./link-shown.tsx";
import { RoleBoxes } from "./role-boxes.tsx";

/** Invites somebody, and shows the link that they come in by. */
export function InviteForm({ action }: { action: FormAction<AccountFormState> }) {
  return (
    <ActionForm<AccountFormState> action={action} initial={{}} className="max-w-xl">
      {({ values, roles, errors, link, done }, pending) =>
        link ? (
          <div className="grid gap-5">
            <LinkShown title={done ?? ""} link={link.address} note={link.note} />
            <LinkButton href="/desk/people" className="w-fit">
              Back to the people
            </LinkButton>
          </div>
        ) : (
          <>
            <TextField
              label="Name"
              name="name"
              autoComplete="off"
              defaultValue={values?.name}
              error={errors?.name}
            />
            <TextField
              label="E-mail address"
              name="email"
              type="email"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              defaultValue={values?.email}
              error={errors?.email}
            />
            <RoleBoxes roles={roles ?? []} error={errors?.roles} />
            <Button type="submit" tone="primary" className="w-fit" isPending={pending}>
              Make the invitation
            </Button>
          </>
        )
      }
    </ActionForm>
  );
}
