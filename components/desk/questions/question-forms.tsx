"use client";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { RadioGroup } from "#components/ui/choices.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-field.tsx";

type Hidden = Readonly<Record<string, string>>;

/** What readers are told of a question. */
export const AnswerForm = ({
  action,
  hidden,
  versions,
  shown,
  before,
}: {
  action: FormAction;
  hidden: Hidden;
  /** Those that readers can read, with the day since when. */
  versions: readonly { number: number; since: string }[];
  /** What is proposed to be shown of the question. */
  shown: string;
  /** What readers are told so far. */
  before: { outcome: string; said: string; version: string };
}) => (
  <ActionForm action={action} initial={{}}>
    {({ errors, values }, pending) => (
      <>
        <HiddenFields fields={hidden} />
        <RadioGroup
          name="outcome"
          label="What became of it"
          error={errors?.outcome}
          defaultValue={values?.outcome ?? before.outcome}
          options={[
            {
              value: "corrected",
              label: "Corrected",
              hint: "Readers find it corrected in a version that is public.",
            },
            { value: "unchanged", label: "No change", hint: "Say below why it stands as it is." },
            {
              value: "not_about_record",
              label: "Not about the record",
              hint: "An honest question that this record cannot answer.",
            },
          ]}
        />
        <Select
          name="version"
          label="Corrected in"
          hint="Only for what was corrected. A correction that is still to come is published first."
          defaultValue={values?.version ?? before.version}
          error={errors?.version}
          className="w-fit"
        >
          <option value="">No version</option>
          {versions.map(({ number, since }) => (
            <option key={number} value={number}>
              Version {number}, public since {since}
            </option>
          ))}
        </Select>
        <TextArea
          name="said"
          label="What readers are told"
          hint="In public, beside the question. At most 2,000 characters."
          defaultValue={values?.said ?? before.said}
          error={errors?.said}
        />
        <TextArea
          name="shown"
          label="The question, as readers see it"
          hint="In the reader’s own words. Take out what should not be public, like names of private persons; leave it empty to show nothing of it."
          defaultValue={values?.shown ?? shown}
          error={errors?.shown}
        />
        <div>
          <Button type="submit" tone="primary" isPending={pending}>
            {before.outcome ? "Tell readers this instead" : "Tell readers"}
          </Button>
        </div>
      </>
    )}
  </ActionForm>
);

/** A conversation at the desk, on the claim of the draft. */
export const DiscussForm = ({
  action,
  hidden,
  body,
}: {
  action: FormAction;
  hidden: Hidden;
  body: string;
}) => (
  <ActionForm action={action} initial={{}}>
    {({ errors, values }, pending) => (
      <>
        <HiddenFields fields={hidden} />
        <TextArea
          name="body"
          label="The first words of the conversation"
          hint="It stands beside the draft, and readers see nothing of it. @ and a name mentions somebody."
          defaultValue={values?.body ?? body}
          error={errors?.body}
        />
        <div>
          <Button type="submit" isPending={pending}>
            Discuss it on the claim
          </Button>
        </div>
      </>
    )}
  </ActionForm>
);

/** Setting aside what is no honest question. */
export const SetAsideForm = ({ action, hidden }: { action: FormAction; hidden: Hidden }) => (
  <ActionForm action={action} initial={{}}>
    {(_, pending) => (
      <>
        <HiddenFields fields={hidden} />
        <p className="text-sm text-ink-soft">
          Readers see nothing of it, whoever asked is told nothing, and its words are erased in 30
          days. Until then it can still be answered.
        </p>
        <div>
          <Button type="submit" tone="danger" isPending={pending}>
            Set it aside as spam
          </Button>
        </div>
      </>
    )}
  </ActionForm>
);

const HiddenFields = ({ fields }: { fields: Hidden }) =>
  Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
