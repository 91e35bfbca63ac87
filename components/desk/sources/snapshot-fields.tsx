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
      <TextArea
        id={TEXT_BOX}
        name="text"
        label="Text of the source"
        hint="The article itself, word for word, with an empty line between paragraphs. It stays at the desk."
        rows={6}
        defaultValue={text}
        error={errors[TEXT_BOX]}
        spellCheck={false}
      />
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
