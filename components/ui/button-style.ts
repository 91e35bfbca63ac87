import { classes } from "./classes.ts";

export type ButtonTone = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "normal" | "small";

const TONES: Record<ButtonTone, string> = {
  primary: "border-accent bg-accent text-accent-ink hover:brightness-110",
  secondary: "border-rule-strong bg-raised text-ink hover:bg-surface",
  quiet: "border-transparent bg-transparent text-ink hover:bg-surface",
  danger: "border-danger bg-danger-soft text-danger hover:brightness-95",
};

const SIZES: Record<ButtonSize, string> = {
  normal: "min-h-11 px-4 py-2",
  // Tall enough to hit with a pointer, and to a finger's size on touch screens.
  small: "min-h-8 px-2.5 py-1 text-sm pointer-coarse:min-h-11",
};

/** The look that buttons and links that act like buttons share. */
export const buttonClass = (tone: ButtonTone = "secondary", size: ButtonSize = "normal"): string =>
  classes(
    "inline-flex cursor-pointer items-center justify-center gap-2 rounded border text-center font-semibold no-underline transition-colors",
    "disabled:cursor-not-allowed disabled:border-rule disabled:bg-surface disabled:text-ink-soft disabled:hover:brightness-100",
    "aria-disabled:cursor-not-allowed aria-disabled:border-rule aria-disabled:bg-surface aria-disabled:text-ink-soft aria-disabled:hover:brightness-100",
    TONES[tone],
    SIZES[size],
  );
