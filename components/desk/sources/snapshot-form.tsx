"use client";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import { AttemptKey } from "./attempt-key.tsx";
import { SnapshotFields } from "./snapshot-fields.tsx";

/** Keeps a text of a source that is in the library. */
export function SnapshotForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} initial={{}}>
      {(state, pending) => (
        <>
          <AttemptKey />
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
