/** What the record takes a typed value to mean, said aloud as it changes; on demand, exactly as it is kept. */
export function Understood({
  id,
  children,
  exact,
}: {
  id: string;
  children: string | undefined;
  exact?: string;
}) {
  return (
    <div className="flex min-h-5 flex-wrap items-baseline gap-x-3 text-sm text-ink-soft">
      <p id={`${id}-understood`} role="status">
        {children && <>Understood as {children}</>}
      </p>
      {children && exact && (
        <details className="min-w-0">
          <summary className="link w-fit cursor-pointer">Exact form</summary>
          <code className="break-words">{exact}</code>
        </details>
      )}
    </div>
  );
}
