// Test support.
import type { Certainty, EntryContent } from "../content.ts";
import type { DerivedEntry } from "../derived/entry.ts";
import { aRow, contentOf } from "./content.ts";

// The facts of the demo record that derived values come from: who was at which meeting at what level, and how firmly the
// record says so. A row is [member, level, mode, role, certainty?].

type AttendanceFact = readonly [
  member: string,
  level: string,
  mode: string,
  role: string,
  certainty?: string,
];
type MeetingFact = {
  slug: string;
  heldOn: string;
  level: string;
  occurrence: string;
  /** "table": a row of the high-level table; "notes-only": high-level by notes, missing from it. */
  highLevel: "table" | "notes-only" | "no";
  present: readonly AttendanceFact[];
};

const MEETING_FACTS: readonly MeetingFact[] = [
  {
    slug: "2025-03-02-london-summit",
    heldOn: "2025-03-02",
    level: "leaders",
    occurrence: "held",
    highLevel: "table",
    present: [
      ["GB", "head-of-state-or-government", "in-person", "host-chair"],
      ["FR", "head-of-state-or-government", "in-person", "participant"],
      ["UA", "head-of-state-or-government", "in-person", "participant"],
      ["EU", "organisation-head", "in-person", "participant"],
      ["EU", "organisation-head", "in-person", "participant"],
      ["NATO", "organisation-head", "in-person", "participant"],
    ],
  },
  {
    slug: "2025-03-11-paris-military-chiefs",
    heldOn: "2025-03-11",
    level: "military",
    occurrence: "held",
    highLevel: "no",
    present: [["JP", "military-chief", "unknown", "participant"]],
  },
  {
    slug: "2025-03-15-virtual-leaders-meeting",
    heldOn: "2025-03-15",
    level: "leaders",
    occurrence: "held",
    highLevel: "table",
    present: [
      ["GB", "head-of-state-or-government", "remote", "host-chair"],
      ["FR", "head-of-state-or-government", "remote", "speaker"],
      ["UA", "head-of-state-or-government", "remote", "speaker"],
      ["NATO", "organisation-head", "remote", "speaker"],
      ["EU", "organisation", "remote", "participant"],
      ["TR", "head-of-state-or-government", "remote", "participant"],
      ["CA", "head-of-state-or-government", "remote", "participant"],
      ["AU", "head-of-state-or-government", "remote", "participant"],
      ["NZ", "head-of-state-or-government", "remote", "participant"],
      ["EU", "organisation-head", "remote", "participant", "weak"],
      ["EU", "organisation-head", "remote", "participant", "weak"],
    ],
  },
  {
    slug: "2025-03-20-military-planners",
    heldOn: "2025-03-20",
    level: "military",
    occurrence: "held",
    highLevel: "no",
    present: [],
  },
  {
    slug: "2025-03-24-northwood-planning-days",
    heldOn: "2025-03-24/2025-03-26",
    level: "planners",
    occurrence: "announced-only",
    highLevel: "no",
    present: [],
  },
  {
    slug: "2025-03-27-paris-summit",
    heldOn: "2025-03-27",
    level: "leaders",
    occurrence: "held",
    highLevel: "table",
    present: [
      ["FR", "head-of-state-or-government", "in-person", "host-chair"],
      ["NZ", "unknown", "absent", "absent"],
      ["EU", "organisation-head", "unknown", "participant", "weak"],
      ["EU", "organisation-head", "unknown", "participant", "weak"],
      ["NATO", "organisation-head", "unknown", "participant", "weak"],
    ],
  },
  {
    slug: "2025-04-10-nato-hq-brussels",
    heldOn: "2025-04-10",
    level: "ministers",
    occurrence: "held",
    highLevel: "table",
    present: [
      ["NATO", "organisation-head", "in-person", "chair", "disputed"],
      ["AU", "unknown", "absent", "absent"],
      ["NZ", "unknown", "absent", "absent", "weak"],
      ["EU", "organisation-head", "unknown", "participant", "weak"],
      ["EU", "organisation-head", "unknown", "participant", "weak"],
    ],
  },
  {
    slug: "2025-05-10-kyiv-summit",
    heldOn: "2025-05-10",
    level: "leaders",
    occurrence: "held",
    highLevel: "table",
    present: [
      ["UA", "head-of-state-or-government", "in-person", "host-chair"],
      ["FR", "head-of-state-or-government", "in-person", "participant"],
      ["GB", "head-of-state-or-government", "in-person", "participant"],
      ["DE", "head-of-state-or-government", "in-person", "participant"],
      ["PL", "head-of-state-or-government", "in-person", "participant"],
      ["NZ", "unknown", "unknown", "participant", "weak"],
      ["EU", "organisation-head", "unknown", "participant", "weak"],
      ["EU", "organisation-head", "unknown", "participant", "weak"],
      ["NATO", "organisation-head", "unknown", "participant", "weak"],
    ],
  },
  {
    slug: "2025-07-10-northwood-summit",
    heldOn: "2025-07-10",
    level: "leaders",
    occurrence: "held",
    highLevel: "table",
    present: [
      ["GB", "head-of-state-or-government", "in-person", "host-chair"],
      ["US", "special-envoy", "unknown", "partner"],
      ["US", "legislator", "unknown", "partner"],
      ["EU", "organisation-head", "unknown", "participant", "weak"],
      ["EU", "organisation-head", "unknown", "participant", "weak"],
      ["NATO", "organisation-head", "unknown", "participant", "weak"],
    ],
  },
  {
    slug: "2025-08-13-virtual-leaders-meeting",
    heldOn: "2025-08-13",
    level: "leaders",
    occurrence: "held",
    highLevel: "notes-only",
    present: [
      ["DE", "head-of-state-or-government", "in-person", "host-chair"],
      ["UA", "head-of-state-or-government", "in-person", "participant"],
      ["FR", "head-of-state-or-government", "remote", "co-chair"],
      ["GB", "head-of-state-or-government", "remote", "co-chair"],
      ["JP", "head-of-state-or-government", "remote", "participant"],
      ["US", "deputy-head", "remote", "partner"],
      ["US", "special-envoy", "remote", "partner"],
    ],
  },
  {
    slug: "2025-08-17-virtual-leaders-meeting",
    heldOn: "2025-08-17",
    level: "leaders",
    occurrence: "held",
    highLevel: "notes-only",
    present: [["JP", "head-of-state-or-government", "remote", "participant"]],
  },
  {
    slug: "2025-08-19-security-guarantees-planning",
    heldOn: "2025-08-19/2025-08-21",
    level: "planners",
    occurrence: "held",
    highLevel: "no",
    present: [
      ["NATO", "military-chief", "unknown", "participant"],
      ["US", "unknown", "unknown", "partner"],
    ],
  },
  {
    slug: "2025-08-19-virtual-leaders-meeting",
    heldOn: "2025-08-19",
    level: "leaders",
    occurrence: "held",
    highLevel: "notes-only",
    present: [
      ["JP", "head-of-state-or-government", "remote", "participant"],
      ["FR", "head-of-state-or-government", "remote", "co-chair", "announced"],
      ["GB", "head-of-state-or-government", "remote", "co-chair", "announced"],
    ],
  },
  {
    slug: "2025-09-04-paris-summit",
    heldOn: "2025-09-04",
    level: "leaders",
    occurrence: "held",
    highLevel: "table",
    present: [
      ["FR", "head-of-state-or-government", "in-person", "host-chair"],
      ["GB", "head-of-state-or-government", "unknown", "co-chair", "disputed"],
      ["UA", "head-of-state-or-government", "unknown", "participant"],
      ["EU", "organisation-head", "unknown", "participant", "weak"],
      ["EU", "organisation-head", "unknown", "participant", "weak"],
      ["NATO", "organisation-head", "unknown", "participant", "weak"],
    ],
  },
];

