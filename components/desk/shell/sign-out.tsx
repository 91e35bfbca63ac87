"use client";
import { startTransition, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { AlertDialog } from "#components/ui/dialog.tsx";
import { clearHere, unsavedHere } from "./before-sign-out.ts";

/** Signs out; asks first if edits on this device have not reached the server. */
export function SignOut({ action }: { action: () => Promise<void> }) {
  const [atStake, setAtStake] = useState<readonly string[]>([]);
  const leave = async () => {
    await clearHere();
    startTransition(() => action());
  };
  return (
    <form
      action={action}
      onSubmit={(event) => {
        event.preventDefault();
        void unsavedHere().then((unsaved) => (unsaved.length > 0 ? setAtStake(unsaved) : leave()));
      }}
    >
      <Button type="submit" className="w-full">
        Sign out
      </Button>
      <AlertDialog
        title="Sign out and lose these edits?"
        actionLabel="Sign out and lose them"
        cancelLabel="Stay signed in"
        tone="danger"
        isOpen={atStake.length > 0}
        onOpenChange={(isOpen) => !isOpen && setAtStake([])}
        onAction={() => void leave()}
      >
        <p>They are kept on this device only and have not reached the server.</p>
        <ul className="list-disc pl-5">
          {atStake.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </AlertDialog>
    </form>
  );
}
