"use client";
import type { FieldValue } from "#lib/editorial/content.ts";
import type { ScalarSpec } from "#lib/editorial/fields.ts";
import { valueText } from "#lib/editorial/format.ts";
import { isBlank } from "#lib/editorial/tidy.ts";
import { valueProblem } from "#lib/editorial/check-value.ts";
import { useEntry } from "../draft/use-cards.ts";
import { useText, useValue } from "../draft/use-shared.ts";
import { EntryName } from "./entry-picker.tsx";

type AtomicSpec = Exclude<ScalarSpec, { type: "text" | "longText" }>;
type Placed<Spec> = { path: string; spec: Spec };

/** What a field or cell says, in words; nothing where it says nothing. */
export function Reading({ path, spec }: Placed<ScalarSpec>) {
  return spec.type === "text" || spec.type === "longText" ? (
    <ReadText path={path} />
  ) : (
    <ReadValue path={path} spec={spec} />
  );
}

function ReadText({ path }: { path: string }) {
  const [, words] = useText(path);
  if (isBlank(words)) return null;
  return <span className="break-words whitespace-pre-line">{words}</span>;
}

function ReadValue({ path, spec }: Placed<AtomicSpec>) {
  const [value] = useValue(path, spec.type);
  return value === undefined ? null : <ValueWords spec={spec} value={value} />;
}

/** A value in words; what is not valid yet is shown as it was typed, and marked. */
export function ValueWords({ spec, value }: { spec: ScalarSpec; value: FieldValue }) {
  const entry = useEntry(entryIn(value));
  if (isBlank(value)) return null;
  if (valueProblem(spec, value)) {
    const typed = typeof value === "string" ? value : writtenParts(value);
    return <span className="italic text-ink-soft">{typed} (not complete)</span>;
  }
  if (spec.type === "relation") return <EntryName entry={entry} id={entryIn(value) ?? ""} />;
  const words = valueText(spec, value);
  return (
    <span className="break-words">
      {words}
      {spec.type === "person" && entry && ` (for ${entry.label})`}
    </span>
  );
}

const entryIn = (value: FieldValue): string | undefined => {
  if (typeof value === "string" || Array.isArray(value)) return undefined;
  if ("entry" in value) return value.entry;
  return "member" in value ? value.member : undefined;
};

/** The parts that were typed, in their order, for want of a whole. */
const writtenParts = (value: FieldValue): string =>
  Object.values(value)
    .map((part: unknown) =>
      typeof part === "object" && part !== null ? Object.values(part).join(" ") : String(part),
    )
    .filter((part) => part !== "")
    .join(", ");
