import type { Segment } from "#lib/editorial/diff.ts";
import type { DiffField, DiffItem } from "#lib/site/entry/diff-view.ts";
import type { Reading } from "#lib/site/reading/reading.ts";
import { behindWord } from "#lib/site/words/messages/typography.ts";

/** What changed, field by field and word by word. */
export function Diff({ fields, reading }: { fields: readonly DiffField[]; reading: Reading }) {
  const { say } = reading;
  return (
    <dl className="diff">
      {fields.map(({ field, label, change, items, unchanged }) => (
        <div key={field}>
          <dt>
            {label} <span className="soft">{say(`diff.${change}`)}</span>
          </dt>
          <dd>
            {items.map((item, at) => (
              // What was removed has no name of its own among what is there.
              <Item key={at} item={item} reading={reading} />
            ))}
            {unchanged > 0 && <p className="soft">{say("diff.rest", { count: unchanged })}</p>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Item({ item: { lines, remarks }, reading }: { item: DiffItem; reading: Reading }) {
  return (
    <div className="diff-item">
      {lines.map(({ label, pieces }, at) => (
        <p key={at}>
          {label && (
            <span className="soft">
              {label}
              {behindWord(":", reading.locale)}{" "}
            </span>
          )}
          <Pieces pieces={pieces} reading={reading} />
        </p>
      ))}
      {remarks.map((remark) => (
        <p key={remark} className="soft">
          {remark}
        </p>
      ))}
    </div>
  );
}

function Pieces({ pieces, reading }: { pieces: readonly Segment[]; reading: Reading }) {
  const { say } = reading;
  return pieces.map(({ op, text }, at) => {
    if (op === "same") return text;
    const Mark = op === "added" ? "ins" : "del";
    return (
      <Mark key={at}>
        <span className="hidden">{say(op === "added" ? "diff.inserted" : "diff.deleted")} </span>
        {text}
        <span className="hidden"> {say("diff.end")} </span>
      </Mark>
    );
  });
}
