import { bigint, integer, jsonb, pgSchema, text, uuid } from "drizzle-orm/pg-core";
import type { KindName } from "#lib/editorial/content.ts";
import type { PUBLIC_EVENTS } from "#lib/editorial/events.ts";
import type { FrozenEntry } from "#lib/editorial/frozen.ts";
import type { QuestionOutcome } from "#lib/editorial/questions.ts";
import type { CslItem } from "#lib/editorial/source.ts";
import { instant } from "./columns.ts";

// Views, made in a migration: all that the site's role may read. Not exported, for drizzle-kit would make the schema anew.
const site = pgSchema("site");

const address = () => ({
  entryId: uuid("entry_id").notNull(),
  kind: text("kind").$type<KindName>().notNull(),
  slug: text("slug").notNull(),
});
const revision = () => ({
  revisionId: uuid("revision_id").notNull(),
  number: integer("number").notNull(),
});

/** Every span in which a revision was public, of the revisions that may still be read; the open span has no end. */
export const sitePublished = site
  .view("published", {
    ...address(),
    ...revision(),
    ordinal: integer("ordinal").notNull(),
    schemaVersion: integer("schema_version").notNull(),
    frozen: jsonb("frozen").$type<FrozenEntry>().notNull(),
    hash: text("hash").notNull(),
    startsAt: instant("starts_at").notNull(),
    endedAt: instant("ended_at"),
    note: text("note").notNull(),
    approvedAt: instant("approved_at").notNull(),
  })
  .existing();

/** The sources of every published span, each as its revision froze it. */
export const siteSources = site
  .view("sources", {
    sourceId: text("source_id").notNull(),
    version: integer("version").notNull(),
    hash: text("hash").notNull(),
    csl: jsonb("csl").$type<CslItem>().notNull(),
    ...address(),
    ordinal: integer("ordinal").notNull(),
    revisionId: uuid("revision_id").notNull(),
    startsAt: instant("starts_at").notNull(),
    endedAt: instant("ended_at"),
  })
  .existing();

/** Every span that there ever was, without its words: for public histories, which also name what was withdrawn. */
export const siteSpans = site
  .view("spans", {
    ...address(),
    ...revision(),
    ordinal: integer("ordinal").notNull(),
    hash: text("hash").notNull(),
    startsAt: instant("starts_at").notNull(),
    endedAt: instant("ended_at"),
    outcome: text("outcome").$type<"replaced" | "retracted">(),
    retractedAt: instant("retracted_at"),
    redactedAt: instant("redacted_at"),
  })
  .existing();

/** What readers are told of the release with which a revision was published, while all of that may be read. */
export const siteReleaseNotes = site
  .view("release_notes", {
    revisionId: uuid("revision_id").notNull(),
    note: text("note").notNull(),
  })
  .existing();

/** Where readers get status 410: from `retractedAt` until `publishedAgainAt`. */
export const siteRetractions = site
  .view("retractions", {
    ...address(),
    ...revision(),
    ordinal: integer("ordinal").notNull(),
    retractedAt: instant("retracted_at").notNull(),
    reason: text("reason").notNull(),
    publishedAgainAt: instant("published_again_at"),
  })
  .existing();

/** Addresses that entries had while they were public, and have no more, with the slug that they have now. */
export const siteFormerAddresses = site
  .view("former_addresses", {
    kind: text("kind").$type<KindName>().notNull(),
    slug: text("slug").notNull(),
    now: text("now").notNull(),
  })
  .existing();

/** Revisions that were public and whose words were erased since. */
export const siteRedactions = site
  .view("redactions", {
    ...address(),
    ...revision(),
    hash: text("hash").notNull(),
    redactedAt: instant("redacted_at").notNull(),
    reason: text("reason").notNull(),
  })
  .existing();

/** The public log, which readers verify link by link. A note that was withdrawn with its version is in none of it. */
export const sitePublicEvents = site
  .view("public_events", {
    seq: bigint("seq", { mode: "number" }).notNull(),
    at: instant("at").notNull(),
    type: text("type").$type<(typeof PUBLIC_EVENTS)[number]>().notNull(),
    entryId: uuid("entry_id").notNull(),
    revisionId: uuid("revision_id").notNull(),
    data: jsonb("data").$type<PublicEventData>().notNull(),
    /** Null where it holds such a note. */
    body: text("body"),
    prevHash: text("prev_hash").notNull(),
    hash: text("hash").notNull(),
    kind: text("kind").$type<KindName>().notNull(),
    slug: text("slug").notNull(),
  })
  .existing();

/** What an event of the public log tells, beside its type and time; instants are ISO 8601 in UTC. */
export type PublicEventData = {
  kind: KindName;
  slug: string;
  number: number;
  hash: string;
  note?: string;
  reason?: string;
  startsAt?: string;
  endedAt?: string;
  replaced?: number;
};

/** Questions of readers that were answered, each with its last outcome. Words are null once they may not be read. */
export const siteQuestions = site
  .view("questions", {
    questionId: uuid("question_id").notNull(),
    ...address(),
    claim: text("claim").notNull(),
    language: text("language").$type<"en" | "fr" | "uk">().notNull(),
    askedAt: instant("asked_at").notNull(),
    /** The version that the reader had before them. */
    revisionId: uuid("revision_id").notNull(),
    askedOf: integer("asked_of").notNull(),
    outcome: text("outcome").$type<QuestionOutcome>().notNull(),
    answeredAt: instant("answered_at").notNull(),
    /** The number of the version in which it is corrected. */
    correctedIn: integer("corrected_in"),
    said: text("said"),
    /** The reader's words, as far as readers may see them. */
    shown: text("shown"),
  })
  .existing();

/** The words of everything published, whether or not at this instant: what a search asks. Kept by the database itself. */
export const siteTexts = site
  .view("texts", {
    id: bigint("id", { mode: "number" }).notNull(),
    kind: text("kind").$type<KindName | "source">().notNull(),
    revisionId: uuid("revision_id"),
    sourceId: text("source_id"),
    version: integer("version"),
    csl: jsonb("csl").$type<CslItem>(),
    year: integer("year"),
    words: text("words").notNull(),
    /** Of the words, those of titles and names. */
    title: text("title").notNull(),
    /** Words of the shortest of these. */
    shortestName: integer("shortest_name"),
  })
  .existing();

/** When each text was public, and in which entry. */
export const siteTextSpans = site
  .view("text_spans", {
    textId: bigint("text_id", { mode: "number" }).notNull(),
    entryId: uuid("entry_id").notNull(),
    revisionId: uuid("revision_id").notNull(),
    startsAt: instant("starts_at").notNull(),
    endedAt: instant("ended_at"),
  })
  .existing();

/** Every word of these texts, and how it is written in Latin letters. */
export const siteWords = site
  .view("words", { word: text("word").notNull(), latin: text("latin").notNull() })
  .existing();

/** Letters of other scripts in Latin ones. */
export const siteLetters = site
  .view("letters", { letter: text("letter").notNull(), latin: text("latin").notNull() })
  .existing();

/** Facts about the record as a whole. */
export const siteSettings = site
  .view("settings", { key: text("key").$type<"demo">().notNull(), value: jsonb("value").notNull() })
  .existing();
