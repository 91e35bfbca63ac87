// What the schema cannot see: doubles, and sources and entries that are nowhere.
import { addressOf, type ImportEntry, type ImportFile } from "./file.ts";

/** Something wrong with a file: where, and why, in a person's words. */
export type FileProblem = { place: string; reason: string };

/** What the record has already, for files that build on it. */
export type Known = { sources: ReadonlySet<string>; addresses: ReadonlySet<string> };

/** Doubles in the file, and whatever it names that is neither in it nor in the record. */
export const referenceProblems = (file: ImportFile, known: Known): FileProblem[] => {
  const sources = new Set([...known.sources, ...file.sources.map(({ id }) => id)]);
  const addresses = new Set([...known.addresses, ...file.entries.map(addressOf)]);
  return [
    ...doubles(
      "sources",
      file.sources.map(({ id }) => id),
    ),
    ...doubles("entries", file.entries.map(addressOf)),
    ...file.entries.flatMap((entry) => [...lost(entry, sources, addresses), ...doubleIds(entry)]),
  ];
};

const doubles = (list: string, names: readonly string[]): FileProblem[] =>
  names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((name) => ({ place: `${list} (${name})`, reason: "This stands in the file twice." }));

const lost = (
  entry: ImportEntry,
  sources: ReadonlySet<string>,
  addresses: ReadonlySet<string>,
): FileProblem[] => {
  const problems: FileProblem[] = [];
  visit(entry.fields, ["fields"], (key, value, path) => {
    const place = `${addressOf(entry)} → ${path.join(" → ")}`;
    if (key === "source" && !sources.has(value))
      problems.push({ place, reason: `There is no source “${value}” in the file or the record.` });
    if (isReference(key, value) && !addresses.has(value))
      problems.push({ place, reason: `There is no entry ${value} in the file or the record.` });
  });
  return problems;
};

/** Relations and persons name an entry by its address; nothing else under these keys has a stroke in it. */
const isReference = (key: string, value: string): boolean =>
  key === "entry" || (key === "member" && value.includes("/"));

const doubleIds = (entry: ImportEntry): FileProblem[] =>
  Object.entries(entry.fields).flatMap(([name, field]) => {
    const ids =
      "rows" in field
        ? field.rows.map((row, index) => row.id ?? `r${index + 1}`)
        : "blocks" in field
          ? field.blocks.map((block, index) => ("id" in block && block.id) || `p${index + 1}`)
          : [];
    return doubles(`${addressOf(entry)} → fields → ${name}`, ids);
  });

const visit = (
  value: unknown,
  path: readonly string[],
  see: (key: string, value: string, path: readonly string[]) => void,
): void => {
  if (typeof value !== "object" || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    if (typeof member === "string") see(key, member, [...path, key]);
    else visit(member, [...path, key], see);
  }
};