/** Each member with its status. */
const MEMBER_FACTS: readonly (readonly [key: string, status: string])[] = [
  ["GB", "lead"],
  ["FR", "lead"],
  ["UA", "beneficiary-and-participant"],
  ["DE", "co-lead"],
  ["PL", "participant"],
  ["TR", "participant"],
  ["CA", "participant"],
  ["AU", "participant"],
  ["NZ", "participant"],
  ["JP", "announced-participant"],
  ["FI", "associated"],
  ["NO", "associated"],
  ["EE", "associated"],
  ["PT", "associated"],
  ["DK", "associated"],
  ["LT", "associated"],
  ["CZ", "associated"],
  ["IS", "context-only"],
  ["BE", "host-only"],
  ["US", "partner"],
  ["CN", "denied"],
  ["RU", "opponent"],
  ["EU", "organisation"],
  ["NATO", "organisation"],
  ["UDCG", "partner-forum"],
];

const facts = (slug: string, fact: MeetingFact): EntryContent =>
  contentOf("meeting", {
    title: { value: slug },
    heldOn: { value: fact.heldOn },
    occurrence: { value: fact.occurrence },
    level: { value: fact.level },
    series: {
      rows: seriesOf(fact).map(([series, counts]) => aRow(series, { series, counts }, [])),
    },
    present: {
      rows: fact.present.map(([member, level, mode, role, certainty], index) => ({
        ...aRow(`r${index}`, { member: { entry: member }, level, mode, role }, []),
        ...(certainty !== undefined && { certainty: certainty as Certainty }), // copied from the record
      })),
    },
  });

/** A meeting that only notes call high-level is disputed in that series, and no row of the table. */
const seriesOf = ({ highLevel, level }: MeetingFact): [series: string, counts: string][] => {
  const all: [string, string] = ["gatherings", "yes"];
  if (highLevel === "no") return [all];
  const disputed = highLevel === "notes-only";
  return [
    all,
    ["table", disputed ? "no" : "yes"],
    ["high-level", disputed ? "disputed" : "yes"],
    ["leaders", level === "leaders" ? "yes" : "no"],
  ];
};

/** The meetings of the record; an entry's id is its slug. */
export const MEETINGS: readonly DerivedEntry[] = MEETING_FACTS.map((fact) => ({
  id: fact.slug,
  content: facts(fact.slug, fact),
}));

/** The members of the record; an entry's id is its code. */
export const MEMBERS: readonly DerivedEntry[] = MEMBER_FACTS.map(([key, status]) => ({
  id: key,
  content: contentOf("member", {
    title: { value: key },
    status: { rows: [aRow("s", { status }, [])] },
  }),
}));
