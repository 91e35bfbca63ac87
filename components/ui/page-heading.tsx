import type { ReactNode } from "react";

/** The page's one h1, a line of explanation, and what can be done here. */
export function PageHeading({
  title,
  lead,
  actions,
}: {
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="mb-6 flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
      <div className="grid min-w-0 gap-1">
        <h1 className="font-serif text-3xl font-semibold text-balance">{title}</h1>
        {lead && <div className="max-w-measure text-ink-soft">{lead}</div>}
      </div>
      {actions && (
        <div data-actions className="flex flex-wrap gap-3">
          {actions}
        </div>
      )}
    </div>
  );
}
