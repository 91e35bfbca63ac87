import type { ReactNode } from "react";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { FieldErrors } from "#components/ui/error-summary.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextArea, TextField } from "#components/ui/text-field.tsx";
import { SOURCE_FIELD_LABELS, SOURCE_FIELD_PREFIX, type SourceFieldName } from "./field-labels.ts";
import { SOURCE_KIND_WORDS } from "./kind-words.ts";

type Values = Readonly<Record<string, string | undefined>>;

/** The boxes of a source, for its page and for the dialog that adds one while citing. */
export function SourceFields({
  values,
  errors = {},
  autoFocus,
  afterLink,
}: {
  values: Values;
  errors?: FieldErrors;
  autoFocus?: boolean;
  /** What can be done with the link. */
  afterLink?: ReactNode;
}) {
  const box = (name: SourceFieldName) => ({
    id: `${SOURCE_FIELD_PREFIX}${name}`,
    name,
    label: SOURCE_FIELD_LABELS[name],
    defaultValue: values[name] ?? "",
    error: errors[`${SOURCE_FIELD_PREFIX}${name}`],
  });
  const hasMore = MORE.some((name) => values[name] || errors[`${SOURCE_FIELD_PREFIX}${name}`]);
  return (
    <>
      <TextField {...box("url")} type="url" hint="The whole web address." autoFocus={autoFocus} />
      {afterLink}
      <TextField {...box("title")} hint="In its own language, as printed." />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Select {...box("kind")}>
          <option value="">Choose a kind</option>
          {Object.entries(SOURCE_KIND_WORDS).map(([kind, words]) => (
            <option key={kind} value={kind}>
              {words}
            </option>
          ))}
        </Select>
        <TextField {...box("publisher")} hint="The newspaper, ministry or site." />
      </div>
      <TextArea
        {...box("authors")}
        rows={2}
        hint="One a line: “Healey, John”, or the name of a body."
      />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <TextField
          {...box("issued")}
          hint="24 March 2025, or March 2025 if the day is not known."
        />
        <TextField {...box("accessed")} hint="The day when somebody last read it." />
      </div>
      <Disclosure summary="Language, archived copy and more" open={hasMore}>
        <div className="grid gap-4">
          <div className="grid items-end gap-4 sm:grid-cols-2">
            <TextField {...box("language")} hint="A code: en, uk, fr." />
            <TextField {...box("titleTranslated")} />
            <TextField {...box("archivedUrl")} type="url" />
            <TextField {...box("archivedOn")} />
            <TextField {...box("container")} hint="A series, a collection, a programme." />
            <TextField {...box("agency")} />
            <TextField {...box("eventTitle")} hint="Of a speech." />
            <TextField {...box("eventPlace")} />
          </div>
          <TextArea {...box("note")} rows={2} hint="For readers of the list of sources." />
        </div>
      </Disclosure>
    </>
  );
}

const MORE: readonly SourceFieldName[] = [
  "language",
  "titleTranslated",
  "archivedUrl",
  "archivedOn",
  "container",
  "agency",
  "eventTitle",
  "eventPlace",
  "note",
];
