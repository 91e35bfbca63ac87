import type { ReactNode } from "react";
import type { EntryView, FieldView, RowsView } from "#lib/site/entry/entry-view.ts";
import type { Reading } from "#lib/site/reading/reading.ts";
import { Marks } from "./marks.tsx";
import { ProseBlocks } from "./prose.tsx";
import { Value } from "./value.tsx";

/** A part of a page under its own heading, to which one can link. */
export function Section({
  id,
  title,
  isFull = false,
  children,
}: {
  id: string;
  title: string;
  /** Whether it takes the whole width, margin included. */
  isFull?: boolean;
  children: ReactNode;
}) {
  return (
    <section
      id={id}
      className={isFull ? "section full" : "section"}
      aria-labelledby={`${id}-title`}
    >
      <h2 id={`${id}-title`}>{title}</h2>
      <div>{children}</div>
    </section>
  );
}

type TableProps = { label: string; className?: string; reading: Reading; children: ReactNode };

/** A table that scrolls sideways in a region of its own, reachable by keyboard. */
export const ScrollingTable = (props: TableProps) => <TableRegion {...props} tabIndex={0} />;

/**
 * A table whose rows stand as lines where they would be too wide. It is no stop for the tab key, which among lines would stop
 * for nothing: where a long language makes it scroll, the keyboard does so from any of its links.
 */
export const StackingTable = ({ className = "", ...props }: TableProps) => (
  <TableRegion {...props} className={`stacks ${className}`.trim()} />
);

function TableRegion({
  label,
  className,
  tabIndex,
  reading,
  children,
}: TableProps & { tabIndex?: 0 }) {
  return (
    <div
      className={className ? `scroll ${className}` : "scroll"}
      role="region"
      aria-label={reading.say("table.of", { title: label })}
      tabIndex={tabIndex}
    >
      <table>{children}</table>
    </div>
  );
}

/** The summary under the title. */
export function Lead({ lead, reading }: { lead: readonly FieldView[]; reading: Reading }) {
  return lead.map(
    (field) =>
      field.type === "statement" &&
      field.value && (
        <p key={field.field} className="lead">
          <Value shown={field.value} reading={reading} />
          <Marks annotated={field.annotated} claim={field.field} reading={reading} />
        </p>
      ),
  );
}

/** The fields of an entry that have sections of their own, in the kind's order. */
export function FieldSections({
  sections,
  reading,
}: {
  sections: EntryView["sections"];
  reading: Reading;
}) {
  return sections.map((field) => {
    if (field.type === "prose") {
      return (
        <Section key={field.field} id={field.field} title={field.label}>
          <ProseBlocks field={field.field} blocks={field.blocks} level={3} reading={reading} />
        </Section>
      );
    }
    if (field.type !== "rows") return null;
    return (
      <Section key={field.field} id={field.field} title={field.label}>
        {field.rows.length === 0 && field.empty ? (
          <p>
            <em className="empty">{reading.say(`empty.${field.empty}`)}</em>
          </p>
        ) : field.placement === "quotes" ? (
          <Quotes field={field} reading={reading} />
        ) : field.placement === "list" ? (
          <List field={field} reading={reading} />
        ) : (
          <RowsTable field={field} reading={reading} />
        )}
      </Section>
    );
  });
}

type RowsProps = { field: RowsView; reading: Reading };

function RowsTable({ field, reading }: RowsProps) {
  return (
    <StackingTable label={field.label} reading={reading}>
      <thead>
        <tr>
          {field.columns.map((column) => (
            <th key={column.name} scope="col">
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {field.rows.map((row) => {
          const last = field.columns.findLast(({ name }) => row.cells[name])?.name;
          return (
            <tr key={row.id} id={`${field.field}-${row.id}`}>
              {field.columns.map(({ name, label }, column) => {
                const cell = row.cells[name];
                return (
                  <td
                    key={name}
                    className={column === 0 ? "head" : undefined}
                    data-label={column > 0 && cell ? label : undefined}
                  >
                    {cell && <Value shown={cell} reading={reading} />}
                    {name === last && (
                      <Marks annotated={row.annotated} claim={row.path} reading={reading} />
                    )}
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </StackingTable>
  );
}

function List({ field, reading }: RowsProps) {
  return (
    <ul className="statements">
      {field.rows.map((row) => {
        const [first, ...others] = field.columns.flatMap(({ name }) => row.cells[name] ?? []);
        return (
          <li key={row.id}>
            {first && <Value shown={first} reading={reading} />}
            {others.length > 0 && (
              <span className="soft">
                {" ("}
                {others.map((cell, index) => (
                  <span key={index}>
                    {index > 0 && ", "}
                    <Value shown={cell} reading={reading} />
                  </span>
                ))}
                {")"}
              </span>
            )}
            <Marks annotated={row.annotated} claim={row.path} reading={reading} />
          </li>
        );
      })}
    </ul>
  );
}

function Quotes({ field, reading }: RowsProps) {
  return field.rows.map(({ id, path, cells, annotated }) => (
    <figure key={id} className="quotation">
      <blockquote>
        {cells.text && (
          <p>
            {"“"}
            <Value shown={cells.text} reading={reading} />
            {"”"}
          </p>
        )}
      </blockquote>
      <figcaption>
        {cells.speaker && <Value shown={cells.speaker} reading={reading} />}
        <Marks annotated={annotated} claim={path} reading={reading} />
      </figcaption>
    </figure>
  ));
}
