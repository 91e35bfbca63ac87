"use client";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import type { FormAction, FormState } from "#components/ui/form-state.ts";
import { Notice } from "#components/ui/notice.tsx";

/** What walking along a chain found, in a sentence. */
export type ChainFinding = { chain: string; holds: boolean; words: string; head?: string };
export type VerifyState = FormState & { readonly findings?: readonly ChainFinding[] };

/** Has both hash chains walked from their first link. */
export function VerifyForm({ action }: { action: FormAction<VerifyState> }) {
  return (
    <ActionForm<VerifyState> action={action} initial={{}}>
      {({ findings }, pending) => (
        <>
          <Button type="submit" className="w-fit" isPending={pending}>
            Verify both chains
          </Button>
          {findings?.map(({ chain, holds, words, head }) => (
            <Notice key={chain} tone={holds ? "good" : "danger"} title={chain}>
              <p>{words}</p>
              {head && <p className="font-mono text-sm break-all">{head}</p>}
            </Notice>
          ))}
        </>
      )}
    </ActionForm>
  );
}
