"use client";
import { useId } from "react";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FormField, FormFieldset, inputClass } from "#components/ui/form-field.tsx";
import type { Quantity, QuantityQualifier } from "#lib/editorial/content.ts";
import { formatQuantity } from "#lib/editorial/quantity.ts";
import { quantityFrom } from "#lib/editorial/spoken.ts";
import { useValue } from "../draft/use-shared.ts";
import type { InputProps } from "./input.ts";
import { NumberBox } from "./number-box.tsx";
import { SaidBox } from "./said-box.tsx";
import { Understood } from "./understood.tsx";
import { useFault } from "./use-fault.ts";

const QUALIFIERS: Record<QuantityQualifier, string> = {
  exact: "Exactly",
  approximate: "Around",
  "more-than": "More than",
  "less-than": "Fewer than",
  range: "From … to …",
  planned: "Planned",
  derived: "Derived",
  uncertain: "Possibly",
};
const TEXTS = [
  ["raw", "As the source puts it"],
  ["includes", "Includes"],
  ["excludes", "Excludes"],
] as const;

/** A number with its qualifier and unit: typed as people say it, or each part by itself. */
export function QuantityInput({ id, path, label, help, spec }: InputProps<"quantity">) {
  const [held, set] = useValue(path, "quantity");
  const { error, isValid, handlers } = useFault(spec, held);
  const textsId = useId();
  const quantity: Quantity = held ?? { qualifier: "exact", unit: spec.units[0] ?? "" };
  const change = (part: Partial<Quantity>) => set(dense({ ...quantity, ...part }, spec.units[0]));
  const numberProps = { refusal: "Enter a number in digits, of zero or more", accepts: isCount };
  const stated = statedNumber(quantity);
  return (
    <div {...handlers}>
      <FormFieldset id={id} label={label} hint={help} error={error}>
        <SaidBox
          id={`${id}-said`}
          label={label}
          placeholder={`around 30 ${spec.units[0] ?? ""}`}
          words={isValid && held ? formatQuantity(held) : undefined}
          read={(typed) => quantityFrom(typed, spec.units, quantity.unit)}
          onChange={(said) =>
            set(
              dense(
                {
                  ...(said ?? { qualifier: "exact", unit: quantity.unit }),
                  ...wordingOf(quantity),
                },
                quantity.unit,
              ),
            )
          }
          refusal={`This is no quantity that is understood. Write it like “around 30”, “more than 5,000”, “50 to 250” or “at least 4”, and count ${listed(spec.units)}.`}
        />
        <Understood id={id} exact={held && exactly(held)}>
          {isValid && held ? formatQuantity(held) : undefined}
        </Understood>
        <Disclosure summary="Each part by itself" open={held !== undefined && !isValid}>
          <div className="grid gap-3 sm:grid-cols-[auto_1fr_1fr]">
            <FormField id={`${id}-qualifier`} label={<Small>Stated as</Small>}>
              <select
                id={`${id}-qualifier`}
                className={inputClass}
                value={quantity.qualifier}
                onChange={
                  ({ target }) => change(withNumber(target.value as QuantityQualifier, stated)) // an option's value
                }
              >
                {Object.entries(QUALIFIERS).map(([value, words]) => (
                  <option key={value} value={value}>
                    {words}
                  </option>
                ))}
              </select>
            </FormField>
            {quantity.qualifier === "range" ? (
              <div className="grid grid-cols-2 gap-3">
                <NumberBox
                  {...numberProps}
                  id={`${id}-min`}
                  label="Least"
                  value={quantity.min}
                  onChange={(min) => change({ min })}
                />
                <NumberBox
                  {...numberProps}
                  id={`${id}-max`}
                  label="Most"
                  value={quantity.max}
                  onChange={(max) => change({ max })}
                />
              </div>
            ) : (
              <NumberBox
                {...numberProps}
                id={`${id}-number`}
                label="Number"
                value={stated}
                onChange={(number) => change(withNumber(quantity.qualifier, number))}
              />
            )}
            <FormField id={`${id}-unit`} label={<Small>Unit</Small>}>
              <select
                id={`${id}-unit`}
                className={inputClass}
                value={quantity.unit}
                onChange={({ target }) => change({ unit: target.value })}
              >
                {!spec.units.includes(quantity.unit) && (
                  <option value={quantity.unit}>{quantity.unit}</option>
                )}
                {spec.units.map((unit) => (
                  <option key={unit}>{unit}</option>
                ))}
              </select>
            </FormField>
          </div>
        </Disclosure>
        <Disclosure
          summary="Wording, inclusions and exclusions"
          open={TEXTS.some(([name]) => quantity[name])}
        >
          <div className="grid gap-3 sm:grid-cols-3">
            {TEXTS.map(([name, words]) => (
              <FormField key={name} id={`${textsId}-${name}`} label={<Small>{words}</Small>}>
                <input
                  id={`${textsId}-${name}`}
                  type="text"
                  className={inputClass}
                  value={quantity[name] ?? ""}
                  onChange={({ target }) => change({ [name]: target.value || undefined })}
                />
              </FormField>
            ))}
          </div>
        </Disclosure>
      </FormFieldset>
    </div>
  );
}

const Small = ({ children }: { children: string }) => <span className="text-sm">{children}</span>;

const wordingOf = ({ raw, includes, excludes }: Quantity) => ({ raw, includes, excludes });

const exactly = ({ value, min, max, qualifier, unit }: Quantity): string =>
  Object.entries({ value, min, max, qualifier, unit })
    .filter(([, part]) => part !== undefined)
    .map(([name, part]) => `${name} ${part}`)
    .join(", ");

const listed = (units: readonly string[]): string =>
  [units.slice(0, -1).join(", "), units.at(-1)].filter(Boolean).join(" or ");

const isCount = (value: number) => value >= 0 && value <= Number.MAX_SAFE_INTEGER;

/** The one number that a source states: "more than 5,000" is kept as at least 5,001. */
export function statedNumber({ qualifier, value, min, max }: Quantity): number | undefined {
  if (value !== undefined) return value;
  if (qualifier === "more-than" && min !== undefined) return min - 1;
  if (qualifier === "less-than" && max !== undefined) return max + 1;
  return min ?? max;
}

/** The members of a quantity that hold the stated number under a qualifier. */
export function withNumber(
  qualifier: QuantityQualifier,
  stated: number | undefined,
): Pick<Quantity, "qualifier" | "value" | "min" | "max"> {
  const none = { value: undefined, min: undefined, max: undefined };
  if (stated === undefined) return { ...none, qualifier };
  if (qualifier === "range") return { ...none, qualifier, min: stated };
  if (qualifier === "more-than" && Number.isInteger(stated))
    return { ...none, qualifier, min: stated + 1 };
  if (qualifier === "less-than" && Number.isInteger(stated) && stated > 0)
    return { ...none, qualifier, max: stated - 1 };
  return { ...none, qualifier, value: stated };
}

/** Nothing at all once every box is as it was at first, else without absent members. */
function dense(quantity: Quantity, firstUnit: string | undefined): Quantity | undefined {
  const { qualifier, unit, ...said } = quantity;
  const members = Object.entries(said).filter(([, member]) => member !== undefined);
  if (members.length === 0 && qualifier === "exact" && unit === firstUnit) return undefined;
  return { qualifier, unit, ...Object.fromEntries(members) };
}
