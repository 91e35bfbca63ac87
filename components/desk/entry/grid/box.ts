// What every box of a grid shares.
import type { KeyboardEvent } from "react";

export const boxClass =
  "block w-full min-w-28 min-h-10 bg-transparent px-2 py-1.5 text-ink scroll-ml-40 focus:bg-raised focus:outline-2 focus:-outline-offset-2 focus:outline-focus aria-invalid:text-danger pointer-coarse:min-h-11";

/** Enter and Tab end a cell and take what is marked in its list. */
export const endsCell = ({ key, ctrlKey, metaKey }: KeyboardEvent) =>
  (key === "Enter" && !ctrlKey && !metaKey) || key === "Tab";
