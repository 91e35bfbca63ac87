"use client";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";

/** What a pasted list said beside the rows that were added, until somebody puts it away. */
export function LeftOver({ lines, onDone }: { lines: readonly string[]; onDone: () => void }) {
  if (lines.length === 0) return null;
  return (
    <Notice tone="warn" title="Not added from what was pasted">
      <ul className="list-disc pl-5">
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
      <div className="mt-1">
        <Button size="small" onPress={onDone}>
          Put these away
        </Button>
      </div>
    </Notice>
  );
}
