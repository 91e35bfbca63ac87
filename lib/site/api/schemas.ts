// What the API answers. The same schemas shape the answers and describe them in the OpenAPI document.
// Objects drop what they don't name, so that nothing goes out that is not described.
import { z } from "zod";
import { CERTAINTIES, EMPTY_REASONS, KIND_NAMES } from "#lib/editorial/content.ts";
import { PUBLIC_EVENTS } from "#lib/editorial/events.ts";
import { cslItemShape } from "#lib/editorial/schema/csl.ts";
import { VALUE_SHAPES } from "#lib/editorial/schema/values.ts";
import { MOST_FOUND } from "../search/finding.ts";
import { FOUND_KINDS } from "../search/public-search.ts";

const kind = z.enum(KIND_NAMES);
const address = z.string().describe("An absolute address.");
const instant = z.iso.datetime({ precision: 3 }).describe("An instant in UTC, to the millisecond.");
const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe("SHA-256, in hexadecimal.");
const count = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

const version = z
  .object({
    number: count,
    hash: hash.describe("The hash of the approved words, which the public log names."),
    approvedAt: instant,
    publishedAt: instant,
    note: z.string().describe("What changed, in the editors' words."),
  })
  .meta({ id: "Version" });

const entrySummary = z
  .object({
    id: z.uuid(),
    kind,
    slug: z.string(),
    title: z.string(),
    url: address.describe("The entry's page."),
    api: address.describe("The entry in full."),
    version,
  })
  .meta({ id: "EntrySummary" });

const citation = z
  .object({
    source: z.string().describe("The id of a source."),
    quote: z.string().optional(),
    locator: z.string().optional(),
  })
  .meta({ id: "Citation" });

const { quantity, money, names, person, relation, coordinates, membershipRule } = VALUE_SHAPES;
const value = z
  .union([
    z.string().describe("A text, an EDTF date, a choice or a code, by the field's type."),
    quantity.meta({ id: "Quantity" }),
    money.meta({ id: "Money", description: "As stated. Nothing is ever converted." }),
    names.meta({ id: "Names" }),
    person.meta({ id: "Person" }),
    relation.meta({ id: "Relation", description: "Another entry, by its id." }),
    coordinates.meta({ id: "Coordinates", description: "Degrees, WGS 84." }),
    membershipRule.meta({ id: "MembershipRule" }),
  ])
  .meta({ id: "Value" });

const claim = z
  .object({
    path: z.string().describe("Stays the same from version to version."),
    label: z.string(),
    value: value.optional(),
    empty: z.enum(EMPTY_REASONS).optional().describe("Why there is no value."),
    cells: z.record(z.string(), value).optional().describe("A row's values, by column."),
    text: z.string().optional().describe("A paragraph of prose."),
    certainty: z.enum(CERTAINTIES).optional(),
    note: z.string().optional(),
    citations: z.array(citation),
    rivals: z
      .array(z.object({ value, note: z.string().optional(), citations: z.array(citation) }))
      .optional()
      .describe("Competing values that the record keeps beside the preferred one."),
  })
  .meta({ id: "Claim" });

const csl = cslItemShape.meta({
  id: "CslItem",
  description: "A bibliographic item in CSL-JSON; dates are EDTF.",
});

const namedEntry = z.object({
  kind,
  label: z.string(),
  url: address.optional().describe("Absent while that entry is not public."),
});

const entry = entrySummary
  .extend({
    schemaVersion: count,
    claims: z.array(claim),
    entries: z.record(z.string(), namedEntry).describe("Entries that the claims name, by id."),
    sources: z
      .record(z.string(), z.object({ version: count, hash, csl }))
      .describe("Sources that the claims cite, by id, as they were when this was approved."),
  })
  .meta({ id: "Entry" });

const withdrawal = z.object({
  type: z.enum(["retracted", "redacted"]),
  at: instant,
  reason: z.string(),
});

const span = z
  .object({
    number: count,
    hash,
    publishedAt: instant,
    endedAt: instant.nullable(),
    title: z.string().nullable().describe("Null once the version was withdrawn."),
    note: z.string().nullable(),
    approvedAt: instant.nullable(),
    url: address.nullable(),
    api: address.nullable(),
    withdrawn: withdrawal.nullable(),
  })
  .meta({ id: "Span", description: "A span of time in which a version was public." });

