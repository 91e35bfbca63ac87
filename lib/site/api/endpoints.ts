// The endpoints of the API: from this table requests are answered and the OpenAPI document is written.
import type { z } from "zod";
import type { MessageKey } from "../words/messages.ts";
import { absolute } from "../reading/absolute.ts";
import { json, type Asked } from "./answer.ts";
import { listChanges, listLinks } from "./changes.ts";
import { listEntries, listVersions, oneEntry, oneVersion } from "./entries.ts";
import { PARAMETERS } from "./parameters.ts";
import { ANSWERS } from "./schemas.ts";
import { searchFor } from "./search.ts";
import { listSources, oneSource } from "./sources.ts";

/** An endpoint under `/api/v1`. */
export type Endpoint = {
  /** The path, with what varies in braces. */
  path: string;
  /** Its name in the OpenAPI document. */
  operation: string;
  says: MessageKey & `api.${string}`;
  parameters: z.ZodObject;
  answer: z.ZodType;
  /** Whether something may have stood there that was withdrawn. */
  mayBeWithdrawn?: boolean;
  respond: (asked: Asked<unknown>) => Promise<Response>;
};

/** Ties an endpoint's parameters to what its answer takes. */
const endpoint = <P extends z.ZodObject>(
  made: Omit<Endpoint, "parameters" | "respond"> & {
    parameters: P;
    respond: (asked: Asked<z.infer<P>>) => Promise<Response>;
  },
): Endpoint => ({
  ...made,
  // The query was read by this endpoint's own parameters: see respond.ts.
  respond: (asked) => made.respond(asked as Asked<z.infer<P>>),
});

/** Every endpoint that answers with a part of the record. */
export const ENDPOINTS: readonly Endpoint[] = [
  endpoint({
    path: "",
    operation: "getIndex",
    says: "api.index",
    parameters: PARAMETERS.nothing,
    answer: ANSWERS.index,
    respond: async () => json(ANSWERS.index.parse(index())),
  }),
  endpoint({
    path: "/entries",
    operation: "listEntries",
    says: "api.entries",
    parameters: PARAMETERS.entries,
    answer: ANSWERS.entries,
    respond: listEntries,
  }),
  endpoint({
    path: "/entries/{kind}/{slug}",
    operation: "getEntry",
    says: "api.entry",
    parameters: PARAMETERS.entry,
    answer: ANSWERS.entry,
    mayBeWithdrawn: true,
    respond: oneEntry,
  }),
  endpoint({
    path: "/entries/{kind}/{slug}/versions",
    operation: "listVersions",
    says: "api.versions",
    parameters: PARAMETERS.one,
    answer: ANSWERS.versions,
    respond: listVersions,
  }),
  endpoint({
    path: "/entries/{kind}/{slug}/versions/{number}",
    operation: "getVersion",
    says: "api.version",
    parameters: PARAMETERS.entry,
    answer: ANSWERS.entry,
    mayBeWithdrawn: true,
    respond: oneVersion,
  }),
  endpoint({
    path: "/sources",
    operation: "listSources",
    says: "api.sources",
    parameters: PARAMETERS.sources,
    answer: ANSWERS.sources,
    respond: listSources,
  }),
  endpoint({
    path: "/sources/{id}",
    operation: "getSource",
    says: "api.source",
    parameters: PARAMETERS.one,
    answer: ANSWERS.source,
    respond: oneSource,
  }),
  endpoint({
    path: "/search",
    operation: "search",
    says: "api.search",
    parameters: PARAMETERS.search,
    answer: ANSWERS.search,
    respond: searchFor,
  }),
  endpoint({
    path: "/changes",
    operation: "listChanges",
    says: "api.changes",
    parameters: PARAMETERS.changes,
    answer: ANSWERS.changes,
    respond: listChanges,
  }),
  endpoint({
    path: "/log",
    operation: "listLog",
    says: "api.log",
    parameters: PARAMETERS.log,
    answer: ANSWERS.log,
    respond: listLinks,
  }),
];

/** The name of the parameter by which a list goes on. */
export const goesOnBy = ({ parameters }: Endpoint): "cursor" | "after" =>
  "after" in parameters.shape ? "after" : "cursor";

const index = (): z.input<typeof ANSWERS.index> => ({
  entries: absolute("/api/v1/entries"),
  sources: absolute("/api/v1/sources"),
  changes: absolute("/api/v1/changes"),
  log: absolute("/api/v1/log"),
  openapi: absolute("/api/v1/openapi.json"),
  documentation: absolute("/data"),
  record: absolute("/data/record.jsonl"),
});
