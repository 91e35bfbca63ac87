/** Grey lines where content will be. Nothing shows in the first 300 ms, so that quick pages never flash. */
export function Skeleton({ label = "Loading", lines = 6 }: { label?: string; lines?: number }) {
  return (
    <div role="status" className="appear-late grid gap-4">
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        <div
          key={line}
          aria-hidden
          className="h-5 rounded bg-surface"
          style={{ width: `${[90, 72, 84, 60, 78][line % 5]}%` }}
        />
      ))}
    </div>
  );
}
