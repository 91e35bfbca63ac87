import type { ReactNode } from "react";

/** Something new: underlined and blue, and said so to whoever cannot see that. */
export const Inserted = ({ children }: { children: ReactNode }) => (
  <ins className="bg-inserted-soft text-inserted decoration-2 underline-offset-3">
    <span className="sr-only">inserted: </span>
    {children}
    <span className="sr-only"> (end of insertion) </span>
  </ins>
);

/** Something gone: struck through and orange, and said so to whoever cannot see that. */
export const Deleted = ({ children }: { children: ReactNode }) => (
  <del className="bg-deleted-soft text-deleted decoration-2">
    <span className="sr-only">deleted: </span>
    {children}
    <span className="sr-only"> (end of deletion) </span>
  </del>
);

/** Children as they are, inserted or deleted. */
export const Marked = ({
  op,
  children,
}: {
  op: "same" | "added" | "removed";
  children: ReactNode;
}) => {
  if (op === "added") return <Inserted>{children}</Inserted>;
  if (op === "removed") return <Deleted>{children}</Deleted>;
  return <>{children}</>;
};
