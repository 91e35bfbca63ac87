"use client";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import { LinkButton } from "#components/ui/link-button.tsx";

/** One step with an entry as it was shown: restoring, discarding, archiving. */
export const DraftForm = ({
  action,
  hidden,
  label,
  tone = "primary",
  backHref,
  backLabel = "Keep the draft as it is",
  offBecause,
}: {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  label: string;
  tone?: "primary" | "danger";
  backHref: string;
  backLabel?: string;
  offBecause?: string;
}) => (
  <ActionForm action={action} initial={{}}>
    {(_, pending) => (
      <>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" tone={tone} isPending={pending} offBecause={offBecause}>
            {label}
          </Button>
          <LinkButton href={backHref}>{backLabel}</LinkButton>
        </div>
      </>
    )}
  </ActionForm>
);
