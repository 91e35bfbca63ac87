// Where a page shows each field of a kind. Exhaustive by type: a new field does not compile unplaced.
import type { KindName } from "#lib/editorial/content.ts";
import type { KINDS } from "#lib/editorial/kinds.ts";

/**
 * `heading` is the page's title, `lead` the paragraph below it, `fact` a line of the list of facts,
 * and the rest sections of their own.
 */
export type Placement = "heading" | "lead" | "fact" | "table" | "list" | "quotes" | "prose";

type PlacementsOf<K extends KindName> = Readonly<
  Record<keyof (typeof KINDS)[K]["fields"], Placement>
>;

const PLACEMENTS: { readonly [K in KindName]: PlacementsOf<K> } = {
  overview: {
    title: "heading",
    summary: "lead",
    facts: "fact",
    membershipRule: "fact",
    timeline: "table",
    account: "prose",
  },
  meeting: {
    title: "heading",
    heldOn: "fact",
    timeZone: "fact",
    occurrence: "fact",
    level: "fact",
    format: "fact",
    hosts: "fact",
    chairs: "fact",
    venue: "fact",
    city: "fact",
    coordinates: "fact",
    counts: "fact",
    series: "fact",
    statedOrdinal: "fact",
    present: "table",
    outcomes: "list",
    account: "prose",
  },
  member: {
    title: "heading",
    type: "fact",
    code: "fact",
    names: "fact",
    status: "fact",
    announced: "fact",
    joined: "fact",
    representatives: "table",
    stances: "list",
    account: "prose",
  },
  pledge: {
    title: "heading",
    summary: "lead",
    pledgers: "fact",
    kind: "fact",
    domain: "fact",
    amount: "fact",
    amountUsd: "fact",
    quantities: "fact",
    announcedOn: "fact",
    announcedBy: "fact",
    atMeeting: "fact",
    place: "fact",
    condition: "fact",
    status: "fact",
    statusHistory: "table",
    relations: "fact",
    quotes: "quotes",
    account: "prose",
  },
};

/** Cells that say nothing which their row's being there does not say already. */
export function isSelfEvident(field: string, column: string, value: unknown): boolean {
  return field === "series" && column === "counts" && value === "yes";
}

/** Where the page of a kind shows a field; a field that only an older version knew is a fact. */
export function placementOf(kind: KindName, field: string): Placement {
  const placements: Readonly<Record<string, Placement>> = PLACEMENTS[kind];
  return placements[field] ?? "fact";
}