const sourceSummary = z
  .object({
    id: z.string(),
    version: count,
    csl,
    entries: count.describe("How many public entries cite it."),
    url: address,
    api: address,
  })
  .meta({ id: "SourceSummary" });

const source = z
  .object({
    id: z.string(),
    version: count,
    csl,
    url: address,
    supports: z.array(
      z.object({
        kind,
        title: z.string(),
        url: address,
        claims: z.array(
          z.object({
            path: z.string(),
            label: z.string(),
            words: z.string(),
            quotes: z.array(
              z.object({ quote: z.string().optional(), locator: z.string().optional() }),
            ),
          }),
        ),
      }),
    ),
  })
  .meta({ id: "Source" });

const result = z
  .object({
    kind: z.enum(FOUND_KINDS),
    title: z.string(),
    url: address,
    api: address,
    date: z.string().nullable().describe("When it happened or was said, in words."),
    place: z.string().nullable().describe("The claim in which the words stand."),
    excerpt: z.string(),
  })
  .meta({ id: "SearchResult" });

const change = z
  .object({
    seq: count.describe("Its place in the public log."),
    at: instant,
    type: z.enum(PUBLIC_EVENTS),
    kind,
    slug: z.string(),
    number: count,
    title: z.string().nullable().describe("Null once the version was withdrawn."),
    said: z.string().nullable().describe("The change note, or the reason of a withdrawal."),
    together: z
      .string()
      .nullable()
      .describe("What is said of everything that was published together with it, if it was."),
    url: address,
  })
  .meta({ id: "Change" });

const link = z
  .object({
    seq: count,
    prevHash: hash,
    hash: hash.describe("SHA-256 of prevHash followed by body, both as UTF-8."),
    body: z
      .string()
      .nullable()
      .describe("The event as JSON text. Null where a note was withdrawn with its version."),
    withheld: z
      .object({
        at: instant,
        type: z.enum(PUBLIC_EVENTS),
        entry: z.uuid(),
        revision: z.uuid().describe("A later link withdraws this revision."),
      })
      .nullable()
      .describe("What may still be told where body is null."),
  })
  .meta({ id: "LogLink" });

const list = <Item extends z.ZodType>(item: Item) =>
  z.object({
    data: z.array(item),
    next: address.nullable().describe("Where the list goes on; null at its end."),
  });

/** The schemas of all answers, by what they are of. */
export const ANSWERS = {
  index: z
    .object({
      entries: address,
      sources: address,
      changes: address,
      log: address,
      openapi: address,
      documentation: address,
      record: address.describe("The whole record in one file."),
    })
    .meta({ id: "Index" }),
  entries: list(entrySummary).meta({ id: "Entries" }),
  entry,
  versions: z.object({ data: z.array(span) }).meta({ id: "Versions" }),
  sources: list(sourceSummary).meta({ id: "Sources" }),
  source,
  search: list(result)
    .extend({
      total: count.describe(
        `How much was found of the kind and year asked for: at most ${MOST_FOUND}.`,
      ),
      more: z
        .boolean()
        .describe(
          "Whether there is more than `total`, which is neither counted nor listed: ask more narrowly.",
        ),
      corrections: z
        .array(z.object({ typed: z.string(), used: z.array(z.string()) }))
        .describe("Words that nothing has, and those that were looked for in their place."),
    })
    .meta({ id: "SearchResults" }),
  changes: list(change).meta({ id: "Changes" }),
  log: list(link)
    .extend({ head: z.object({ seq: count, hash }).describe("The last link of the chain.") })
    .meta({ id: "Log" }),
} as const;

/** A problem, as RFC 9457 has it. */
export const PROBLEM = z
  .object({
    type: address.describe("Where this type of problem is explained."),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string().optional(),
    errors: z
      .array(z.object({ parameter: z.string(), detail: z.string() }))
      .optional()
      .describe("What is wrong with which parameter."),
    withdrawn: withdrawal.optional().describe("Why what was here is no longer served."),
  })
  .meta({ id: "Problem" });
export type Problem = z.infer<typeof PROBLEM>;
