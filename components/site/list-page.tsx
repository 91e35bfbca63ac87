import type { ReactNode } from "react";
import { withQuery } from "#lib/site/addresses.ts";
import type { Filter } from "#lib/site/choices.ts";
import type { Opened } from "#lib/site/page.ts";
import { chosenOf, FilterForm } from "./filters.tsx";
import { Frame, type Section } from "./frame.tsx";

/** A page that lists: a title, a sentence on what is listed, filters, and the list. */
export function ListPage({
  page,
  section,
  lead,
  filters,
  number = 1,
  children,
}: {
  page: Opened;
  section: Exclude<Section, "overview">;
  lead: ReactNode;
  filters: readonly Filter[];
  /** Which page of the list it is. */
  number?: number;
  children: ReactNode;
}) {
  const { reading, name, isDemo } = page;
  const path = `/${section}`;
  const keep = chosenOf(filters);
  return (
    <Frame
      reading={reading}
      name={name}
      section={section}
      path={path}
      keep={keep}
      self={withQuery(path, { ...keep, page: number > 1 ? number : undefined })}
      isDemo={isDemo}
    >
      <header className="opening">
        <h1>{reading.say(`section.${section}`)}</h1>
        <p className="lead">{lead}</p>
      </header>
      <FilterForm path={path} filters={filters} reading={reading} />
      {children}
    </Frame>
  );
}

/** Said where filters leave nothing. */
export function NothingFound({ page }: { page: Opened }) {
  return <p>{page.reading.say("list.nothing")}</p>;
}
