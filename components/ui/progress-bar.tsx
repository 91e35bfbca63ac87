/** How far something is, in words and as a bar: "9 of 14 checked". */
export function ProgressBar({
  label,
  value,
  max,
  words,
}: {
  label: string;
  value: number;
  max: number;
  words?: string;
}) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  const text = words ?? `${value} of ${max}`;
  return (
    <div className="grid gap-1">
      <div className="flex justify-between gap-4 text-sm">
        <span className="font-semibold">{label}</span>
        <span className="tabular-nums">{text}</span>
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuenow={value}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuetext={text}
        className="h-2 overflow-hidden rounded-full border border-rule-strong bg-surface"
      >
        <div
          className="h-full bg-accent forced-colors:bg-[Highlight]"
          style={{ width: `${share * 100}%` }}
        />
      </div>
    </div>
  );
}
