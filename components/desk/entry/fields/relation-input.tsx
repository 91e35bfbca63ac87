"use client";
import { useValue } from "../draft/use-shared.ts";
import { EntryPicker } from "./entry-picker.tsx";
import type { InputProps } from "./input.ts";
import { useFault } from "./use-fault.ts";

/** Another entry. */
export function RelationInput({ id, path, label, help, spec }: InputProps<"relation">) {
  const [value, set] = useValue(path, "relation");
  const { error } = useFault(spec, value);
  return (
    <EntryPicker
      id={id}
      label={label}
      help={help}
      error={error}
      kinds={spec.to}
      value={value?.entry}
      onChange={(entry) => set(entry ? { entry } : undefined)}
    />
  );
}
