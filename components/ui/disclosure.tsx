import type { ReactNode } from "react";
import { ChevronRight } from "lucide-react";
import { classes } from "./classes.ts";

/** Something that unfolds, by the browser's own means. */
export function Disclosure({
  summary,
  open,
  className,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <details open={open} className={classes("group", className)}>
      <summary className="flex min-h-11 w-fit cursor-pointer list-none items-center gap-2 font-semibold text-accent [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 transition-transform group-open:rotate-90"
        />
        {summary}
      </summary>
      <div className="pb-3 pl-6">{children}</div>
    </details>
  );
}
