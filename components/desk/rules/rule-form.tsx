"use client";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { Checkbox, ChoiceGroup, RadioGroup } from "#components/ui/choices.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import { LinkButton } from "#components/ui/link-button.tsx";
import { TextArea } from "#components/ui/text-field.tsx";
import { MOST_APPROVALS, type KindRule } from "#lib/editorial/kind-rule.ts";
import { WARNING_CODES } from "#lib/editorial/warnings.ts";
import { warningName } from "#lib/editorial/words.ts";
import type { RuleFormState } from "./rule-form-state.ts";

/** Sets the rule of a kind, beginning with the one that is in force. */
export function RuleForm({
  action,
  rule,
  formKey,
}: {
  action: FormAction<RuleFormState>;
  rule: KindRule;
  formKey: string;
}) {
  return (
    <ActionForm<RuleFormState> action={action} initial={{}} className="max-w-xl">
      {({ values, errors, blocking = rule.blocking }, pending) => (
        <>
          <input type="hidden" name="key" value={formKey} />
          <input type="hidden" name="seen" value={rule.number} />
          <RadioGroup
            label="Approvals"
            hint="Each by another person, and none by an author."
            name="approvals"
            options={APPROVALS}
            defaultValue={values?.approvals ?? String(rule.approvals)}
            error={errors?.approvals}
          />
          <RadioGroup
            label="Publishing"
            name="publishing"
            options={PUBLISHING}
            defaultValue={publishingOf(values?.publishing, rule)}
            error={errors?.publishing}
          />
          <ChoiceGroup
            id="blocking"
            label="Warnings that stop a submission"
            hint="All others are shown, and stop nothing."
            error={errors?.blocking}
          >
            {WARNING_CODES.map((code) => (
              <Checkbox
                key={code}
                id={`blocking-${code}`}
                name="blocking"
                value={code}
                label={capitalised(warningName(code))}
                defaultChecked={blocking.includes(code)}
              />
            ))}
          </ChoiceGroup>
          <TextArea
            label="Why"
            hint="It stays with the rule, and in the log."
            name="reason"
            rows={2}
            defaultValue={values?.reason}
            error={errors?.reason}
          />
          <div className="flex flex-wrap gap-3">
            <Button type="submit" tone="primary" isPending={pending}>
              Set the rule
            </Button>
            <LinkButton href="/desk/rules">Go back</LinkButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}

const APPROVALS = Array.from({ length: MOST_APPROVALS }, (_, index) => {
  const count = String(index + 1);
  return { value: count, label: index === 0 ? "One" : index === 1 ? "Two" : "Three" };
});

const PUBLISHING = [
  {
    value: "apart",
    label: "Apart",
    hint: "A reviewer publishes or schedules what is approved, alone or in a release.",
  },
  {
    value: "at_once",
    label: "At once",
    hint: "The last approval publishes. Nothing can be scheduled or released together.",
  },
] as const;

const publishingOf = (typed: string | undefined, rule: KindRule): "apart" | "at_once" =>
  (typed ?? (rule.publishesAtOnce ? "at_once" : "apart")) === "at_once" ? "at_once" : "apart";

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
