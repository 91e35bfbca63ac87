import { TextArea } from "#components/ui/text-field.tsx";

/** The public change note. */
export const NoteField = ({ value, error }: { value?: string; error?: string }) => (
  <TextArea
    label="Change note"
    name="note"
    hint="What is new, in a sentence or two. Readers see it with the publication. At most 500 characters."
    defaultValue={value}
    error={error}
    className="max-w-measure"
  />
);
