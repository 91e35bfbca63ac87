"use client";
import type { ReactNode } from "react";
import { Tooltip as AriaTooltip, TooltipTrigger } from "react-aria-components/Tooltip";

/** A few words about the one focusable child, which must be one of ours or React Aria's. Never the only place of a fact. */
export function Tooltip({ text, children }: { text: string; children: ReactNode }) {
  return (
    <TooltipTrigger delay={500}>
      {children}
      <AriaTooltip
        offset={6}
        className="max-w-64 rounded bg-ink px-2 py-1 text-sm text-paper forced-colors:border"
      >
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
