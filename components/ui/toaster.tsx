"use client";
import { Toaster as Sonner } from "sonner";

/** Where toasts appear. Only for what needs no answer and loses nothing when it is missed. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-full items-center gap-3 rounded border border-rule-strong bg-raised p-4 text-ink shadow-lg",
          title: "font-semibold",
          description: "text-sm text-ink-soft",
          actionButton: "link ml-auto",
        },
      }}
    />
  );
}

export { toast } from "sonner";
