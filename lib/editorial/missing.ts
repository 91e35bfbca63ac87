// What stops a submission: each problem with the claim that it is about. Words for it are in words.ts.
import { valueProblem, type ValueFault } from "./check-value.ts";
import { claimsOf, type Claim } from "./claims.ts";
import type { EntryContent, FieldContent, Rows, Statement } from "./content.ts";
import type { Field, RowsField, ScalarField } from "./fields.ts";
import { fieldsOf } from "./kinds.ts";
import { depthOf, PROSE_BYTES, PROSE_DEPTH } from "./prose.ts";
import { isBlank, tidyContent } from "./tidy.ts";

export type ProblemCode =
  | "required"
  | "required_cell"
  | "value_missing"
  | "not_cited"
  | "nothing_cited"
  | "too_deep"
  | "too_big"
  | ValueFault;

/** `path` is that of the claim (or "" for the whole entry), `column` the cell in its row. */
export type Problem = {
  path: string;
  field: string;
  /** What a person calls the place: "Held on", "Attendance 3: Member". */
  label: string;
  column?: string;
  code: ProblemCode;
  params?: Record<string, string | number>;
};

const problemsOfStatement = (
  name: string,
  field: ScalarField,
  held: Statement | undefined,
): Problem[] => {
  const at = { path: name, field: name, label: field.label };
  const { value, empty } = held ?? {};
  if (held && !isBlank(value)) {
    const rivals = (held.rivals ?? []).map((rival) => valueProblem(field, rival.value));
    return [valueProblem(field, value ?? ""), ...rivals]
      .filter((problem) => problem !== undefined)
      .map((problem) => ({ ...at, ...problem }));
  }
  const answered = empty !== undefined && field.requiredTo !== "save";
  if (field.requiredTo && !answered) return [{ ...at, code: "required" }];
  // A note or a citation without a value would vanish from the record without a word.
  if (held && empty === undefined) return [{ ...at, code: "value_missing" }];
  return [];
};

const problemsOfRows = (name: string, field: RowsField, held: Rows | undefined): Problem[] => {
  if (!held || held.rows.length === 0) {
    return field.requiredTo && held?.empty === undefined
      ? [{ path: name, field: name, label: field.label, code: "required" }]
      : [];
  }
  return held.rows.flatMap((row, index) =>
    Object.entries(field.columns).flatMap(([column, spec]): Problem[] => {
      const value = row.cells[column];
      const at = {
        path: `${name}/${row.id}`,
        field: name,
        label: `${field.label}, row ${index + 1}: ${spec.label}`,
        column,
      };
      if (value === undefined || isBlank(value)) {
        return spec.requiredTo ? [{ ...at, code: "required_cell" }] : [];
      }
      const problem = valueProblem(spec, value);
      return problem ? [{ ...at, ...problem }] : [];
    }),
  );
};

const problemsOfField = (name: string, field: Field, held: FieldContent | undefined): Problem[] => {
  if (field.type === "prose") {
    const at = { path: name, field: name, label: field.label };
    if (!held || !("doc" in held)) {
      return field.requiredTo ? [{ ...at, code: "required" }] : [];
    }
    if (depthOf(held.doc) > PROSE_DEPTH) {
      return [{ ...at, code: "too_deep", params: { max: PROSE_DEPTH } }];
    }
    const bytes = new TextEncoder().encode(JSON.stringify(held.doc)).length;
    return bytes > PROSE_BYTES ? [{ ...at, code: "too_big", params: { max: PROSE_BYTES } }] : [];
  }
  if (field.type === "rows") {
    return problemsOfRows(name, field, held && "rows" in held ? held : undefined);
  }
  return problemsOfStatement(
    name,
    field,
    held && !("doc" in held) && !("rows" in held) ? held : undefined,
  );
};

const notCited = (claim: Claim): Problem[] =>
  claim.mustCite && claim.citations.length === 0
    ? [{ path: claim.path, field: claim.field, label: claim.label, code: "not_cited" }]
    : [];

/** What must be mended before the entry can be submitted, in the order in which a reader meets it; empty when nothing is. */
export const missingIn = (content: EntryContent): Problem[] => {
  const tidied = tidyContent(content);
  const claims = claimsOf(tidied);
  const problems = fieldsOf(content.kind).flatMap(([name, field]) => [
    ...problemsOfField(name, field, tidied.fields[name]),
    ...claims.filter((claim) => claim.field === name).flatMap(notCited),
  ]);
  const cites = claims.some((claim) => claim.citations.length > 0);
  return cites
    ? problems
    : [...problems, { path: "", field: "", label: "The entry", code: "nothing_cited" }];
};
