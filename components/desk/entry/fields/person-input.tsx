"use client";
import { FormField, FormFieldset, inputClass } from "#components/ui/form-field.tsx";
import type { Person } from "#lib/editorial/content.ts";
import { useValue } from "../draft/use-shared.ts";
import { EntryPicker } from "./entry-picker.tsx";
import type { InputProps } from "./input.ts";
import { useFault } from "./use-fault.ts";

/** Somebody with name and office of that day, and whom they spoke for. */
export function PersonInput({ id, path, label, help, spec }: InputProps<"person">) {
  const [held, set] = useValue(path, "person");
  const { error, handlers } = useFault(spec, held);
  const person: Person = held ?? { name: "" };
  const change = (part: Partial<Person>) => set(dense({ ...person, ...part }));
  return (
    <div {...handlers}>
      <FormFieldset id={id} label={label} hint={help} error={error}>
        <div className="grid gap-3 sm:grid-cols-2">
          <FormField id={`${id}-name`} label={<span className="text-sm">Name</span>}>
            <input
              id={`${id}-name`}
              type="text"
              autoComplete="off"
              className={inputClass}
              value={person.name}
              onChange={({ target }) => change({ name: target.value })}
            />
          </FormField>
          <FormField id={`${id}-office`} label={<span className="text-sm">Office that day</span>}>
            <input
              id={`${id}-office`}
              type="text"
              autoComplete="off"
              className={inputClass}
              value={person.office ?? ""}
              onChange={({ target }) => change({ office: target.value || undefined })}
            />
          </FormField>
          <EntryPicker
            id={`${id}-member`}
            label="For the member"
            kinds={["member"]}
            value={person.member}
            // A representative is a row of the member, and of no other.
            onChange={(member) => change({ member, representative: undefined })}
          />
        </div>
      </FormFieldset>
    </div>
  );
}

function dense({ name, office, member, representative }: Person): Person | undefined {
  if (!name && !office && !member) return undefined;
  return {
    name,
    ...(office && { office }),
    ...(member && { member }),
    ...(representative && { representative }),
  };
}
