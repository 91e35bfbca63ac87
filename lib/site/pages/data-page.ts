// What the page on data and the API knows: the endpoints, and examples that were really asked.
import { ENDPOINTS } from "../api/endpoints.ts";
import { parametersOf, type Parameter } from "../api/openapi.ts";
import { respond } from "../api/respond.ts";
import { licenceInWords } from "../files/licence.ts";
import { absolute } from "../reading/absolute.ts";
import { withQuery } from "../reading/addresses.ts";
import type { MessageKey } from "../words/messages.ts";
import type { Opened } from "./page.ts";

/** A question to the API, and its answer at the page's instant. */
export type Example = {
  says: `data.example.${"entries" | "entry" | "csv" | "wrong"}`;
  address: string;
  status: number;
  type: string;
  lines: string[];
  /** How many lines of the answer are not shown. */
  cut: number;
};
export type DataView = {
  /** The absolute address under which all endpoints are. */
  base: string;
  licence: string;
  endpoints: { path: string; says: MessageKey & `api.${string}`; parameters: Parameter[] }[];
  examples: Example[];
};

const LINES_SHOWN = 32;

/** Loads the endpoints with examples. */
export async function loadData({ record, reading }: Opened): Promise<DataView> {
  const { asOf } = reading;
  const [entry] = await record.page({ limit: 1, kind: "meeting" });
  const ofEntry = entry && `/api/v1/entries/${entry.kind}/${entry.slug}`;
  const asked: { says: Example["says"]; path: string }[] = [
    { says: "data.example.entries", path: withQuery("/api/v1/entries", { limit: 2, asOf }) },
    ...(ofEntry
      ? [{ says: "data.example.entry" as const, path: withQuery(ofEntry, { asOf }) }]
      : []),
    {
      says: "data.example.csv",
      path: withQuery("/api/v1/changes", { format: "csv", limit: 5, asOf }),
    },
    { says: "data.example.wrong", path: withQuery("/api/v1/entries", { kind: "person", asOf }) },
  ];
  return {
    base: absolute("/api/v1"),
    licence: licenceInWords(reading.say),
    endpoints: ENDPOINTS.map((endpoint) => ({
      path: endpoint.path || "/",
      says: endpoint.says,
      parameters: parametersOf(endpoint, reading.say),
    })),
    examples: await Promise.all(asked.map(({ says, path }) => example(says, path))),
  };
}

async function example(says: Example["says"], path: string): Promise<Example> {
  const address = absolute(path);
  const answer = await respond(new Request(address));
  const text = await answer.text();
  const type = answer.headers.get("content-type") ?? "";
  const whole = type.includes("json") ? JSON.stringify(JSON.parse(text), null, 2) : text.trimEnd();
  const lines = whole.split(/\r?\n/);
  return {
    says,
    address,
    status: answer.status,
    type: type.split(";")[0] ?? "",
    lines: lines.slice(0, LINES_SHOWN),
    cut: Math.max(0, lines.length - LINES_SHOWN),
  };
}
