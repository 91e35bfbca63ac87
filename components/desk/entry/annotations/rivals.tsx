"use client";
import type { ScalarSpec } from "#lib/editorial/fields.ts";
import { CitationChip } from "../citing/citation-chip.tsx";
import { useRivals } from "../draft/use-shared.ts";
import { ValueWords } from "../fields/reading.tsx";

/** The values that compete with the preferred one. They come with the record's import and are shown here, not edited. */
export function Rivals({ path, spec }: { path: string; spec: ScalarSpec }) {
  const rivals = useRivals(path, spec.type);
  if (rivals.length === 0) return null;
  return (
    <div className="border-l-4 border-rule-strong pl-3">
      <p className="text-sm font-semibold">Other values on record</p>
      <ul className="grid gap-1">
        {rivals.map((rival) => (
          <li key={rival.id} className="flex flex-wrap items-center gap-2">
            <ValueWords spec={spec} value={rival.value} />
            {rival.citations.map((citation) => (
              <CitationChip key={citation.id} citation={citation} />
            ))}
            {rival.note && <span className="w-full text-sm text-ink-soft">{rival.note}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
