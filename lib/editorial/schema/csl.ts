import { z } from "zod";
import { SOURCE_KINDS, type CslItem } from "../source.ts";
import { edtfSchema, idSchema, languageSchema, textUpTo, webAddress, wordsUpTo } from "./texts.ts";

const cslName = z
  .strictObject({
    family: wordsUpTo(200).optional(),
    given: wordsUpTo(200).optional(),
    literal: wordsUpTo(300).optional(),
  })
  .refine(
    (name) => (name.literal === undefined) !== (name.family === undefined),
    "An author has a family name, or is a body with one name.",
  );
const cslDate = z.strictObject({ edtf: edtfSchema });

const custom = z.strictObject({
  kind: z.enum(SOURCE_KINDS, "This kind of source is not known."),
  titleTranslated: wordsUpTo(500).optional(),
  agency: wordsUpTo(200).optional(),
  quote: wordsUpTo(2000).optional(),
  archived: z
    .array(z.strictObject({ on: edtfSchema.optional(), url: webAddress.optional() }))
    .max(50, "At most 50 archived copies fit here.")
    .optional(),
  duplicateOf: idSchema.optional(),
  flags: z.array(wordsUpTo(200)).max(50, "At most 50 flags fit here.").optional(),
});

/** The strict subset of CSL-JSON that the record keeps, open to be narrowed. */
export const cslItemShape = z.strictObject({
  id: idSchema,
  type: z.enum(
    ["article-newspaper", "webpage", "speech", "post", "report"],
    "This type of source is not known.",
  ),
  title: wordsUpTo(500),
  author: z.array(cslName).max(100, "At most 100 authors fit here.").optional(),
  publisher: wordsUpTo(300).optional(),
  "container-title": wordsUpTo(300).optional(),
  issued: cslDate.optional(),
  accessed: cslDate.optional(),
  "event-title": wordsUpTo(300).optional(),
  "event-place": wordsUpTo(300).optional(),
  "publisher-place": wordsUpTo(300).optional(),
  genre: wordsUpTo(100).optional(),
  language: languageSchema.optional(),
  URL: webAddress.optional(),
  note: textUpTo(4000).optional(),
  custom: custom.optional(),
});

/** A source: the strict subset of CSL-JSON that the record keeps. */
export const cslSchema: z.ZodType<CslItem> = cslItemShape.strict();
