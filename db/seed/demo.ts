// What the demonstration needs beside its two files of words: who signs in, and what is left as work.
import type { Role } from "#lib/editorial/policy.ts";

export type DemoPerson = { name: string; email: string; roles: readonly Role[]; password: string };

const PASSWORD = "ratify demo 2025";

/** Whoever can sign in to the demonstration. The loader drafts as the first and reviews as the second. */
export const DEMO_PEOPLE = {
  editor: {
    name: "Demo editor",
    email: "editor@demo.ratify.example",
    roles: ["editor"],
    password: PASSWORD,
  },
  reviewer: {
    name: "Demo reviewer",
    email: "reviewer@demo.ratify.example",
    roles: ["reviewer"],
    password: PASSWORD,
  },
  admin: {
    name: "Demo admin",
    email: "admin@demo.ratify.example",
    roles: ["admin"],
    password: PASSWORD,
  },
  secondEditor: {
    name: "Olena Marchuk",
    email: "olena@demo.ratify.example",
    roles: ["editor", "reviewer"],
    password: PASSWORD,
  },
  secondReviewer: {
    name: "Tom Aldous",
    email: "tom@demo.ratify.example",
    roles: ["editor", "reviewer"],
    password: PASSWORD,
  },
} as const satisfies Record<string, DemoPerson>;

/** Sources and entries in the import format: what can be published, what is in hand, and what has no source yet. */
export const DEMO_FILES = {
  record: "coalition.json",
  inHand: "in-hand.json",
  openWork: "open-work.json",
} as const;

/** Contested or thinly sourced: submitted, and left for a reviewer to judge. */
export const LEFT_IN_REVIEW: readonly string[] = [
  "meeting/2025-03-24-northwood-planning-days",
  "meeting/2025-08-19-security-guarantees-planning",
  "member/china",
  "pledge/cn-joining-the-coalition",
  "pledge/coalition-escalate-if-talks-fail",
  "pledge/ee-company-sized-unit",
];

/** Without a source for what must be cited, or resting on unnamed people alone: left as drafts. */
export const LEFT_IN_DRAFT: readonly string[] = [
  "member/russia",
  "member/ukraine-defense-contact-group",
  "pledge/uk-trainers-western-ukraine",
  "pledge/us-security-guarantees-commitment",
];

/** Approved, and left for somebody to publish together. */
export const LEFT_IN_A_RELEASE = {
  name: "Pledges that name each other",
  note: "Pledges that another one names now name it too.",
  entries: ["pledge/pt-226m-arms", "pledge/us-air-and-intelligence-support"],
} as const;

/** A draft that others are begun from. */
export const DEMO_TEMPLATE = {
  address: "meeting/leaders-meeting",
  purpose: "Meetings of leaders: who usually attends, and the headings of the account",
} as const;
