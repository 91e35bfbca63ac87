// The import format as a schema, made from the kinds. Its JSON Schema is docs/import-format.schema.json.
import { z } from "zod";
import { CERTAINTIES, EMPTY_REASONS, KIND_NAMES, type KindName } from "#lib/editorial/content.ts";
import type { Field, ScalarSpec } from "#lib/editorial/fields.ts";
import { fieldsOf, kindOf } from "#lib/editorial/kinds.ts";
import { cslItemShape } from "#lib/editorial/schema/csl.ts";
import {
  idSchema,
  slugSchema,
  textUpTo,
  webAddress,
  wordsUpTo,
} from "#lib/editorial/schema/texts.ts";
import { valueSchema } from "#lib/editorial/schema/values.ts";
import type { ImportEntry, ImportFile } from "./file.ts";

const citation = z.strictObject({
  source: idSchema,
  quote: wordsUpTo(2000).optional(),
  locator: wordsUpTo(200).optional(),
});
const annotations = {
  certainty: z.enum(CERTAINTIES, "This degree of certainty is not known.").optional(),
  note: wordsUpTo(4000).optional(),
  citations: z.array(citation).max(100).optional(),
};
const empty = z.enum(EMPTY_REASONS, "This reason for an empty field is not known.").optional();

/** The address of an entry of one of these kinds, as a file writes it. */
const addressSchema = (kinds: readonly KindName[]) =>
  z
    .string("The address of an entry is expected here, such as member/japan.")
    .regex(
      new RegExp(`^(?:${kinds.join("|")})/[a-z0-9]+(?:-[a-z0-9]+)*$`),
      `Write the address of a ${kinds.join(" or ")}, such as ${kinds[0]}/its-slug.`,
    );

const valueOf = (spec: ScalarSpec): z.ZodType => {
  if (spec.type === "relation") return z.strictObject({ entry: addressSchema(spec.to) });
  if (spec.type === "person")
    return z.strictObject({
      name: wordsUpTo(200),
      office: wordsUpTo(300).optional(),
      member: addressSchema(["member"]).optional(),
      representative: idSchema.optional(),
    });
  return valueSchema(spec);
};

const statement = (spec: ScalarSpec) => {
  const value = valueOf(spec);
  return z.strictObject({
    value: value.optional(),
    empty,
    ...annotations,
    rivals: z
      .array(
        z.strictObject({
          id: idSchema.optional(),
          value,
          citations: annotations.citations,
          note: annotations.note,
        }),
      )
      .max(20)
      .optional(),
  });
};

const inline = z.union([
  wordsUpTo(20_000).or(z.literal(" ")),
  z.strictObject({
    text: textUpTo(20_000).min(1),
    bold: z.literal(true).optional(),
    italic: z.literal(true).optional(),
    link: webAddress.optional(),
  }),
  z.strictObject({ cite: citation }),
]);
const inlines = z.array(inline).min(1, "Some words are needed here.").max(500);
const prose = z.strictObject({
  blocks: z
    .array(
      z.union([
        z.strictObject({
          heading: wordsUpTo(300),
          level: z.union([z.literal(2), z.literal(3), z.literal(4)]).optional(),
        }),
        z.strictObject({
          paragraph: inlines,
          id: idSchema.optional(),
          note: annotations.note,
          certainty: annotations.certainty,
        }),
        z.strictObject({ list: z.array(inlines).min(1).max(500), ordered: z.boolean().optional() }),
        z.strictObject({ quote: inlines }),
      ]),
    )
    .max(2000),
});

const fieldSchema = (field: Field): z.ZodType => {
  if (field.type === "prose") return prose;
  if (field.type !== "rows") return statement(field);
  const cells = Object.entries(field.columns).map(([name, column]) => [
    name,
    valueOf(column).optional(),
  ]);
  return z.strictObject({
    rows: z
      .array(
        z.strictObject({
          id: idSchema.optional(),
          cells: z.strictObject(Object.fromEntries(cells)),
          ...annotations,
        }),
      )
      .max(2000),
    empty,
  });
};

const entrySchema = (name: KindName) =>
  z.strictObject({
    kind: z.literal(name),
    slug: slugSchema,
    fields: z
      .strictObject(
        Object.fromEntries(
          fieldsOf(name).map(([key, field]) => [key, fieldSchema(field).optional()]),
        ),
      )
      .describe(`The fields of a ${kindOf(name).label.one.toLowerCase()}.`),
  });

/** One entry of a file; the kind decides its fields. */
const entry = z.discriminatedUnion(
  "kind",
  KIND_NAMES.map(entrySchema) as unknown as [
    ReturnType<typeof entrySchema>,
    ...ReturnType<typeof entrySchema>[],
  ], // a mapped tuple is an array to the compiler
) as unknown as z.ZodType<ImportEntry>; // the field types decide the shapes at run time

export const importFileSchema: z.ZodType<ImportFile> = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal("ratify-import", 'An import file begins with "format": "ratify-import".'),
  version: z.literal(1, "This version of the format is not known; the newest is 1."),
  title: wordsUpTo(200).optional(),
  sources: z.array(z.strictObject({ id: idSchema, csl: cslItemShape.omit({ id: true }) })),
  entries: z.array(entry),
});

/** The format as JSON Schema (draft 2020-12), for editors and other programs. */
export const importJsonSchema = (): object =>
  z.toJSONSchema(importFileSchema, { io: "input", unrepresentable: "any", reused: "ref" });
