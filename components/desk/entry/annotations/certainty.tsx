"use client";
import { CERTAINTIES, type Certainty } from "#lib/editorial/content.ts";
import { certaintyText } from "#lib/editorial/format.ts";
import { useDraft } from "../draft/draft.tsx";
import { useCertainty } from "../draft/use-shared.ts";

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** How firm a claim is. */
export function CertaintyChoice({ path, label }: { path: string; label: string }) {
  const { editing } = useDraft();
  const [certainty, set] = useCertainty(path);
  if (!editing) return <CertaintyWords path={path} />;
  return (
    <select
      aria-label={`How firm is ${label}`}
      value={certainty ?? ""}
      onChange={({ target }) => set((target.value || undefined) as Certainty | undefined)} // an option's value
      className="min-h-8 max-w-48 rounded border border-transparent bg-transparent px-1 text-sm hover:border-rule-strong pointer-coarse:min-h-11"
    >
      <option value="">Stated outright</option>
      {CERTAINTIES.map((value) => (
        <option key={value} value={value}>
          {capital(certaintyText(value))}
        </option>
      ))}
    </select>
  );
}

/** How firm a claim is, to read; nothing where its sources state it outright. */
export function CertaintyWords({ path }: { path: string }) {
  const [certainty] = useCertainty(path);
  return certainty ? (
    <span className="text-sm italic">{capital(certaintyText(certainty))}</span>
  ) : null;
}
