import type { BlockDiff, EntryDiff, FieldDiff, RowDiff, ValueDiff } from "#lib/editorial/diff.ts";

type Value = ValueDiff & { field: string };

/** The part of a comparison that is about one claim, by its path. */
export const findDiff = (
  diff: EntryDiff | undefined,
  path: string,
): Value | RowDiff | BlockDiff | undefined => {
  for (const field of diff?.fields ?? []) {
    if (field.shape === "value" && field.field === path) return field;
    if (field.shape === "rows") {
      const row = field.rows.find((one) => one.path === path);
      if (row) return row;
    }
    if (field.shape === "prose") {
      const block = field.blocks.find((one) => one.path === path);
      if (block) return block;
    }
  }
  return undefined;
};

/** What changed beside the claims that are there now: headings, order, and claims that are gone. */
export const beside = (diff: EntryDiff, claims: ReadonlySet<string>): EntryDiff => {
  const isBeside = ({ path, change, moved }: RowDiff | BlockDiff) =>
    (change !== "unchanged" && !claims.has(path)) || (moved && change === "unchanged");
  const fields = diff.fields.flatMap((field): FieldDiff[] => {
    if (field.shape === "value") return field.change === "removed" ? [field] : [];
    if (field.shape === "rows") {
      const rows = field.rows.filter(isBeside);
      return rows.length > 0 ? [{ ...field, rows, change: "changed" }] : [];
    }
    const blocks = field.blocks.filter(isBeside);
    return blocks.length > 0 ? [{ ...field, blocks, change: "changed" }] : [];
  });
  return { changed: fields.length > 0, fields };
};
