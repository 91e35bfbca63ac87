import type { ReactNode } from "react";
import { CircleAlert, CircleCheck, Info, TriangleAlert, type LucideIcon } from "lucide-react";
import { classes } from "./classes.ts";

type NoticeTone = "info" | "good" | "warn" | "danger";

const LOOKS: Record<NoticeTone, { icon: LucideIcon; look: string }> = {
  info: { icon: Info, look: "border-accent bg-accent-soft" },
  good: { icon: CircleCheck, look: "border-good bg-good-soft" },
  warn: { icon: TriangleAlert, look: "border-warn bg-warn-soft" },
  danger: { icon: CircleAlert, look: "border-danger bg-danger-soft" },
};

/**
 * A paragraph that must not be missed. With `live`, it is read out when it appears, and gets the focus of whatever went
 * as it came.
 */
export function Notice({
  tone = "info",
  title,
  live,
  className,
  children,
}: {
  tone?: NoticeTone;
  title?: ReactNode;
  live?: boolean;
  className?: string;
  children?: ReactNode;
}) {
  const { icon: Icon, look } = LOOKS[tone];
  return (
    <div
      {...(live && { role: "status", tabIndex: -1, "data-told": "" })}
      className={classes("flex items-start gap-3 border-l-4 px-4 py-3", look, className)}
    >
      <Icon aria-hidden className="mt-1 size-4 shrink-0" />
      <div className="grid min-w-0 gap-1">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
