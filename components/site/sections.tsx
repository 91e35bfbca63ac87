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

/** A table that scrolls sideways in a region of its own, reachable by keyboard. */
export function ScrollingTable({
  label,
  className = "",
  reading,
  children,
}: {
  label: string;
  className?: string;
  reading: Reading;
  children: ReactNode;
}) {
  return (
    <div
      className={`scroll ${className}`.trim()}
      role="region"
      aria-label={reading.say("table.of", { title: label })}
      tabIndex={0}
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
    <ScrollingTable label={field.label} className="stacks" reading={reading}>
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
    </ScrollingTable>
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
