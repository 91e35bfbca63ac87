import type { ReactNode } from "react";

/** Says what would be here, and offers one action. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="grid justify-items-start gap-3 border border-dashed border-rule-strong px-5 py-6">
      <p className="font-serif text-lg">{title}</p>
      {children && <div className="max-w-measure text-ink-soft">{children}</div>}
      {action}
    </div>
  );
}
