"use client";
import type { ReactNode } from "react";
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuTrigger,
  type MenuItemProps,
  type MenuProps,
} from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { classes } from "./classes.ts";
import { floatingClass } from "./popover.tsx";

export { MenuTrigger };

/** Actions under a button: `<MenuTrigger><Button/><Menu><MenuItem onAction/></Menu></MenuTrigger>`. */
export function Menu<Item extends object>(props: Omit<MenuProps<Item>, "className">) {
  return (
    <Popover className={classes(floatingClass, "min-w-48 overflow-auto")}>
      <AriaMenu {...props} className="py-1 outline-none" />
    </Popover>
  );
}

/** One action, or with `href` one place to go. */
export function MenuItem({
  tone,
  children,
  ...props
}: Omit<MenuItemProps, "className" | "children"> & { tone?: "danger"; children: ReactNode }) {
  return (
    <AriaMenuItem
      textValue={typeof children === "string" ? children : undefined}
      {...props}
      className={classes(
        "flex min-h-11 cursor-pointer items-center gap-2 px-4 py-2 no-underline outline-none focus:bg-accent-soft data-disabled:cursor-not-allowed data-disabled:text-ink-soft forced-colors:focus:bg-[Highlight] forced-colors:focus:text-[HighlightText]",
        tone === "danger" && "text-danger",
      )}
    >
      {children}
    </AriaMenuItem>
  );
}
