import { same } from "../canonical.ts";
import type { FieldValue, Statement } from "../content.ts";
import type { ScalarType } from "../fields.ts";
import { diffAround, isQuiet, type Versions } from "./annotations.ts";
import type { Change, Segment, ValueDiff } from "./types.ts";
import { diffWords } from "./words.ts";

type Values = { change: Change; before?: FieldValue; after?: FieldValue; words?: Segment[] };

/** What changed in one value; texts also by words. */
export const diffValues = (
  type: ScalarType,
  before: FieldValue | undefined,
  after: FieldValue | undefined,
): Values => {
  if (before === undefined) return { change: after === undefined ? "unchanged" : "added", after };
  if (after === undefined) return { change: "removed", before };
  if (same(before, after)) return { change: "unchanged", before, after };
  const isText = type === "text" || type === "longText";
  const words =
    isText && typeof before === "string" && typeof after === "string"
      ? diffWords(before, after)
      : undefined;
  return { change: "changed", before, after, ...(words && { words }) };
};

/** What changed in a scalar field: its value, and what stands around it. */
export const diffStatements = (
  type: ScalarType,
  before: Statement | undefined,
  after: Statement | undefined,
  versions: Versions,
): { change: Change } & ValueDiff => {
  const { change, ...values } = diffValues(type, before?.value, after?.value);
  const around = diffAround(before ?? {}, after ?? {}, versions);
  const whole: Change = !before
    ? "added"
    : !after
      ? "removed"
      : change === "unchanged" && isQuiet(around)
        ? "unchanged"
        : "changed";
  return { shape: "value", type, change: whole, ...values, around };
};
