import { displayNames } from "#lib/editorial/intl.ts";
import type { EntryView } from "#lib/site/entry/entry-view.ts";
import type { Reading } from "#lib/site/reading/reading.ts";

type LanguageProps = { reading: Reading };

/** Says which language the record's own words are in, where the page speaks another. */
export function RecordLanguage({ reading: { recordLang, say, tag } }: LanguageProps) {
  if (!recordLang) return null;
  const language = displayNames(tag, "language").of(recordLang) ?? recordLang;
  return <p className="in-language">{say("record.language", { language })}</p>;
}

/** The title on record below another that the reader knows better. */
export function RecordTitle({
  view: { recordTitle },
  reading: { say, recordLang },
}: LanguageProps & { view: EntryView }) {
  if (recordTitle === undefined) return null;
  return (
    <p className="in-language">
      {say("record.name")} <span lang={recordLang}>{recordTitle}</span>
    </p>
  );
}
