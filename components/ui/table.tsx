import type { ComponentProps, ReactNode } from "react";
import { classes } from "./classes.ts";

/**
 * A plain table in a box that scrolls sideways on narrow screens. The caption names it for
 * everyone; `hideCaption` where a heading right above says the same.
 */
export function Table({
  caption,
  hideCaption,
  className,
  children,
}: {
  caption: string;
  hideCaption?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    // Focusable, so that the keyboard can scroll it.
    <div role="region" aria-label={caption} tabIndex={0} className="relative overflow-x-auto">
      <table className={classes("w-full border-collapse text-left tabular-nums", className)}>
        <caption className={hideCaption ? "sr-only" : "pb-2 text-left font-serif text-lg"}>
          {caption}
        </caption>
        {children}
      </table>
    </div>
  );
}

/** A heading of a column. */
export const HeadCell = ({ className, ...cell }: ComponentProps<"th">) => (
  <th
    scope="col"
    {...cell}
    className={classes(
      "border-b-2 border-rule-strong px-3 py-2 align-bottom text-sm font-semibold first:pl-0",
      className,
    )}
  />
);

/** A cell. */
export const Cell = ({ className, ...cell }: ComponentProps<"td">) => (
  <td
    {...cell}
    className={classes("border-b border-rule px-3 py-2.5 align-top first:pl-0", className)}
  />
);

/** The cell that names its row. */
export const RowHeadCell = ({ className, ...cell }: ComponentProps<"th">) => (
  <th
    scope="row"
    {...cell}
    className={classes(
      "border-b border-rule px-3 py-2.5 align-top font-semibold first:pl-0",
      className,
    )}
  />
);
