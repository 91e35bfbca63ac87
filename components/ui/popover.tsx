"use client";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover as AriaPopover, type PopoverProps } from "react-aria-components/Popover";
import { classes } from "./classes.ts";

export { DialogTrigger as PopoverTrigger };

/** The look of what floats above the page. */
export const floatingClass =
  "rounded border border-rule-strong bg-raised text-ink shadow-lg max-w-[calc(100vw-1rem)] forced-colors:border-2";

/** A small window beside its trigger: `<PopoverTrigger><Button/><Popover label="…">…</Popover></PopoverTrigger>`. */
export function Popover({
  label,
  className,
  children,
  ...props
}: Omit<PopoverProps, "children" | "className"> & {
  label: string;
  className?: string;
  children: ReactNode | ((close: () => void) => ReactNode);
}) {
  return (
    <AriaPopover {...props} className={classes(floatingClass, "overflow-auto", className)}>
      <AriaDialog aria-label={label} className="outline-none">
        {({ close }) => (typeof children === "function" ? children(close) : children)}
      </AriaDialog>
    </AriaPopover>
  );
}
