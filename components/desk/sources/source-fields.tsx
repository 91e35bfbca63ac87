import { Disclosure } from "#components/ui/disclosure.tsx";
import type { FieldErrors } from "#components/ui/error-summary.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextArea, TextField } from "#components/ui/text-field.tsx";
import { SOURCE_KIND_WORDS } from "./kind-words.ts";

/** Ids of the boxes, apart from others that the page may have. */
export const SOURCE_FIELD_PREFIX = "source-";

type Values = Readonly<Record<string, string | undefined>>;

/** The boxes of a source, for its page and for the dialog that adds one while citing. */
export function SourceFields({
  values,
  errors = {},
  autoFocus,
}: {
  values: Values;
  errors?: FieldErrors;
  autoFocus?: boolean;
}) {
  const box = (name: string) => ({
    id: `${SOURCE_FIELD_PREFIX}${name}`,
    name,
    defaultValue: values[name] ?? "",
    error: errors[`${SOURCE_FIELD_PREFIX}${name}`],
  });
  const hasMore = MORE.some((name) => values[name] || errors[`${SOURCE_FIELD_PREFIX}${name}`]);
  return (
    <>
      <TextField
        {...box("url")}
        type="url"
        label="Link"
        hint="The whole web address."
        autoFocus={autoFocus}
      />
      <TextField {...box("title")} label="Title" hint="In its own language, as printed." />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select {...box("kind")} label="Kind">
          <option value="">Choose a kind</option>
          {Object.entries(SOURCE_KIND_WORDS).map(([kind, words]) => (
            <option key={kind} value={kind}>
              {words}
            </option>
          ))}
        </Select>
        <TextField
          {...box("publisher")}
          label="Publisher"
          hint="The newspaper, ministry or site."
        />
      </div>
      <TextArea
        {...box("authors")}
        rows={2}
        label="Authors"
        hint="One a line: “Healey, John”, or the name of a body."
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          {...box("issued")}
          label="Published on"
          hint="2025-03-24, or 2025-03 if the day is not known."
        />
        <TextField
          {...box("accessed")}
          label="Read on"
          hint="The day when somebody last read it."
        />
      </div>
      <Disclosure summary="Language, archived copy and more" open={hasMore}>
        <div className="grid gap-4">
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField {...box("language")} label="Language" hint="A code: en, uk, fr." />
            <TextField {...box("titleTranslated")} label="Title in English" />
            <TextField {...box("archivedUrl")} type="url" label="Archived copy" />
            <TextField {...box("archivedOn")} label="Archived on" />
            <TextField
              {...box("container")}
              label="Part of"
              hint="A series, a collection, a programme."
            />
            <TextField {...box("agency")} label="News agency" />
            <TextField {...box("eventTitle")} label="Event" hint="Of a speech." />
            <TextField {...box("eventPlace")} label="Place of the event" />
          </div>
          <TextArea
            {...box("note")}
            rows={2}
            label="Note"
            hint="For readers of the list of sources."
          />
        </div>
      </Disclosure>
    </>
  );
}

const MORE = [
  "language",
  "titleTranslated",
  "archivedUrl",
  "archivedOn",
  "container",
  "agency",
  "eventTitle",
  "eventPlace",
  "note",
] as const;
