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
  const presence = usePresenceAt(path);
  return (
    <Element
      id={path}
      data-claim={path}
      aria-label={label}
      className={classes(
        "relative scroll-mt-28 transition-shadow data-arrived:shadow-[0_0_0_3px_var(--focus)]",
        className,
      )}
      {...presence}
    >
      <PresenceMarker path={path} />
      {children}
    </Element>
  );
}

/** Tells others, by the focus, who edits the claim of this path. */
export function usePresenceAt(path: string) {
  const { awareness, editing } = useDraft();
  if (!editing) return {};
  return {
    onFocus: () => awareness.setLocalStateField("at", path),
    onBlur: (event: FocusEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget))
        awareness.setLocalStateField("at", null);
    },
  };
}
