"use client";
import type { ReactNode } from "react";
import { useReading } from "./reading.tsx";

/** One claim beside the text. */
export function ReadingClaim({
  id,
  labelledBy,
  children,
}: {
  id: string;
  labelledBy: string;
  children: ReactNode;
}) {
  const { active } = useReading();
  return (
    <article
      id={id}
      data-claim
      tabIndex={-1}
      aria-labelledby={labelledBy}
      aria-current={active === id ? "true" : undefined}
      className="grid scroll-mt-4 gap-3 rounded border border-rule bg-raised p-4 focus-visible:outline-3 aria-[current=true]:border-accent aria-[current=true]:shadow-[inset_4px_0_0_var(--accent)]"
    >
      {children}
    </article>
  );
}
