import type { Claim } from "#lib/editorial/claims.ts";
import type { FieldValue, KindName } from "#lib/editorial/content.ts";
import type { BlockDiff, RowDiff, Segment, ValueDiff } from "#lib/editorial/diff.ts";
import type { ScalarSpec } from "#lib/editorial/fields.ts";
import { certaintyText, emptyText, valueText } from "#lib/editorial/format.ts";
import { kindOf } from "#lib/editorial/kinds.ts";
import { Inline, Segments } from "../diff/inline.tsx";
import { Deleted, Inserted } from "../diff/marks.tsx";
import type { Names } from "../diff/names.ts";
import { Words } from "../diff/value.tsx";

type Side = "before" | "after";
type Props = {
  kind: KindName;
  claim: Claim;
  side: Side;
  diff?: ValueDiff | RowDiff | BlockDiff;
  names: Names;
  /** Whether the other side is there, so that differences are worth marking. */
  marks: boolean;
};

/** A claim as it stands on one side of a comparison, with what is only there marked. */
export function ClaimSide({ kind, claim, side, diff, names, marks }: Props) {
  const field = kindOf(kind).fields[claim.field];
  return (
    <div className="grid gap-1 break-words">
      {claim.kindOfClaim === "block" && (
        <p className="font-serif whitespace-pre-line">
          {marks && diff && "words" in diff && isProse(diff) && diff.words ? (
            <Segments segments={diff.words.filter(standsOn(side))} names={names} />
          ) : (
            <Inline nodes={claim.node.content ?? []} names={names} />
          )}
        </p>
      )}
      {claim.kindOfClaim === "value" && (
        <p className="font-serif">
          {claim.empty && !claim.value && (
            <span className="text-ink-soft">{emptyText(claim.empty)}</span>
          )}
          {claim.value !== undefined &&
            field &&
            field.type !== "rows" &&
            field.type !== "prose" && (
              <Value
                spec={field}
                value={claim.value}
                words={diff && "shape" in diff ? diff.words : undefined}
                side={side}
                names={names}
                differs={marks && diff !== undefined && "shape" in diff && valueDiffers(diff)}
              />
            )}
        </p>
      )}
      {claim.kindOfClaim === "row" && field?.type === "rows" && (
        <dl className="grid gap-0.5">
          {Object.entries(field.columns).map(([column, spec]) => {
            const value = claim.cells[column];
            if (value === undefined) return null;
            const cell =
              diff && "cells" in diff ? diff.cells.find((one) => one.column === column) : undefined;
            return (
              <div key={column}>
                <dt className="text-sm text-ink-soft">{spec.label}</dt>
                <dd className="font-serif">
                  <Value
                    spec={spec}
                    value={value}
                    words={cell?.words}
                    side={side}
                    names={names}
                    differs={marks && cell !== undefined && cell.change !== "unchanged"}
                  />
                </dd>
              </div>
            );
          })}
        </dl>
      )}
      <Aside
        claim={claim}
        field={field && field.type !== "rows" && field.type !== "prose" ? field : undefined}
        names={names}
      />
    </div>
  );
}

const isProse = (diff: ValueDiff | RowDiff | BlockDiff): diff is BlockDiff =>
  "restructured" in diff;
const standsOn =
  (side: Side) =>
  ({ op }: { op: "same" | "added" | "removed" }) =>
    op === "same" || op === (side === "before" ? "removed" : "added");
const valueDiffers = (diff: ValueDiff): boolean =>
  diff.words !== undefined || JSON.stringify(diff.before) !== JSON.stringify(diff.after);

function Value({
  spec,
  value,
  words,
  side,
  names,
  differs,
}: {
  spec: ScalarSpec;
  value: FieldValue;
  words?: Segment[];
  side: Side;
  names: Names;
  differs: boolean;
}) {
  if (differs && words) return <Words words={words.filter(standsOn(side))} />;
  const text = <span className="whitespace-pre-line">{valueText(spec, value, names)}</span>;
  if (!differs) return text;
  return side === "before" ? <Deleted>{text}</Deleted> : <Inserted>{text}</Inserted>;
}

/** What stands around the value: certainty, note, rival values. */
function Aside({ claim, field, names }: { claim: Claim; field?: ScalarSpec; names: Names }) {
  return (
    <>
      {claim.certainty && (
        <p className="text-sm">
          <span className="text-ink-soft">Certainty: </span>
          {certaintyText(claim.certainty)}
        </p>
      )}
      {claim.note && (
        <p className="text-sm whitespace-pre-line">
          <span className="text-ink-soft">Note: </span>
          {claim.note}
        </p>
      )}
      {claim.rivals.map((rival) => (
        <p key={rival.id} className="text-sm">
          <span className="text-ink-soft">Rival value: </span>
          {field ? valueText(field, rival.value, names) : ""}
          {rival.note && ` – ${rival.note}`}
        </p>
      ))}
    </>
  );
}
