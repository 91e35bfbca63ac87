"use client";
import { FormField, FormFieldset, inputClass } from "#components/ui/form-field.tsx";
import { INSTRUMENTS, type Instrument, type Money } from "#lib/editorial/content.ts";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { valueText } from "#lib/editorial/format.ts";
import { instrumentText } from "#lib/editorial/money.ts";
import { amountFrom, moneyFrom } from "#lib/editorial/spoken.ts";
import { useValue } from "../draft/use-shared.ts";
import type { InputProps } from "./input.ts";
import { SaidBox } from "./said-box.tsx";
import { Understood } from "./understood.tsx";
import { useFault } from "./use-fault.ts";

const QUALIFIERS = {
  exact: "Exactly",
  approximate: "About",
  "more-than": "More than",
  "less-than": "Less than",
} as const satisfies Record<NonNullable<Money["qualifier"]>, string>;
const NOTHING: Money = { amount: "", currency: "", instrument: "unspecified" };
const COMMON = ["EUR", "GBP", "USD", "CAD", "NOK", "SEK", "DKK", "PLN", "AUD", "JPY", "UAH"];

/** An amount with its currency and instrument, as a source states it: typed as people say it, or each part by itself. */
export function MoneyInput({ id, path, label, help, spec }: InputProps<"money">) {
  const [held, set] = useValue(path, "money");
  const { error, isValid, handlers } = useFault(spec, held);
  const money: Money = held ?? NOTHING;
  const change = (part: Partial<Money>) => set(dense({ ...money, ...part }));
  return (
    <div {...handlers}>
      <FormFieldset id={id} label={label} hint={help} error={error}>
        <SaidBox
          id={`${id}-said`}
          label={label}
          placeholder="£1.6bn in loans"
          words={isValid && held ? valueText(spec, held) : undefined}
          read={moneyFrom}
          onChange={(said) => set(dense({ ...(said ?? NOTHING), raw: money.raw }))}
          refusal="This is no amount that is understood. Write it like “£1.6bn”, “€50 million in loans” or “more than 2 billion Swedish kronor”: an amount with its currency."
        />
        <Understood id={id} exact={held && `${held.amount} ${held.currency}`}>
          {isValid && held ? valueText(spec, held) : undefined}
        </Understood>
        <Disclosure summary="Each part by itself" open={held !== undefined && !isValid}>
          <div className="grid gap-3">
            <div className="grid grid-cols-2 gap-3 sm:grid-cols-[auto_minmax(10rem,1fr)_7rem_auto]">
              <FormField id={`${id}-qualifier`} label={<Small>Stated as</Small>}>
                <select
                  id={`${id}-qualifier`}
                  className={inputClass}
                  value={money.qualifier ?? "exact"}
                  onChange={({ target }) =>
                    change({
                      qualifier:
                        target.value === "exact" ? undefined : (target.value as Money["qualifier"]), // an option's value
                    })
                  }
                >
                  {Object.entries(QUALIFIERS).map(([value, words]) => (
                    <option key={value} value={value}>
                      {words}
                    </option>
                  ))}
                </select>
              </FormField>
              <FormField id={`${id}-amount`} label={<Small>Amount</Small>}>
                <input
                  id={`${id}-amount`}
                  type="text"
                  inputMode="decimal"
                  autoComplete="off"
                  className={inputClass}
                  placeholder="1.6 billion"
                  value={money.amount}
                  onChange={({ target }) => change({ amount: target.value })}
                  onBlur={() => change({ amount: amountFrom(money.amount) ?? money.amount.trim() })}
                />
              </FormField>
              <FormField id={`${id}-currency`} label={<Small>Currency</Small>}>
                <input
                  id={`${id}-currency`}
                  type="text"
                  list={`${id}-currencies`}
                  autoComplete="off"
                  spellCheck={false}
                  className={inputClass}
                  value={money.currency}
                  onChange={({ target }) => change({ currency: target.value.toUpperCase().trim() })}
                />
                <datalist id={`${id}-currencies`}>
                  {COMMON.map((code) => (
                    <option key={code} value={code} />
                  ))}
                </datalist>
              </FormField>
              <FormField id={`${id}-instrument`} label={<Small>Instrument</Small>}>
                <select
                  id={`${id}-instrument`}
                  className={inputClass}
                  value={money.instrument}
                  onChange={({ target }) => change({ instrument: target.value as Instrument })} // an option's value
                >
                  {INSTRUMENTS.map((instrument) => (
                    <option key={instrument} value={instrument}>
                      {capital(instrumentText(instrument))}
                    </option>
                  ))}
                </select>
              </FormField>
            </div>
            <FormField id={`${id}-raw`} label={<Small>As the source puts it</Small>}>
              <input
                id={`${id}-raw`}
                type="text"
                className={inputClass}
                value={money.raw ?? ""}
                onChange={({ target }) => change({ raw: target.value || undefined })}
              />
            </FormField>
          </div>
        </Disclosure>
      </FormFieldset>
    </div>
  );
}

const Small = ({ children }: { children: string }) => <span className="text-sm">{children}</span>;
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** Nothing at all once amount, currency and wording are empty. */
function dense(money: Money): Money | undefined {
  const { amount, currency, instrument, qualifier, raw } = money;
  if (!amount && !currency && !raw && instrument === "unspecified") return undefined;
  return { amount, currency, instrument, ...(qualifier && { qualifier }), ...(raw && { raw }) };
}
