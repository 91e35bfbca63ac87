"use client";
import type { ReactNode } from "react";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import { LinkButton } from "#components/ui/link-button.tsx";
import { OutcomeNotice } from "./outcome-notice.tsx";
import type { SeveralState } from "./several.ts";

/** Publishes the revisions that are listed in it; afterwards it tells what became of each. */
export const PublishForm = ({
  action,
  formKey,
  back,
  rows,
  children,
}: {
  action: FormAction<SeveralState>;
  formKey: string;
  back: string;
  /** Each "entry revision". */
  rows: readonly string[];
  children: ReactNode;
}) => (
  <ActionForm action={action} initial={{}} className="gap-6!">
    {({ outcome }, pending) =>
      outcome ? (
        <>
          <OutcomeNotice outcome={outcome} pending={pending} />
          <div>
            <LinkButton href={back}>Back to the list</LinkButton>
          </div>
        </>
      ) : (
        <>
          <input type="hidden" name="key" value={formKey} />
          {rows.map((row) => (
            <input key={row} type="hidden" name="row" value={row} />
          ))}
          {children}
          <div data-actions className="flex flex-wrap gap-3">
            {rows.length > 0 && (
              <Button type="submit" tone="primary" isPending={pending}>
                {rows.length === 1 ? "Publish 1 entry" : `Publish ${rows.length} entries`}
              </Button>
            )}
            <LinkButton href={back}>Go back</LinkButton>
          </div>
        </>
      )
    }
  </ActionForm>
);
