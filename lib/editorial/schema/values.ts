// The value of each field type: its shape strictly, and then the same rules as the form has.
import { z } from "zod";
import { valueProblem } from "../check-value.ts";
import { INSTRUMENTS, QUANTITY_QUALIFIERS, type FieldValue } from "../content.ts";
import type { ScalarSpec, ScalarType } from "../fields.ts";
import { faultText } from "../words/faults.ts";
import { idSchema, textUpTo } from "./texts.ts";

const number = z.number("A number is expected here.");
const decimal = z.string("An amount is a text of digits.").max(30, "This amount is too long.");
const short = textUpTo(500);

/** The shape of each type of value, without the rules of its field. */
export const VALUE_SHAPES: Record<ScalarType, z.ZodType<FieldValue>> = {
  text: textUpTo(5000),
  longText: textUpTo(5000),
  date: short,
  choice: short,
  code: short,
  language: short,
  timeZone: short,
  quantity: z.strictObject({
    raw: short.optional(),
    value: number.optional(),
    min: number.optional(),
    max: number.optional(),
    qualifier: z.enum(QUANTITY_QUALIFIERS, "This qualifier is not known."),
    unit: short,
    includes: short.optional(),
    excludes: short.optional(),
  }),
  money: z.strictObject({
    amount: decimal,
    currency: short,
    instrument: z.enum(INSTRUMENTS, "This instrument is not known."),
    qualifier: z
      .enum(["exact", "approximate", "more-than", "less-than"], "This qualifier is not known.")
      .optional(),
    raw: short.optional(),
  }),
  names: z
    .array(
      z.strictObject({
        lang: short,
        text: short,
        variant: z.boolean("Yes or no is expected here.").optional(),
        note: short.optional(),
      }),
    )
    .max(200, "At most 200 names fit here."),
  person: z.strictObject({
    name: short,
    office: short.optional(),
    member: idSchema.optional(),
    representative: idSchema.optional(),
  }),
  relation: z.strictObject({ entry: idSchema }),
  coordinates: z.strictObject({ lat: number, lon: number }),
  membershipRule: z.strictObject({
    text: textUpTo(1000),
    series: short,
    atLeast: number,
    levels: z.array(short).max(20, "At most 20 levels fit here."),
  }),
};

/** The schema of a scalar field's or cell's value. */
export const valueSchema = (spec: ScalarSpec): z.ZodType<FieldValue> =>
  VALUE_SHAPES[spec.type].check((payload) => {
    const problem = valueProblem(spec, payload.value);
    if (problem) {
      payload.issues.push({
        code: "custom",
        message: faultText(problem.code, problem.params),
        input: payload.value,
      });
    }
  });
