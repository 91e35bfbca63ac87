"use client";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import { FetchButton } from "./fetch-button.tsx";
import { Found } from "./found-page.tsx";
import { SnapshotFields } from "./snapshot-fields.tsx";
import type { SnapshotFormState } from "./source-form-state.ts";

export type SnapshotFormProps = {
  action: FormAction<SnapshotFormState>;
  formKey: string;
  /** The source's, if it has one that can be fetched. */
  link?: string;
};

/** Keeps a text of a source that is in the library: fetched by its link, pasted, or out of a file. */
export function SnapshotForm({ action, formKey, link }: SnapshotFormProps) {
  return (
    <ActionForm<SnapshotFormState> action={action} initial={{}}>
      {(state, pending) => (
        <>
          <input type="hidden" name="key" value={formKey} />
          {/* What Enter presses. */}
          <input type="submit" hidden />
          {link && (
            <>
              <p className="text-sm break-all">
                <span className="text-ink-soft">Its link: </span>
                {link}
              </p>
              <FetchButton isPending={pending} label="Fetch the page" />
            </>
          )}
          {state.found && <Found key={state.found.page} found={state.found} />}
          <SnapshotFields
            // Emptied once it is kept; a failed attempt keeps what was typed.
            key={state.done}
            text={state.values?.text}
            errors={state.errors}
          />
          <Button type="submit" tone="primary" className="w-fit" isPending={pending}>
            Keep this text
          </Button>
        </>
      )}
    </ActionForm>
  );
}
