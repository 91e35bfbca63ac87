// What a cell may hold, as it is offered while somebody types.
import type { OptionItem } from "#components/ui/option-list.tsx";
import type { Column } from "#lib/editorial/fields.ts";
import { meantBy, type Names, type NamedPerson } from "#lib/editorial/pasted.ts";
import { plain } from "#lib/editorial/search-key.ts";
import type { FieldValue } from "#lib/editorial/content.ts";

/** A column whose cells hold one of many. */
export type ChosenColumn = Extract<Column, { type: "relation" | "choice" }>;

/** Options and entries that begin with what was typed, or hold a word that does. */
export function choicesFor(column: ChosenColumn, typed: string, names: Names): OptionItem[] {
  if (column.type === "relation")
    return names.beginning(typed, column.to).map(({ id, label, code, isPublic }) => ({
      key: id,
      label: label || "Untitled",
      detail: [code, isPublic ? "" : "not published"].filter(Boolean).join(", ") || undefined,
    }));
  const wanted = plain(typed);
  const ranked = column.options.map(({ value, label }) => {
    const key = plain(label);
    return { value, label, rank: key.startsWith(wanted) ? 0 : key.includes(` ${wanted}`) ? 1 : 2 };
  });
  return ranked
    .filter(({ rank }) => rank < 2)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ value, label }) => ({ key: value, label }));
}

/** The value of a choice. */
export const valueOfChoice = (column: ChosenColumn, key: string): FieldValue =>
  column.type === "relation" ? { entry: key } : key;

/** The one thing that a text names outright. */
export function exactly(column: ChosenColumn, typed: string, names: Names): string | undefined {
  const value = meantBy(column, typed, names);
  return typeof value === "object" && "entry" in value
    ? value.entry
    : typeof value === "string"
      ? value
      : undefined;
}

/** Somebody who speaks for the member of this id; `of` names it where that is not clear already. */
type Representative = NamedPerson & { id: string; of?: string };

/** Representatives whose name, or offices of those that are, begins so or holds a word that does. */
export function peopleFor(
  people: readonly Representative[],
  part: "name" | "office",
  typed: string,
): (OptionItem & { person: Representative })[] {
  const wanted = plain(typed);
  const seen = new Set<string>();
  return people.flatMap((person) => {
    const key = plain(person[part]);
    const fits = key.startsWith(wanted) || key.includes(` ${wanted}`);
    if (!fits || key === wanted || seen.has(key)) return [];
    seen.add(key);
    const detail =
      part === "name" ? [person.office, person.of].filter(Boolean).join(", ") : person.name;
    return [{ key: `${person.name} ${person.office}`, label: person[part], detail, person }];
  });
}
