"use client";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import { Notice } from "#components/ui/notice.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { MAIL_RHYTHMS, type MailRhythm } from "#lib/editorial/notices.ts";
import { rhythmText } from "#lib/editorial/words.ts";

/** Changes one's own name. */
export function NameForm({ action, name }: { action: FormAction; name: string }) {
  return (
    <ActionForm action={action} initial={{}}>
      {({ values, errors, done }, pending) => (
        <>
          <TextField
            label="Name"
            name="name"
            autoComplete="name"
            hint="As colleagues see it. Readers never do."
            defaultValue={values?.name ?? name}
            error={errors?.name}
          />
          <Button type="submit" className="w-fit" isPending={pending}>
            Save the name
          </Button>
          {done && <Notice tone="good" title={done} />}
        </>
      )}
    </ActionForm>
  );
}

/** Changes how often one is told by mail what is new. */
export function MailForm({
  action,
  rhythm,
  hint,
}: {
  action: FormAction;
  rhythm: MailRhythm;
  hint: string;
}) {
  return (
    <ActionForm action={action} initial={{}}>
      {({ values, errors, done }, pending) => (
        <>
          <Select
            label="What is new, by mail"
            name="rhythm"
            hint={hint}
            defaultValue={values?.rhythm ?? rhythm}
            error={errors?.rhythm}
          >
            {MAIL_RHYTHMS.map((one) => (
              <option key={one} value={one}>
                {rhythmText(one)}
              </option>
            ))}
          </Select>
          <Button type="submit" className="w-fit" isPending={pending}>
            Save
          </Button>
          {done && <Notice tone="good" title={done} />}
        </>
      )}
    </ActionForm>
  );
}

/** Changes one's own password; knowing the present one is asked for. */
export function PasswordForm({
  action,
  email,
  hint,
}: {
  action: FormAction;
  email: string;
  hint: string;
}) {
  return (
    <ActionForm action={action} initial={{}}>
      {({ errors, done }, pending) => (
        // Emptied once it is done: by its key.
        <div key={done} className="grid gap-5">
          {/* For password managers, which file passwords by account. */}
          <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
          <TextField
            label="Present password"
            name="present"
            type="password"
            autoComplete="current-password"
            error={errors?.present}
          />
          <TextField
            label="New password"
            name="next"
            type="password"
            autoComplete="new-password"
            hint={hint}
            error={errors?.next}
          />
          <Button type="submit" className="w-fit" isPending={pending}>
            Change the password
          </Button>
          {done && <Notice tone="good" title={done} />}
        </div>
      )}
    </ActionForm>
  );
}
