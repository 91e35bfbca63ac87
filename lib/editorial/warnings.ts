// What a careful editor would look at again. A warning blocks a submission only where the rule of the kind says so.
import { own } from "./own.ts";
import { claimsOf, type Claim } from "./claims.ts";
import type { EntryContent } from "./content.ts";
import { earliestDay, latestDay } from "./edtf.ts";
import { kindOf } from "./kinds.ts";
import type { CslItem } from "./source.ts";
import { statementOf } from "./typed.ts";

export const WARNING_CODES = [
  "source_without_link",
  "citation_without_quote",
  "source_older_than_event",
  "archived_before_published",
  "announced_outside_meeting",
  "quote_too_long",
  "only_social_media",
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

/** `paths` are the claims concerned, `source` the source where it is about one. Words for it: `warningText`. */
export type Warning = {
  code: WarningCode;
  paths: string[];
  source?: string;
  params: Record<string, string | number>;
};

/** The longest quotation that the record makes, in words. */
export const QUOTE_WORDS = 30;

export type WarningContext = {
  content: EntryContent;
  /** By id; sources that are not there give no warnings. */
  sources: Readonly<Record<string, CslItem>>;
  /** When other entries of the kind meeting were held, as EDTF by entry id. */
  meetings?: Readonly<Record<string, string>>;
};

type Rule = (context: WarningContext, claims: readonly Claim[]) => Warning[];

const pathsBySource = (claims: readonly Claim[]): Map<string, string[]> => {
  const paths = new Map<string, string[]>();
  for (const claim of claims) {
    for (const { source } of claim.citations) {
      const known = paths.get(source) ?? [];
      if (!known.includes(claim.path)) paths.set(source, [...known, claim.path]);
    }
  }
  return paths;
};

const aboutSources =
  (code: WarningCode, holds: (csl: CslItem) => Warning["params"] | undefined): Rule =>
  ({ sources }, claims) =>
    [...pathsBySource(claims)].flatMap(([source, paths]) => {
      const csl = own(sources, source);
      const params = csl && holds(csl);
      return csl && params
        ? [{ code, paths, source, params: { title: csl.title, ...params } }]
        : [];
    });

const withoutLink = aboutSources("source_without_link", (csl) => {
  const archived = csl.custom?.archived?.some(({ url }) => url !== undefined);
  return csl.URL || archived ? undefined : {};
});

const archivedEarly = aboutSources("archived_before_published", (csl) => {
  const published = csl.issued && earliestDay(csl.issued.edtf);
  const copy = csl.custom?.archived?.find(({ on }) => {
    const day = on && latestDay(on);
    return day !== undefined && published !== undefined && day < published;
  });
  return copy?.on && csl.issued ? { archived: copy.on, published: csl.issued.edtf } : undefined;
});

const withoutQuote: Rule = (_, claims) =>
  claims.flatMap((claim) => {
    const bare = claim.citations.filter(({ quote }) => !quote);
    return bare.length > 0
      ? [{ code: "citation_without_quote", paths: [claim.path], params: { count: bare.length } }]
      : [];
  });

/** The field that says when what the entry tells of happened. */
const EVENT_FIELD: Partial<Record<EntryContent["kind"], string>> = {
  meeting: "heldOn",
  pledge: "announcedOn",
};

/** When the thing happened that a claim tells of: by its own date, else by the entry's; nothing for what is not an event. */
const eventOf = (content: EntryContent, claim: Claim): string | undefined => {
  const field = kindOf(content.kind).fields[claim.field];
  if (field?.type === "date" && claim.kindOfClaim === "value") {
    return typeof claim.value === "string" ? claim.value : undefined;
  }
  if (field?.type === "rows" && claim.kindOfClaim === "row") {
    const column = Object.keys(field.columns).find((name) => field.columns[name]?.type === "date");
    const date = column === undefined ? undefined : claim.cells[column];
    if (typeof date === "string") return date;
  }
  const main = statementOf(content, EVENT_FIELD[content.kind] ?? "")?.value;
  return typeof main === "string" ? main : undefined;
};

const isAhead = (content: EntryContent, claim: Claim): boolean =>
  claim.certainty === "announced" || statementOf(content, "occurrence")?.value === "announced-only";

const olderThanEvent: Rule = ({ content, sources }, claims) =>
  claims.flatMap((claim) => {
    const event = eventOf(content, claim);
    const day = event && earliestDay(event);
    // Before the event a source can announce it, and nothing more.
    if (!event || !day || isAhead(content, claim)) return [];
    return [...new Set(claim.citations.map(({ source }) => source))].flatMap((source) => {
      const csl = own(sources, source);
      const issued = csl?.issued && latestDay(csl.issued.edtf);
      if (!csl?.issued || !issued || issued >= day) return [];
      const params = { title: csl.title, published: csl.issued.edtf, event };
      return [{ code: "source_older_than_event" as const, paths: [claim.path], source, params }];
    });
  });

const outsideMeeting: Rule = ({ content, meetings = {} }) => {
  const announced = statementOf(content, "announcedOn")?.value;
  const at = statementOf(content, "atMeeting")?.value;
  if (typeof announced !== "string" || typeof at !== "object" || !("entry" in at)) return [];
  const held = own(meetings, at.entry);
  if (!held) return [];
  // An open end reaches as far as it must.
  const ends = (date: string) => [earliestDay(date) ?? "", latestDay(date) ?? "~"] as const;
  const [[first, last], [from, to]] = [ends(announced), ends(held)];
  if (first <= to && from <= last) return [];
  const params = { announced, held };
  return [{ code: "announced_outside_meeting", paths: ["announcedOn", "atMeeting"], params }];
};

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;

const tooLong: Rule = (_, claims) =>
  claims.flatMap((claim) => {
    const quoted =
      claim.field === "quotes" && claim.kindOfClaim === "row" ? [claim.cells.text] : [];
    const longest = Math.max(
      0,
      ...[...claim.citations.map(({ quote }) => quote), ...quoted].map((quote) =>
        typeof quote === "string" ? wordsIn(quote) : 0,
      ),
    );
    const params = { words: longest, most: QUOTE_WORDS };
    return longest > QUOTE_WORDS ? [{ code: "quote_too_long", paths: [claim.path], params }] : [];
  });

const isSocial = (csl: CslItem): boolean => csl.custom?.kind === "social" || csl.type === "post";

const onlySocial: Rule = ({ sources }, claims) =>
  claims.flatMap((claim) => {
    const cited = claim.citations.map(({ source }) => own(sources, source));
    const only = cited.length > 0 && cited.every((csl) => csl !== undefined && isSocial(csl));
    return only ? [{ code: "only_social_media", paths: [claim.path], params: {} }] : [];
  });

const RULES: Record<WarningCode, Rule> = {
  source_without_link: withoutLink,
  citation_without_quote: withoutQuote,
  source_older_than_event: olderThanEvent,
  archived_before_published: archivedEarly,
  announced_outside_meeting: outsideMeeting,
  quote_too_long: tooLong,
  only_social_media: onlySocial,
};

/** Everything about an entry's evidence that deserves a second look, by kind of warning and then in the reader's order. */
export const warningsIn = (context: WarningContext): Warning[] => {
  const claims = claimsOf(context.content);
  return WARNING_CODES.flatMap((code) => RULES[code](context, claims));
};
