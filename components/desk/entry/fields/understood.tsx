/** What the record takes a typed value to mean, said aloud as it changes. */
export function Understood({ id, children }: { id: string; children: string | undefined }) {
  return (
    <p id={`${id}-understood`} role="status" className="min-h-5 text-sm text-ink-soft">
      {children && <>Understood as {children}</>}
    </p>
  );
}
