import type { BlockDiff } from "#lib/editorial/diff.ts";
import type { Block } from "#lib/editorial/prose.ts";
import { Around } from "./around.tsx";
import { Inline, Segments } from "./inline.tsx";
import { Deleted, Inserted } from "./marks.tsx";
import type { Names } from "./names.ts";

/** A paragraph, heading or table row with its changes marked. */
export function ChangedBlock({ block, names }: { block: BlockDiff; names: Names }) {
  const { before, after, words, change, moved, restructured } = block;
  const shown = after ?? before;
  if (!shown) return null;
  const inner = words ? (
    <Segments segments={words} names={names} />
  ) : (
    <Inline nodes={shown.node.content ?? []} names={names} />
  );
  return (
    <div>
      <p className={shown.kind === "heading" ? "font-serif text-lg font-semibold" : "font-serif"}>
        {shown.within.includes("listItem") && <span aria-hidden>• </span>}
        {change === "added" ? <Inserted>{inner}</Inserted> : null}
        {change === "removed" ? <Deleted>{inner}</Deleted> : null}
        {change === "changed" || change === "unchanged" ? inner : null}
      </p>
      {(moved || restructured) && (
        <p className="text-sm text-ink-soft">
          {[
            moved && "Moved here from elsewhere",
            restructured && before && after && became(before, after),
          ]
            .filter(Boolean)
            .join(". ")}
        </p>
      )}
      {change === "changed" && <Around around={withoutCitations(block)} names={names} />}
    </div>
  );
}

/** In prose citations stand in the words, where their changes are marked already; only an edited source is not. */
const withoutCitations = ({ around, words }: BlockDiff): BlockDiff["around"] => {
  if (!words) return around;
  return { ...around, citations: around.citations?.filter(({ version }) => version) };
};

const KINDS: Record<Block["kind"], string> = {
  paragraph: "a paragraph",
  heading: "a heading",
  row: "a table row",
};
const frame = ({ kind, within }: Block): string => {
  if (within.includes("blockquote")) return "a quotation";
  if (within.includes("listItem")) return "an item of a list";
  return KINDS[kind];
};
const became = (before: Block, after: Block): string =>
  frame(before) === frame(after)
    ? "Set differently"
    : `Was ${frame(before)}, is now ${frame(after)}`;
