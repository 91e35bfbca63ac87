import type { FieldValue } from "#lib/editorial/content.ts";
import type { Change, Segment } from "#lib/editorial/diff.ts";
import type { ScalarSpec } from "#lib/editorial/fields.ts";
import { valueText } from "#lib/editorial/format.ts";
import { Deleted, Inserted, Marked } from "./marks.tsx";
import type { Names } from "./names.ts";

type Sides = { before?: FieldValue; after?: FieldValue; words?: Segment[] };

/** A value as it was and is, in one line; the words that changed are marked where it is text. */
export function ChangedValue({
  spec,
  names,
  before,
  after,
  words,
}: Sides & { spec: ScalarSpec; names: Names }) {
  if (words) return <Words words={words} />;
  const text = (value: FieldValue) => valueText(spec, value, names);
  const [was, is] = [before, after].map((value) => (value === undefined ? undefined : text(value)));
  if (was === is) return <span className="whitespace-pre-line">{is}</span>;
  return (
    <span className="whitespace-pre-line">
      {was !== undefined && <Deleted>{was}</Deleted>}{" "}
      {is !== undefined && <Inserted>{is}</Inserted>}
    </span>
  );
}

/** Running text with its changes marked. */
export const Words = ({ words }: { words: Segment[] }) => (
  <span className="whitespace-pre-line">
    {words.map(({ op, text }, index) => (
      <Marked key={index} op={op}>
        {text}
      </Marked>
    ))}
  </span>
);

export const CHANGE_WORDS: Record<Change, string> = {
  unchanged: "Unchanged",
  added: "New",
  removed: "Removed",
  changed: "Changed",
};
