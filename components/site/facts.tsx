import type { ReactNode } from "react";
import type {
  FieldView,
  RivalView,
  RowsView,
  RowView,
  StatementView,
} from "#lib/site/entry/entry-view.ts";
import type { Reading } from "#lib/site/reading/reading.ts";
import { Marks } from "./marks.tsx";
import { Value } from "./value.tsx";

/** A line of the list of facts that does not come from a field. */
export type ExtraFact = { label: string; after?: string; value: ReactNode };

type FactsProps = { facts: readonly FieldView[]; extra?: readonly ExtraFact[]; reading: Reading };

/** The facts of an entry in the kind's order; derived ones stand after the field that they name. */
export function Facts({ facts, extra = [], reading }: FactsProps) {
  const known = new Set(facts.map((fact) => fact.field));
  const derivedAfter = (field: string) => extra.filter(({ after }) => after === field);
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <Group key={fact.field} extra={derivedAfter(fact.field)}>
          <Fact label={fact.label}>
            {fact.type === "statement" && <Statement statement={fact} reading={reading} />}
            {fact.type === "rows" && <Compact rows={fact} reading={reading} />}
          </Fact>
        </Group>
      ))}
      <Group extra={extra.filter(({ after }) => !after || !known.has(after))} />
    </dl>
  );
}

function Group({ children, extra }: { children?: ReactNode; extra: readonly ExtraFact[] }) {
  return (
    <>
      {children}
      {extra.map(({ label, value }) => (
        <Fact key={label} label={label}>
          {value}
        </Fact>
      ))}
    </>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A value with its marks, or in words why there is none, and below it what contradicts it. */
function Statement({ statement, reading }: { statement: StatementView; reading: Reading }) {
  const { field, value, empty, annotated, rivals } = statement;
  return (
    <>
      {value && <Value shown={value} reading={reading} />}
      {empty && <em className="empty">{reading.say(`empty.${empty}`)}</em>}
      <Marks annotated={annotated} claim={field} reading={reading} />
      {rivals.length > 0 && <Rivals claim={field} rivals={rivals} reading={reading} />}
    </>
  );
}

function Rivals({
  claim,
  rivals,
  reading,
}: {
  claim: string;
  rivals: readonly RivalView[];
  reading: Reading;
}) {
  return (
    <ul className="rivals">
      {rivals.map((rival, index) => (
        <li key={index}>
          <span className="soft">{reading.say("rival.label")}</span>{" "}
          <Value shown={rival.value} reading={reading} />
          <Marks annotated={rival.annotated} claim={claim} reading={reading} />
          {rival.note && (
            <span className="soft" lang={reading.recordLang}>
              {" "}
              {rival.note}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Rows of few cells, each on a line: the first cell, then the others more quietly. */
function Compact({
  rows: { rows, columns, empty },
  reading,
}: {
  rows: RowsView;
  reading: Reading;
}) {
  if (rows.length === 0 && empty) {
    return <em className="empty">{reading.say(`empty.${empty}`)}</em>;
  }
  const names = columns.map(({ name }) => name);
  const [only] = rows;
  if (only && rows.length === 1) return <Line row={only} names={names} reading={reading} />;
  return (
    <ul className="lines">
      {rows.map((row) => (
        <li key={row.id}>
          <Line row={row} names={names} reading={reading} />
        </li>
      ))}
    </ul>
  );
}

function Line({ row, names, reading }: { row: RowView; names: string[]; reading: Reading }) {
  const cells = names.flatMap((name) => row.cells[name] ?? []);
  return (
    <>
      {cells.map((cell, index) => (
        <span key={index} className={index === 0 ? undefined : "soft"}>
          {index > 0 && ", "}
          <Value shown={cell} reading={reading} />
        </span>
      ))}
      <Marks annotated={row.annotated} claim={row.path} reading={reading} />
    </>
  );
}
