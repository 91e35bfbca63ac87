// What may be frozen and stored. Strict: what a kind does not declare is refused, and each refusal says where and why.
import { z } from "zod";
import {
  CERTAINTIES,
  EMPTY_REASONS,
  KIND_NAMES,
  type Citation,
  type EntryContent,
  type FieldContent,
  type KindName,
  type Prose,
  type Rows,
  type Statement,
} from "./content.ts";
import type { Field, Kind, RowsField, ScalarField } from "./fields.ts";
import type { FrozenEntry } from "./frozen.ts";
import { kindOf } from "./kinds.ts";
import { cslSchema } from "./schema/csl.ts";
import { isTooDeep, proseDocSchema } from "./schema/prose.ts";
import { idSchema, slugSchema, textUpTo, wordsUpTo } from "./schema/texts.ts";
import { valueSchema } from "./schema/values.ts";
import { tidyContent } from "./tidy.ts";

export { cslSchema } from "./schema/csl.ts";
export { slugSchema } from "./schema/texts.ts";

const citationSchema: z.ZodType<Citation> = z.strictObject({
  id: idSchema,
  source: idSchema,
  quote: wordsUpTo(2000).optional(),
  locator: wordsUpTo(200).optional(),
});
const citations = z.array(citationSchema).max(50, "At most 50 citations fit here.");
const note = wordsUpTo(2000);
const certainty = z.enum(CERTAINTIES, "This certainty is not known.");
const empty = z.enum(EMPTY_REASONS, "This reason for being empty is not known.");
const annotations = {
  citations: citations.optional(),
  certainty: certainty.optional(),
  note: note.optional(),
};

const statementSchema = (field: ScalarField): z.ZodType<Statement> =>
  z
    .strictObject({
      ...annotations,
      value: valueSchema(field).optional(),
      empty: empty.optional(),
      rivals: z
        .array(
          z.strictObject({
            id: idSchema,
            value: valueSchema(field),
            citations,
            note: note.optional(),
          }),
        )
        .max(20, "At most 20 rival values fit here.")
        .optional(),
    })
    .refine(
      (statement) => (statement.value === undefined) !== (statement.empty === undefined),
      "A statement has a value, or a reason why it has none.",
    );

const rowsSchema = (field: RowsField): z.ZodType<Rows> =>
  z.strictObject({
    rows: z
      .array(
        z.strictObject({
          ...annotations,
          id: idSchema,
          cells: z.strictObject(
            Object.fromEntries(
              Object.entries(field.columns).map(([column, spec]) => [
                column,
                valueSchema(spec).optional(),
              ]),
            ),
          ) as unknown as z.ZodType<Record<string, never>>, // absent cells are left out, never undefined
        }),
      )
      .max(1000, "At most 1,000 rows fit here.")
      .refine(
        (rows) => new Set(rows.map((row) => row.id)).size === rows.length,
        "Two rows have the same id.",
      ),
    empty: empty.optional(),
  });

const proseSchema: z.ZodType<Prose> = z.strictObject({
  doc: proseDocSchema,
  notes: z.record(idSchema, note).optional(),
  certainty: z.record(idSchema, certainty).optional(),
});

const fieldSchema = (field: Field): z.ZodType<FieldContent> => {
  if (field.type === "rows") return rowsSchema(field);
  return field.type === "prose" ? proseSchema : statementSchema(field);
};

const schemas = new Map<KindName, z.ZodType<EntryContent>>();

/** The schema of a kind's content as it is frozen. Drafts are tidied first, see `contentProblems`. */
export const contentSchema = (name: KindName): z.ZodType<EntryContent> => {
  const known = schemas.get(name);
  if (known) return known;
  const kind: Kind = kindOf(name);
  const fields = Object.fromEntries(
    Object.entries(kind.fields).map(([field, spec]) => [field, fieldSchema(spec).optional()]),
  );
  const schema = z.strictObject({
    kind: z.literal(name, `This is no ${kind.label.one.toLowerCase()}.`),
    schemaVersion: z.literal(kind.version, "This is of another version of the kind."),
    fields: z.strictObject(fields),
  }) as unknown as z.ZodType<EntryContent>; // absent fields are left out, never undefined
  schemas.set(name, schema);
  return schema;
};

const hash = z.string().regex(/^[0-9a-f]{64}$/, "This is no hash.");

/** The schema of a frozen entry: how the JSON column of a revision is read. */
export const frozenEntrySchema = (kind: KindName): z.ZodType<FrozenEntry> =>
  z.strictObject({
    slug: slugSchema,
    title: wordsUpTo(300),
    content: contentSchema(kind),
    sources: z.record(idSchema, z.strictObject({ version: z.int().min(1), hash, csl: cslSchema })),
    labels: z.record(
      idSchema,
      z.strictObject({ kind: z.enum(KIND_NAMES), slug: textUpTo(80), label: wordsUpTo(300) }),
    ),
  });

/** Something that does not fit its schema: where it stands ("present/2/cells/member") and why, in a person's words. */
export type ContentProblem = { path: string; message: string };

const wordsOfIssue = (issue: z.core.$ZodIssue): string => {
  if (issue.code === "unrecognized_keys") {
    return `Nothing is known here under ${issue.keys.map((key) => `“${key}”`).join(", ")}.`;
  }
  const hasOwnWords = !issue.message.startsWith("Invalid input");
  if (issue.code !== "invalid_type" || hasOwnWords) return issue.message;
  return `Something of another kind is expected here (${issue.expected}).`;
};

/** A schema's refusal as problems with places and words. */
const problemsOf = (error: z.ZodError): ContentProblem[] =>
  error.issues.map((issue) => ({
    path: issue.path
      .map(String)
      .filter((part, at) => !(at === 0 && part === "fields") && !(at === 2 && part === "rows"))
      .join("/"),
    message: wordsOfIssue(issue),
  }));

/** Why a draft's content could not be stored once tidied; empty if it could. It may still be incomplete: see `missingIn`. */
export const contentProblems = (content: EntryContent): ContentProblem[] => {
  const deep = Object.entries(content.fields).filter(
    ([, field]) => "doc" in field && isTooDeep(field.doc),
  );
  if (deep.length > 0) {
    return deep.map(([path]) => ({ path, message: "Prose is nested too deep." }));
  }
  const result = contentSchema(content.kind).safeParse(tidyContent(content));
  return result.success ? [] : problemsOf(result.error);
};
