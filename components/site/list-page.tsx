import type { ReactNode } from "react";
import { withQuery } from "#lib/site/reading/addresses.ts";
import type { Filter } from "#lib/site/reading/choices.ts";
import type { Opened } from "#lib/site/pages/page.ts";
import { chosenOf, FilterForm } from "./filters.tsx";
import { Frame, type Section } from "./frame.tsx";

/** A page that lists: a title, a sentence on what is listed, filters, and the list. */
export function ListPage({
  page,
  section,
  title,
  lead,
  filters,
  keep,
  fields,
  number = 1,
  children,
}: {
  page: Opened;
  section: Exclude<Section, "overview">;
  /** Another title than the section's. */
  title?: string | undefined;
  lead: ReactNode;
  filters: readonly Filter[];
  /** Queries beside the filters, which "as of" keeps, and the fields that ask for them. */
  keep?: Readonly<Record<string, string | undefined>>;
  fields?: ReactNode;
  /** Which page of the list it is. */
  number?: number;
  children: ReactNode;
}) {
  const { reading, name, isDemo } = page;
  const path = `/${section}`;
  const kept = { ...chosenOf(filters), ...keep };
  const isNarrowed = Object.values(kept).some(Boolean);
  return (
    <Frame
      reading={reading}
      name={name}
      section={section}
      path={path}
      keep={kept}
      self={withQuery(path, { ...kept, page: number > 1 ? number : undefined })}
      isDemo={isDemo}
    >
      <header className="opening">
        <h1>{title ?? reading.say(`section.${section}`)}</h1>
        <p className="lead">{lead}</p>
      </header>
      <FilterForm path={path} filters={filters} isNarrowed={isNarrowed} reading={reading}>
        {fields}
      </FilterForm>
      {children}
    </Frame>
  );
}

/** Said where a list is empty: because of its filters, or because nothing was public. */
export function NothingFound({ page, filters }: { page: Opened; filters: readonly Filter[] }) {
  const isNarrowed = Object.values(chosenOf(filters)).some(Boolean);
  return <p>{page.reading.say(isNarrowed ? "list.nothing" : "list.none")}</p>;
}
