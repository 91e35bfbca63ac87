"use client";
import { useOthersAt } from "./people.ts";

/** Says who else is in a field. Coloured, and named, for colour alone tells nothing. */
export function PresenceMarker({ path }: { path: string }) {
  const others = useOthersAt(path);
  const [first] = others;
  if (!first) return null;
  const names = others.map(({ name }) => name).join(", ");
  return (
    <p
      className="absolute -top-3 right-0 z-10 flex max-w-[60%] items-center gap-1.5 rounded border bg-raised px-2 text-sm shadow-sm"
      style={{ borderColor: first.color }}
    >
      <span
        aria-hidden
        className="size-2 shrink-0 rounded-full"
        style={{ background: first.color }}
      />
      <span className="truncate">{names}</span>
      <span className="sr-only"> {others.length > 1 ? "are" : "is"} in this field</span>
    </p>
  );
}
