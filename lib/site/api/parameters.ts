// What may be asked of the API, and what is wrong with a question, in words.
import { z } from "zod";
import { KIND_NAMES } from "#lib/editorial/content.ts";
import { PUBLIC_EVENTS } from "#lib/editorial/events.ts";
import { SOURCE_KINDS } from "#lib/editorial/source.ts";
import { parseAsOf, readInstant } from "../record/instant.ts";
import { DEFAULT_LOCALE } from "../words/locales.ts";
import { wordsOf } from "../words/messages.ts";
import { LONGEST_QUESTION, termsOf, tidyQuestion } from "../search/terms.ts";
import { FOUND_KINDS } from "../search/public-search.ts";
import { readCursor } from "./cursor.ts";

const say = wordsOf(DEFAULT_LOCALE);

const asOf = z
  .string()
  .superRefine((text, context) => {
    const read = parseAsOf(text);
    if (!read.ok) {
      context.addIssue({ code: "custom", message: say(`asOf.wrong.${read.problem}`, { text }) });
    }
  })
  .optional();

/** Said with the parameter's name, which the schema does not know. */
const MOMENT = say("refused.moment", { name: "{name}" });

const moment = z
  .string()
  .transform((text, context) => {
    const read = readInstant(text);
    if (read) return read;
    context.addIssue({ code: "custom", message: MOMENT });
    return z.NEVER;
  })
  .optional();

const limitUpTo = (max: number, usual: number) =>
  z.coerce
    .number()
    .int()
    .min(1)
    .max(max)
    .default(usual)
    .meta({ wrong: say("refused.limit", { max: `${max}` }) });

const cursor = z
  .string()
  .transform((text, context) => {
    const read = readCursor(text);
    if (read) return read;
    context.addIssue({
      code: "custom",
      message: say("refused.cursorForm"),
    });
    return z.NEVER;
  })
  .optional();

const kind = z.enum(KIND_NAMES).optional();
const format = z.enum(["json", "csv"]).default("json");
const list = { limit: limitUpTo(100, 50), cursor, format, asOf };
const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, say("refused.slug"))
  .optional();

/** What each endpoint may be asked, by what it answers. */
export const PARAMETERS = {
  nothing: z.object({}),
  entry: z.object({ format, asOf }),
  one: z.object({ asOf }),
  entries: z.object({
    kind,
    source: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{1,62}$/, say("refused.source"))
      .optional(),
    publishedSince: moment,
    publishedBefore: moment,
    sort: z.enum(["address", "published", "-published"]).default("address"),
    ...list,
  }),
  search: z.object({
    q: z
      .string("Say in “q” what to look for.")
      .max(LONGEST_QUESTION, `“q” holds at most ${LONGEST_QUESTION} characters.`)
      .refine((text) => termsOf(tidyQuestion(text)).length > 0, "“q” holds no word to look for."),
    kind: z.enum(FOUND_KINDS).optional(),
    year: z
      .string()
      .regex(/^\d{4}$/, "“year” is a year like 2025.")
      .transform(Number)
      .optional(),
    limit: limitUpTo(100, 20),
    cursor,
    asOf,
  }),
  sources: z.object({
    kind: z.enum(SOURCE_KINDS).optional(),
    sort: z.enum(["id", "issued", "-issued"]).default("id"),
    ...list,
  }),
  changes: z.object({
    kind,
    slug,
    type: z.enum(PUBLIC_EVENTS).optional(),
    since: moment,
    before: moment,
    sort: z.enum(["-seq", "seq"]).default("-seq"),
    ...list,
  }),
  log: z.object({
    after: z.coerce
      .number()
      .int()
      .min(0)
      .max(Number.MAX_SAFE_INTEGER)
      .default(0)
      .meta({ wrong: say("refused.after") }),
    limit: limitUpTo(1000, 500),
    asOf,
  }),
} as const;

/** What is wrong with one parameter. */
export type WrongParameter = { parameter: string; detail: string };
type Read = { ok: true; query: unknown } | { ok: false; wrong: WrongParameter[] };

/** Reads a query, or says of each parameter what is wrong. What is not known is refused, and so is what is said twice. */
export function readQuery(schema: z.ZodObject, given: URLSearchParams): Read {
  const names = Object.keys(schema.shape);
  const strangers = [...new Set(given.keys())]
    .filter((name) => !names.includes(name))
    .map((parameter) => ({ parameter, detail: unknownWords(parameter, names) }));
  const twice = names
    .filter((name) => given.getAll(name).length > 1)
    .map((parameter) => ({ parameter, detail: say("refused.twice", { name: parameter }) }));
  const parsed = schema.safeParse(Object.fromEntries(given));
  const misread = parsed.success ? [] : parsed.error.issues.map((issue) => wordsFor(issue, schema));
  const wrong = [...strangers, ...twice, ...misread];
  return parsed.success && wrong.length === 0
    ? { ok: true, query: parsed.data }
    : { ok: false, wrong };
}

function unknownWords(name: string, known: readonly string[]): string {
  const given = { name: name.slice(0, 40) };
  return known.length > 0
    ? say("refused.unknown", { ...given, known: known.join(", ") })
    : say("refused.noneKnown", given);
}

function wordsFor(issue: z.core.$ZodIssue, schema: z.ZodObject): WrongParameter {
  const parameter = String(issue.path[0]);
  return { parameter, detail: sentence(issue, parameter, schema).replaceAll("{name}", parameter) };
}

function sentence(issue: z.core.$ZodIssue, name: string, { shape }: z.ZodObject): string {
  if (issue.code === "invalid_value") {
    return say("refused.oneOf", { name, values: issue.values.join(", ") });
  }
  const field: unknown = shape[name];
  const own = field instanceof z.ZodType ? field.meta()?.wrong : undefined;
  return typeof own === "string" ? own : issue.message;
}
