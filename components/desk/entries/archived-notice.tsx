"use client";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import { Notice } from "#components/ui/notice.tsx";

/** Says that an entry is archived, and takes it back by one press. */
export const ArchivedNotice = ({
  entry,
  formKey,
  bringBack,
}: {
  entry: string;
  formKey: string;
  /** Absent for whoever may not. */
  bringBack: FormAction | undefined;
}) => (
  <div className="mb-6" data-actions>
    <Notice tone="warn" title="This entry is archived" live>
      <p>It is left out of the lists, and nothing of it can be submitted.</p>
      {bringBack && (
        <ActionForm action={bringBack} initial={{}} className="mt-1">
          {(_, pending) => (
            <div>
              <input type="hidden" name="entry" value={entry} />
              <input type="hidden" name="key" value={formKey} />
              <Button type="submit" size="small" isPending={pending}>
                Bring it back
              </Button>
            </div>
          )}
        </ActionForm>
      )}
    </Notice>
  </div>
);
