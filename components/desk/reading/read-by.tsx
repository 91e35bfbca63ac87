import { DateTime } from "#components/ui/date-time.tsx";
import type { Reader } from "#lib/desk/read/readers.ts";

/** Who checked claims against a source while reading it; nothing where nobody has. */
export function ReadBy({ readers }: { readers: readonly Reader[] }) {
  if (readers.length === 0) return null;
  return (
    <p>
      Read by{" "}
      {readers.map(({ person, at, claims, earlierText }, index) => (
        <span key={`${person} ${index}`}>
          {index > 0 && "; "}
          {person} on <DateTime value={at} dateOnly /> (
          {claims === 1 ? "1 claim" : `${claims} claims`}
          {earlierText && ", in an earlier text"})
        </span>
      ))}
    </p>
  );
}
