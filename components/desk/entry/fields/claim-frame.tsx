"use client";
import type { FocusEvent, ReactNode } from "react";
import { classes } from "#components/ui/classes.ts";
import { useDraft } from "../draft/draft.tsx";
import { PresenceMarker } from "../presence/marker.tsx";

/**
 * The place of a claim on the page: what links lead to, where others see who is in it. Its element has the claim's
 * path as its id.
 */
export function ClaimFrame({
  path,
  as: Element = "section",
  label,
  className,
  children,
}: {
  path: string;
  as?: "section" | "li";
  /** Names the region, where nothing inside does. */
  label?: string;
  className?: string;
  children: ReactNode;
}) {
  const { awareness, editing } = useDraft();
  const leave = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget))
      awareness.setLocalStateField("at", null);
  };
  return (
    <Element
      id={path}
      data-claim={path}
      aria-label={label}
      className={classes(
        "relative scroll-mt-28 transition-shadow data-arrived:shadow-[0_0_0_3px_var(--focus)]",
        className,
      )}
      onFocus={editing ? () => awareness.setLocalStateField("at", path) : undefined}
      onBlur={editing ? leave : undefined}
    >
      <PresenceMarker path={path} />
      {children}
    </Element>
  );
}
