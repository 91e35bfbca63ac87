"use client";
import { X } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/choices.tsx";
import { FormField, FormFieldset, inputClass } from "#components/ui/form-field.tsx";
import type { Name } from "#lib/editorial/content.ts";
import { useValue } from "../draft/use-shared.ts";
import type { InputProps } from "./input.ts";
import { languageInWords } from "./typed-input.tsx";
import { useFault } from "./use-fault.ts";

/** Names in several languages, variants marked as such. */
export function NamesInput({ id, path, label, help, spec }: InputProps<"names">) {
  const [held, set] = useValue(path, "names");
  const { error, handlers } = useFault(spec, held);
  const names = held ?? [];
  const change = (index: number, part: Partial<Name>) =>
    set(names.map((name, at) => (at === index ? dense({ ...name, ...part }) : name)));
  const remove = (index: number) => {
    const rest = names.toSpliced(index, 1);
    set(rest.length > 0 ? rest : undefined);
    document.getElementById(`${id}-add`)?.focus();
  };
  return (
    <div {...handlers}>
      <FormFieldset id={id} label={label} hint={help} error={error}>
        <ul className="grid gap-3">
          {names.map((name, index) => (
            // A name has no id of its own: it is its place in the list.
            <li key={index} className="grid items-end gap-3 sm:grid-cols-[7rem_1fr_1fr_auto_auto]">
              <FormField id={`${id}-lang-${index}`} label={<Small>Language</Small>}>
                <input
                  id={`${id}-lang-${index}`}
                  type="text"
                  spellCheck={false}
                  autoComplete="off"
                  className={inputClass}
                  title={name.lang && languageInWords(name.lang)}
                  value={name.lang}
                  onChange={({ target }) => change(index, { lang: target.value.trim() })}
                />
              </FormField>
              <FormField id={`${id}-text-${index}`} label={<Small>Name</Small>}>
                <input
                  id={`${id}-text-${index}`}
                  type="text"
                  lang={name.lang || undefined}
                  autoComplete="off"
                  className={inputClass}
                  value={name.text}
                  onChange={({ target }) => change(index, { text: target.value })}
                />
              </FormField>
              <FormField id={`${id}-note-${index}`} label={<Small>Remark</Small>}>
                <input
                  id={`${id}-note-${index}`}
                  type="text"
                  autoComplete="off"
                  className={inputClass}
                  value={name.note ?? ""}
                  onChange={({ target }) => change(index, { note: target.value })}
                />
              </FormField>
              <Checkbox
                id={`${id}-variant-${index}`}
                label="Variant"
                checked={name.variant ?? false}
                onChange={({ target }) => change(index, { variant: target.checked })}
              />
              <Button
                tone="quiet"
                aria-label={`Remove the name ${name.text || index + 1}`}
                onPress={() => remove(index)}
              >
                <X aria-hidden className="size-4" />
              </Button>
            </li>
          ))}
        </ul>
        <div className="mt-2">
          <Button
            id={`${id}-add`}
            size="small"
            onPress={() => set([...names, { lang: names.length === 0 ? "en" : "", text: "" }])}
          >
            Add a name
          </Button>
        </div>
      </FormFieldset>
    </div>
  );
}

const Small = ({ children }: { children: string }) => <span className="text-sm">{children}</span>;

const dense = ({ lang, text, variant, note }: Name): Name => ({
  lang,
  text,
  ...(variant && { variant }),
  ...(note && { note }),
});
