import { andList } from "#components/ui/and-list.ts";
import { RadioGroup } from "#components/ui/choices.tsx";
import type { OfferedTemplate } from "#lib/desk/read/templates.ts";
import { kindOf } from "#lib/editorial/kinds.ts";

/** An empty draft or a template: what each is for, and whom it keeps from reviewing. */
export const BeginWith = ({
  templates,
  withKind,
  chosen = "",
  error,
}: {
  templates: readonly OfferedTemplate[];
  /** Whether they are of several kinds. */
  withKind: boolean;
  chosen?: string;
  error?: string;
}) => (
  <RadioGroup
    label="Begin with"
    name="template"
    options={[
      { value: "", label: "An empty draft" },
      ...templates.map((template) => ({
        value: template.id,
        label: withKind ? `${template.title} (${kindOf(template.kind).label.one})` : template.title,
        hint: <About {...template} />,
      })),
    ]}
    defaultValue={templates.some(({ id }) => id === chosen) ? chosen : ""}
    error={error}
  />
);

const About = ({ purpose, authors }: OfferedTemplate) => (
  <>
    {purpose}
    {authors.length > 0 && (
      <span className="block">
        {andList(authors)} wrote words in this template, and cannot review entries begun with them.
      </span>
    )}
  </>
);
