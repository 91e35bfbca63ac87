"use client";
import { useId, type ReactNode } from "react";
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
} from "react-aria-components/Button";
import { buttonClass, type ButtonSize, type ButtonTone } from "./button-style.ts";
import { classes } from "./classes.ts";

export type ButtonProps = Omit<AriaButtonProps, "className" | "style" | "children"> & {
  tone?: ButtonTone;
  size?: ButtonSize;
  className?: string;
  children: ReactNode;
  /**
   * Why the button is off. It stays focusable, does nothing, and the reason stands beside it in
   * words: a button that is merely grey explains nothing.
   */
  offBecause?: string;
};

/** A button. `type="submit"` in forms; an icon alone needs `aria-label`. */
export function Button({ tone, size, className, offBecause, ...props }: ButtonProps) {
  const reasonId = useId();
  const look = classes(buttonClass(tone, size), className);
  if (offBecause === undefined) return <AriaButton {...props} className={look} />;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
      <button type="button" aria-disabled="true" aria-describedby={reasonId} className={look}>
        {props.children}
      </button>
      <span id={reasonId} className="text-sm text-ink-soft">
        {offBecause}
      </span>
    </span>
  );
}
