import type { ReactNode } from "react";
import { classes } from "./classes.ts";

/** A small labelled thing that belongs to something else: a citation, a tag, a count. */
export function Chip({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <span
      className={classes(
        "inline-flex max-w-full items-center gap-1.5 rounded border border-rule bg-surface px-2 py-0.5 text-sm",
        className,
      )}
    >
      {children}
    </span>
  );
}
