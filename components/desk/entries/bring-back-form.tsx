"use client";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import type { FormAction } from "#components/ui/form-state.ts";

/** What it takes to bring a draft back; `generation` is that of the one that is open. */
export type BringingBack = {
  entry: string;
  generation: number;
  formKey: string;
  action: FormAction;
  /** Why it cannot be any more. */
  offBecause?: string;
};

/** Goes on with the draft that was discarded or replaced, by one press. */
export const BringBackForm = ({
  entry,
  generation,
  formKey,
  action,
  offBecause,
  label,
}: BringingBack & { label: string }) => (
  <ActionForm action={action} initial={{}} className="mt-1">
    {(_, pending) => (
      <div>
        <input type="hidden" name="entry" value={entry} />
        <input type="hidden" name="generation" value={generation} />
        <input type="hidden" name="key" value={formKey} />
        <Button type="submit" size="small" isPending={pending} offBecause={offBecause}>
          {label}
        </Button>
      </div>
    )}
  </ActionForm>
);
