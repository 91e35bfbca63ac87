import Link from "next/link";
import type { ComponentProps } from "react";
import { buttonClass, type ButtonSize, type ButtonTone } from "./button-style.ts";
import { classes } from "./classes.ts";

type LinkButtonProps = ComponentProps<typeof Link> & { tone?: ButtonTone; size?: ButtonSize };

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({ tone, size, className, ...props }: LinkButtonProps) {
  return <Link {...props} className={classes(buttonClass(tone, size), className)} />;
}

/** A link in running text. */
export function TextLink({ className, ...props }: ComponentProps<typeof Link>) {
  return <Link {...props} className={classes("link", className)} />;
}
