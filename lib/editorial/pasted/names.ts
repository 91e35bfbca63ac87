// Entries by what people call them.
import type { KindName } from "../content.ts";
import { countryKeys, countryOf, nameKey } from "./countries.ts";

/** Somebody who represents a member, in an office. */
export type NamedPerson = { name: string; variants?: string; office: string };

/** An entry with all that it is called; `people` are a member's representatives. */
export type NamedEntry = {
  id: string;
  kind: KindName;
  label: string;
  isPublic: boolean;
  code?: string;
  names: readonly string[];
  people: readonly NamedPerson[];
};

export type Names = {
  readonly all: readonly NamedEntry[];
  /** The one entry of these kinds that a text names: by a name of its own, its code, or a country's name, code or flag. */
  find(text: string, kinds: readonly KindName[]): NamedEntry | undefined;
  /** The one representative with this name, and their member. */
  findPerson(text: string): { person: NamedPerson; member: NamedEntry } | undefined;
  /** The entries of these kinds that somebody who has typed this far may mean, the likeliest first; all for nothing. */
  beginning(typed: string, kinds: readonly KindName[]): NamedEntry[];
};

/** Looks entries up by name. A name that two entries share names neither. */
export function namesOf(all: readonly NamedEntry[]): Names {
  const byName = new Map<string, NamedEntry[]>();
  const byCode = new Map<string, NamedEntry[]>();
  const byPerson = new Map<string, { person: NamedPerson; member: NamedEntry }[]>();
  for (const entry of all) {
    for (const name of new Set([entry.label, ...entry.names].map(nameKey)))
      if (name) put(byName, name, entry);
    const code = entry.kind === "member" ? (entry.code ?? countryOf(entry.label)) : undefined;
    if (code) put(byCode, code.toUpperCase(), entry);
    for (const person of entry.people)
      for (const name of new Set([person.name, ...variantsOf(person)].map(nameKey)))
        put(byPerson, name, { person, member: entry });
  }
  return {
    all,
    find(text, kinds) {
      const among = (found: NamedEntry[] | undefined) =>
        onlyOne((found ?? []).filter(({ kind }) => kinds.includes(kind)));
      const country = countryOf(text);
      return (
        among(byName.get(nameKey(text))) ??
        among(byCode.get(text.trim())) ??
        (country ? among(byCode.get(country)) : undefined)
      );
    },
    findPerson(text) {
      const found = byPerson.get(nameKey(text)) ?? [];
      // One person in several offices is one person; the last office is the latest.
      const members = new Set(found.map(({ member }) => member.id));
      return members.size === 1 ? found.at(-1) : undefined;
    },
    beginning(typed, kinds) {
      const key = nameKey(typed);
      const ranked = all
        .filter(({ kind }) => kinds.includes(kind))
        .map((entry) => ({ entry, rank: key ? rankOf(keysOf(entry), key) : 0 }))
        .filter(({ rank }) => rank < 3);
      return ranked
        .toSorted((a, b) => a.rank - b.rank || a.entry.label.localeCompare(b.entry.label, "en"))
        .map(({ entry }) => entry);
    },
  };
}

const keys = new WeakMap<NamedEntry, readonly string[]>();

/** All that an entry may be called while it is typed. */
function keysOf(entry: NamedEntry): readonly string[] {
  const made = keys.get(entry);
  if (made) return made;
  const country = entry.kind === "member" ? countryOf(entry.code ?? entry.label) : undefined;
  const found = [entry.label, ...entry.names, entry.code ?? ""].map(nameKey);
  const all = [...new Set([...found, ...(country ? countryKeys(country) : [])])].filter(Boolean);
  keys.set(entry, all);
  return all;
}

/** 0 for the name itself, 1 for its beginning, 2 for the beginning of a word in it, 3 for neither. */
const rankOf = (names: readonly string[], key: string): number =>
  Math.min(
    3,
    ...names.map((name) =>
      name === key ? 0 : name.startsWith(key) ? 1 : name.includes(` ${key}`) ? 2 : 3,
    ),
  );

const put = <V>(map: Map<string, V[]>, key: string, value: V) =>
  map.set(key, [...(map.get(key) ?? []), value]);

const onlyOne = <V>(found: readonly V[]): V | undefined =>
  found.length === 1 ? found[0] : undefined;

const variantsOf = ({ variants = "" }: NamedPerson): string[] =>
  variants.split(/[;,/]/).flatMap((name) => (name.trim() ? [name.trim()] : []));
