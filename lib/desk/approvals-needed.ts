import type { KindName } from "#lib/editorial/content.ts";

/** How many people must approve a revision of each kind. A revision keeps the number of the day it was submitted. */
export const APPROVALS_NEEDED: Readonly<Record<KindName, number>> = {
  overview: 1,
  meeting: 1,
  member: 1,
  pledge: 1,
};
