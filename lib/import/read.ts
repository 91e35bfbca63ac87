// Reading a file: everything that is wrong with it is found and said with its place before anything is changed.
import type { z } from "zod";
import { referenceProblems, type FileProblem, type Known } from "./check-references.ts";
import type { ImportFile } from "./file.ts";
import { importFileSchema } from "./format.ts";

export type ReadFile = { ok: true; file: ImportFile } | { ok: false; problems: FileProblem[] };

/** Parses the text of an import file strictly and checks that all it names is in it or in the record. */
export const readImportFile = (text: string, known: Known): ReadFile => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [{ place: "the file", reason: `This is not JSON: ${reason}` }] };
  }
  const parsed = importFileSchema.safeParse(json);
  if (!parsed.success)
    return { ok: false, problems: parsed.error.issues.map((issue) => sayIssue(issue, json)) };
  const problems = referenceProblems(parsed.data, known);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, file: parsed.data };
};

const sayIssue = (issue: z.core.$ZodIssue, json: unknown): FileProblem => {
  const nested = issue.code === "invalid_union" ? deepest(issue.errors) : undefined;
  return {
    place: sayPlace([...issue.path, ...(nested?.path ?? [])], json),
    reason: nested?.message ?? issue.message,
  };
};

/** Of the ways to read a part, the one that got furthest says best what is wrong. */
const deepest = (branches: readonly (readonly z.core.$ZodIssue[])[]) =>
  branches
    .flatMap((issues) => issues.slice(0, 1))
    .toSorted((a, b) => b.path.length - a.path.length)[0];

/** "entries[3] (meeting/2025-03-02-london-summit) → fields → heldOn → value". */
const sayPlace = (path: readonly PropertyKey[], json: unknown): string => {
  const [list, index, ...rest] = path;
  if (typeof list !== "string") return "the file";
  if (typeof index !== "number") return path.map(String).join(" → ");
  const item = memberAt(memberAt(json, list), index);
  const kind = memberAt(item, "kind");
  const slug = memberAt(item, "slug");
  const id = memberAt(item, "id");
  const name = typeof slug === "string" ? `${String(kind)}/${slug}` : id;
  const head = `${list}[${index}]${typeof name === "string" ? ` (${name})` : ""}`;
  return [head, ...rest.map(String)].join(" → ");
};

const memberAt = (value: unknown, key: string | number): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string | number, unknown>)[key] // just looked up
    : undefined;
