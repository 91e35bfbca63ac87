import type { Annotated, Mark, NoteMark } from "#lib/site/entry/apparatus.ts";
import type { Reading } from "#lib/site/reading/reading.ts";

type MarkProps = { reading: Reading };

/** Marks speak the reader's language, also within words of the record. */
const wordsOf = ({ recordLang, locale }: Reading) => recordLang && locale;

/** The number of a reference, leading to the list at the foot of the page. */
export function ReferenceMark({ mark, reading }: MarkProps & { mark: Mark }) {
  return (
    <sup className="mark" id={mark.id} lang={wordsOf(reading)}>
      <a href={mark.target} aria-label={reading.say("mark.reference", { number: mark.number })}>
        {mark.number}
      </a>
    </sup>
  );
}

/** The letter of an explanatory note. */
function NoteLetter({ note, reading }: MarkProps & { note: NoteMark }) {
  return (
    <sup className="mark note-mark" id={note.id} lang={wordsOf(reading)}>
      <a href={note.target} aria-label={reading.say("mark.note", { letter: note.letter })}>
        {note.letter}
      </a>
    </sup>
  );
}

/** What stands after a claim: how firm it is, its references and its note. */
export function Marks({
  annotated,
  claim,
  reading,
}: MarkProps & {
  annotated: Annotated;
  /** The path of the claim: what a card offers to question. */
  claim?: string;
}) {
  const { marks, note, certainty } = annotated;
  if (marks.length === 0 && !note && !certainty) return null;
  return (
    <>
      {certainty && (
        <>
          {" "}
          <span className={`certainty ${certainty}`} lang={wordsOf(reading)}>
            {reading.say(`certainty.${certainty}`)}
          </span>
        </>
      )}
      {(marks.length > 0 || note) && (
        // A word joiner keeps the first mark on the line of its claim.
        <span className="marks" data-claim={marks.length > 0 ? claim : undefined}>
          {"\u2060"}
          {marks.map((mark) => (
            <ReferenceMark key={mark.id} mark={mark} reading={reading} />
          ))}
          {note && <NoteLetter note={note} reading={reading} />}
        </span>
      )}
    </>
  );
}
