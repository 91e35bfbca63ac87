import { FormField, describedBy, inputClass } from "#components/ui/form-field.tsx";
import { TextArea } from "#components/ui/text-field.tsx";

/** Ids of the boxes for a text; the summary of errors links to them. */
export const TEXT_BOX = "snapshot-text";
export const FILE_BOX = "snapshot-file";

type Errors = Readonly<Record<string, string | undefined>>;

/** The two ways to bring the text of a source by hand: paste it, or take it out of a file. */
export function SnapshotFields({ text = "", errors = {} }: { text?: string; errors?: Errors }) {
  const error = errors[FILE_BOX];
  const hint =
    "A .txt or saved .html file of at most 2 MB. It takes the place of what is pasted above.";
  return (
    <div className="grid gap-4">
      <SnapshotText rows={6} text={text} error={errors[TEXT_BOX]} />
      <FormField id={FILE_BOX} label="Or a file" hint={hint} error={error}>
        <input
          type="file"
          id={FILE_BOX}
          name="file"
          accept=".txt,.html,.htm,text/plain,text/html"
          className={inputClass}
          {...describedBy(FILE_BOX, { hint, error })}
        />
      </FormField>
    </div>
  );
}

/** The box into which the text of a source is pasted. */
export function SnapshotText({
  rows,
  text,
  error,
}: {
  rows: number;
  text?: string;
  error: string | undefined;
}) {
  return (
    <TextArea
      id={TEXT_BOX}
      name="text"
      label="Text of the source"
      hint="The article itself, word for word, with an empty line between paragraphs. It stays at the desk, and quotes are looked for in it."
      rows={rows}
      defaultValue={text}
      error={error}
      spellCheck={false}
    />
  );
}
