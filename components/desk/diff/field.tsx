import type { ReactNode } from "react";
import type { KindName } from "#lib/editorial/content.ts";
import type { BlockDiff, FieldDiff, RowDiff } from "#lib/editorial/diff.ts";
import { kindOf } from "#lib/editorial/kinds.ts";
import { Around } from "./around.tsx";
import { ChangedBlock } from "./block.tsx";
import type { Names } from "./names.ts";
import { ChangedRow } from "./row.tsx";
import { ChangedValue } from "./value.tsx";

/** What changed in one field; what stayed is left out, and counted. */
export function ChangedField({
  kind,
  field,
  names,
}: {
  kind: KindName;
  field: FieldDiff;
  names: Names;
}) {
  const spec = kindOf(kind).fields[field.field];
  if (!spec) return null;
  if (field.shape === "value") {
    if (spec.type === "rows" || spec.type === "prose") return null;
    const { before, after, words } = field;
    return (
      <div>
        <ChangedValue spec={spec} names={names} before={before} after={after} words={words} />
        <Around around={field.around} names={names} spec={spec} />
      </div>
    );
  }
  if (field.shape === "rows") {
    if (spec.type !== "rows") return null;
    return (
      <>
        <Shown items={field.rows} one={spec.one}>
          {(row) => <ChangedRow row={row} field={spec} names={names} />}
        </Shown>
        <Around around={field.around} names={names} />
      </>
    );
  }
  return (
    <Shown items={field.blocks} one="paragraph">
      {(block) => <ChangedBlock block={block} names={names} />}
    </Shown>
  );
}

function Shown<T extends RowDiff | BlockDiff>({
  items,
  one,
  children,
}: {
  items: T[];
  one: string;
  children: (item: T) => ReactNode;
}) {
  const changed = items.filter(({ change, moved }) => change !== "unchanged" || moved);
  const rest = items.length - changed.length;
  return (
    <ul className="grid gap-4">
      {changed.map((item) => (
        <li key={`${item.change} ${item.path}`} className="border-l-2 border-rule pl-3">
          {children(item)}
        </li>
      ))}
      {rest > 0 && (
        <li className="text-sm text-ink-soft">
          {rest === 1 ? `One more ${one} is unchanged` : `${rest} more are unchanged`}
        </li>
      )}
    </ul>
  );
}
