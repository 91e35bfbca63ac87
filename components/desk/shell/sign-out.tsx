"use client";
import { startTransition, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { AlertDialog } from "#components/ui/dialog.tsx";

// Asked for only when somebody signs out: it brings all of Yjs, which most pages do without.
const localDrafts = () => import("#lib/collab/client/local-drafts.ts");

/** Signs out and removes what this browser keeps of drafts; asks first if edits have not reached the server. */
export function SignOut({ personId, action }: { personId: string; action: () => Promise<void> }) {
  const [isAsking, setAsking] = useState(false);
  const leave = async () => {
    await (await localDrafts()).forgetLocalDrafts(personId);
    startTransition(() => action());
  };
  const leaveOrAsk = async () => {
    if ((await localDrafts()).hasUnsyncedDrafts(personId)) setAsking(true);
    else await leave();
  };
  return (
    <form
      action={action}
      onSubmit={(event) => {
        event.preventDefault();
        void leaveOrAsk();
      }}
    >
      <Button type="submit" className="w-full">
        Sign out
      </Button>
      <AlertDialog
        title="Sign out and lose edits?"
        actionLabel="Sign out and lose them"
        cancelLabel="Stay signed in"
        tone="danger"
        isOpen={isAsking}
        onOpenChange={setAsking}
        onAction={() => void leave()}
      >
        <p>
          This browser holds edits that have not reached the server. Signing out removes them for
          good. Open the draft while you are online, and they are sent.
        </p>
      </AlertDialog>
    </form>
  );
}
