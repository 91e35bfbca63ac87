export * from "./schema/entries.ts";
export * from "./schema/log.ts";
export * from "./schema/people.ts";
export * from "./schema/publications.ts";
export * from "./schema/revisions.ts";
export * from "./schema/site.ts";
export * from "./schema/sources.ts";
export * from "./schema/states.ts";
