// The OpenAPI document, written from the schemas that read questions and shape answers.
import { z } from "zod";
import { KIND_NAMES } from "#lib/editorial/content.ts";
import { DEFAULT_LOCALE } from "../words/locales.ts";
import { wordsOf, type MessageKey, type Say } from "../words/messages.ts";
import { absolute } from "../reading/absolute.ts";
import { ENDPOINTS, type Endpoint } from "./endpoints.ts";
import { PROBLEM } from "./schemas.ts";

type Json = Record<string, unknown>;
/** The API speaks one language; its documentation on the site speaks the reader's. */
const say = wordsOf(DEFAULT_LOCALE);

/** A parameter of an endpoint, as documentation tells it. */
export type Parameter = {
  name: string;
  in: "path" | "query";
  isRequired: boolean;
  says: string;
  schema: Json;
};

/** What an endpoint may be asked: the parts of its path, and its query. */
export function parametersOf({ path, parameters }: Endpoint, words: Say = say): Parameter[] {
  const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => ({
    name,
    in: "path" as const,
    isRequired: true,
    says: saysOf(name, words),
    schema: PARTS[name] ?? { type: "string" },
  }));
  const queries = Object.entries(parameters.shape).map(([name, field]) => ({
    name,
    in: "query" as const,
    isRequired: !(field instanceof z.ZodType && field.safeParse(undefined).success),
    says: saysOf(name, words),
    schema: schemaOf(field),
  }));
  return [...parts, ...queries];
}

/** The API as an OpenAPI 3.1 document. */
export function openApi(): Json {
  const components: Json = {};
  const reference = (schema: z.ZodType): Json => hoisted(z.toJSONSchema(schema), components);
  const problem = reference(PROBLEM);
  return {
    openapi: "3.1.1",
    info: { title: say("api.title"), version: "1.0.0", description: say("api.description") },
    servers: [{ url: absolute("/api/v1") }],
    externalDocs: { url: absolute("/data"), description: say("data.title") },
    paths: {
      ...Object.fromEntries(
        ENDPOINTS.map((endpoint) => [
          endpoint.path || "/",
          { get: operation(endpoint, reference(endpoint.answer), problem) },
        ]),
      ),
      "/openapi.json": {
        get: {
          operationId: "getOpenApi",
          summary: say("api.openapi"),
          responses: {
            "200": {
              description: say("api.answer"),
              content: { "application/json": { schema: { type: "object" } } },
            },
          },
        },
      },
    },
    components: { schemas: components },
  };
}

function operation(endpoint: Endpoint, answer: Json, problem: Json): Json {
  const failed = (key: MessageKey & `api.${string}`) => ({
    description: say(key),
    content: { "application/problem+json": { schema: problem } },
  });
  const varies = endpoint.path.includes("{");
  const mayMove = endpoint.path.includes("{slug}");
  return {
    operationId: endpoint.operation,
    summary: say(endpoint.says),
    parameters: parametersOf(endpoint).map(({ name, in: where, isRequired, says, schema }) => ({
      name,
      in: where,
      ...(isRequired && { required: true }),
      description: says,
      schema,
    })),
    responses: {
      "200": {
        description: say("api.answer"),
        headers: { ETag: { description: say("api.etag"), schema: { type: "string" } } },
        content: {
          "application/json": { schema: answer },
          ...("format" in endpoint.parameters.shape && {
            "text/csv": { schema: { type: "string" } },
          }),
        },
      },
      "304": { description: say("api.unchanged") },
      ...(mayMove && {
        "308": {
          description: say("api.moved"),
          headers: { Location: { description: say("api.moved"), schema: { type: "string" } } },
        },
      }),
      "400": failed("api.wrong"),
      ...(varies && { "404": failed("api.missing") }),
      ...(endpoint.mayBeWithdrawn && { "410": failed("api.withdrawn") }),
      "429": failed("api.tooMany"),
    },
  };
}

const PARTS: Readonly<Record<string, Json>> = {
  kind: { type: "string", enum: KIND_NAMES },
  number: { type: "integer", minimum: 1 },
};

const PARAMETER_WORDS: Readonly<Record<string, MessageKey & `api.parameter.${string}`>> = {
  q: "api.parameter.q",
  year: "api.parameter.year",
  kind: "api.parameter.kind",
  slug: "api.parameter.slug",
  number: "api.parameter.number",
  id: "api.parameter.id",
  asOf: "api.parameter.asOf",
  limit: "api.parameter.limit",
  cursor: "api.parameter.cursor",
  format: "api.parameter.format",
  sort: "api.parameter.sort",
  source: "api.parameter.source",
  publishedSince: "api.parameter.publishedSince",
  publishedBefore: "api.parameter.publishedBefore",
  type: "api.parameter.type",
  since: "api.parameter.since",
  before: "api.parameter.before",
  after: "api.parameter.after",
};

function saysOf(name: string, words: Say): string {
  const key = PARAMETER_WORDS[name];
  if (!key) throw new Error(`Nothing says what the parameter ${name} is.`);
  return words(key);
}

/** The JSON Schema of what is given for a parameter. */
function schemaOf(field: z.core.$ZodType): Json {
  const { $schema: _, wrong: __, ...schema } = z.toJSONSchema(field, { io: "input" }) as Json;
  return schema;
}

/** Moves a schema's named parts into the document's components. */
function hoisted(schema: unknown, components: Json): Json {
  const { $defs = {}, $schema: _, ...rest } = schema as Json & { $defs?: Json };
  for (const [name, part] of Object.entries($defs)) components[name] = relinked(part);
  return relinked(rest);
}

const relinked = (part: unknown): Json =>
  JSON.parse(JSON.stringify(part).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json; // it was JSON
