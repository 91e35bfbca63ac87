"use client";
import { Checkbox, ChoiceGroup } from "#components/ui/choices.tsx";
import { FormField, FormFieldset, inputClass } from "#components/ui/form-field.tsx";
import { classes } from "#components/ui/classes.ts";
import type { MembershipRule } from "#lib/editorial/content.ts";
import { ATTENDANCE_LEVELS, SERIES } from "#lib/editorial/kinds/vocabulary.ts";
import { useValue } from "../draft/use-shared.ts";
import type { InputProps } from "./input.ts";
import { NumberBox } from "./number-box.tsx";
import { useFault } from "./use-fault.ts";

/** The rule by which somebody counts as a member: its wording, and what the record counts for it. */
export function RuleInput({ id, path, label, help, spec }: InputProps<"membershipRule">) {
  const [held, set] = useValue(path, "membershipRule");
  const { error, handlers } = useFault(spec, held);
  const rule: MembershipRule = held ?? { text: "", series: "", atLeast: 0, levels: [] };
  const change = (part: Partial<MembershipRule>) => set(dense({ ...rule, ...part }));
  return (
    <div {...handlers}>
      <FormFieldset id={id} label={label} hint={help} error={error}>
        <div className="grid gap-3">
          <FormField id={`${id}-text`} label={<Small>Wording</Small>}>
            <textarea
              id={`${id}-text`}
              rows={2}
              className={classes(inputClass, "field-sizing-content")}
              value={rule.text}
              onChange={({ target }) => change({ text: target.value })}
            />
          </FormField>
          <div className="grid gap-3 sm:grid-cols-2">
            <FormField id={`${id}-series`} label={<Small>Meetings of the series</Small>}>
              <select
                id={`${id}-series`}
                className={inputClass}
                value={rule.series}
                onChange={({ target }) => change({ series: target.value })}
              >
                <option value="">Not stated</option>
                {SERIES.map((series) => (
                  <option key={series.value} value={series.value}>
                    {series.label}
                  </option>
                ))}
              </select>
            </FormField>
            <NumberBox
              id={`${id}-at-least`}
              label="Present in at least"
              value={rule.atLeast === 0 ? undefined : rule.atLeast}
              onChange={(atLeast = 0) => change({ atLeast })}
              accepts={(meetings) => Number.isInteger(meetings) && meetings >= 1}
              refusal="Enter a whole number of meetings"
            />
          </div>
          <ChoiceGroup id={`${id}-levels`} label={<Small>Levels that count</Small>}>
            <div className="grid sm:grid-cols-2">
              {ATTENDANCE_LEVELS.map((level) => (
                <Checkbox
                  key={level.value}
                  id={`${id}-level-${level.value}`}
                  label={level.label}
                  checked={rule.levels.includes(level.value)}
                  onChange={({ target }) =>
                    change({ levels: withOrWithout(rule.levels, level.value, target.checked) })
                  }
                />
              ))}
            </div>
          </ChoiceGroup>
        </div>
      </FormFieldset>
    </div>
  );
}

const Small = ({ children }: { children: string }) => <span className="text-sm">{children}</span>;

/** In the order of the vocabulary, so that ticking and unticking changes nothing. */
const withOrWithout = (levels: string[], level: string, isIn: boolean): string[] =>
  ATTENDANCE_LEVELS.map((option) => option.value).filter((value) =>
    value === level ? isIn : levels.includes(value),
  );

const dense = (rule: MembershipRule): MembershipRule | undefined =>
  rule.text || rule.series || rule.atLeast || rule.levels.length > 0 ? rule : undefined;
