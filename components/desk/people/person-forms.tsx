"use client";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import { Notice } from "#components/ui/notice.tsx";
import type { Role } from "#lib/editorial/policy.ts";
import type { AccountFormState } from "./account-form-state.ts";
import { LinkShown } from "./link-shown.tsx";
import { RoleBoxes } from "./role-boxes.tsx";

type Props = { action: FormAction<AccountFormState> };

/** Sets the roles of one person. */
export function RolesForm({ action, roles }: Props & { roles: readonly Role[] }) {
  return (
    <ActionForm<AccountFormState> action={action} initial={{}}>
      {(state, pending) => (
        <>
          <RoleBoxes key={roles.join()} roles={state.roles ?? roles} error={state.errors?.roles} />
          <Button type="submit" className="w-fit" isPending={pending}>
            Save the roles
          </Button>
          <Done words={state.done} />
        </>
      )}
    </ActionForm>
  );
}

/** Makes a link to a password for somebody who has none or has lost it. */
export function LinkForPersonForm({ action, label }: Props & { label: string }) {
  return (
    <ActionForm<AccountFormState> action={action} initial={{}}>
      {({ link, done }, pending) => (
        <>
          {link && <LinkShown title={done ?? ""} link={link.address} note={link.note} />}
          <Button type="submit" className="w-fit" isPending={pending}>
            {link ? "Make another one" : label}
          </Button>
        </>
      )}
    </ActionForm>
  );
}

/** Closes an account or opens it again. Either can be undone, so nothing is asked twice. */
export function DisableForm({ action, isDisabled }: Props & { isDisabled: boolean }) {
  return (
    <ActionForm<AccountFormState> action={action} initial={{}}>
      {({ done }, pending) => (
        <>
          <input type="hidden" name="disabled" value={isDisabled ? "no" : "yes"} />
          <Button
            type="submit"
            tone={isDisabled ? "secondary" : "danger"}
            className="w-fit"
            isPending={pending}
          >
            {isDisabled ? "Enable the account" : "Disable the account"}
          </Button>
          <Done words={done} />
        </>
      )}
    </ActionForm>
  );
}

function Done({ words }: { words?: string }) {
  return words ? <Notice tone="good" title={words} /> : null;
}
