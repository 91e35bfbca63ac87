"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";

/** Has the form around it fetch the page of its link. */
export function FetchButton({ isPending, label }: { isPending: boolean; label: string }) {
  const [wasPressed, setPressed] = useState(false);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <Button
        type="submit"
        name="do"
        value="fetch"
        isPending={isPending}
        onPress={() => setPressed(true)}
      >
        {label}
      </Button>
      <span role="status" className="text-sm text-ink-soft">
        {isPending && wasPressed && "Fetching the page: this takes 20 seconds at most…"}
      </span>
    </div>
  );
}
