// Option lists that more than one kind uses, or that derived values depend on.
import { options } from "../fields.ts";

export const ATTENDANCE_LEVELS = options(
  "Head of state or government",
  "Deputy head",
  "Minister",
  "Special envoy",
  "Ambassador",
  "Legislator",
  "Military chief",
  "Organisation head",
  "Organisation",
  "Absent",
  "Unknown",
);
/** Levels that the membership rule of the record counts as cabinet-level presence. */
export const CABINET_LEVELS = [
  "head-of-state-or-government",
  "deputy-head",
  "minister",
  "organisation-head",
] as const;

export const ATTENDANCE_MODES = options("In person", "Remote", "Absent", "Unknown");
export const ATTENDANCE_ROLES = options(
  ["host-chair", "Host and chair"],
  "Chair",
  "Co-chair",
  "Speaker",
  "Participant",
  "Partner",
  "Absent",
);

/** Series of meetings in which ordinals and the membership rule count. */
export const SERIES = options(
  ["table", "High-level, as tabled"],
  ["high-level", "High-level"],
  ["leaders", "Leaders"],
);

export const PLEDGE_STATUSES = options(
  "Announced",
  "Offered",
  "Planned",
  "Expected",
  "Suggested",
  "Reported",
  ["reported-doubtful", "Reported, doubtful"],
  "Reaffirmed",
  ["in-effect", "In effect"],
  "Denied",
  "Superseded",
);
