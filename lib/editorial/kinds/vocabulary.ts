// Option lists that more than one kind uses, or that derived values depend on.
import { alsoCalled, options } from "../fields.ts";

/** What others call the columns of who was where, and for whom. */
export const HEADINGS = {
  member: ["country", "state", "participant", "delegation", "pays", "країна", "organisation"],
  name: ["person", "representative", "represented by", "leader", "nom", "delegate", "head"],
  office: ["title", "position", "post", "function", "fonction", "capacity"],
} as const;

const ABSENT = ["did not attend", "not present"] as const;

export const ATTENDANCE_LEVELS = alsoCalled(
  options(
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
  ),
  {
    "head-of-state-or-government": ["head of state", "head of government", "leader", "hosg"],
    minister: ["ministerial", "cabinet minister"],
    ambassador: ["ambassadorial"],
    "military-chief": ["chief of defence", "chief of defense", "chod"],
    absent: ABSENT,
  },
);
/** Levels that the membership rule of the record counts as cabinet-level presence. */
export const CABINET_LEVELS = [
  "head-of-state-or-government",
  "deputy-head",
  "minister",
  "organisation-head",
] as const;

export const ATTENDANCE_MODES = alsoCalled(options("In person", "Remote", "Absent", "Unknown"), {
  remote: ["remotely", "online", "virtual", "virtually", "by video", "video", "via video", "vtc"],
  "in-person": ["present", "in the room", "on site", "onsite", "physically", "en personne"],
  absent: ABSENT,
});
const CO_CHAIR = ["cochair"] as const;
export const ATTENDANCE_ROLES = alsoCalled(
  options(
    ["host-chair", "Host and chair"],
    "Chair",
    "Co-chair",
    "Speaker",
    "Participant",
    "Partner",
    "Absent",
  ),
  { "host-chair": ["host", "host chair"], "co-chair": CO_CHAIR, absent: ABSENT },
);
export const CHAIR_ROLES = alsoCalled(options("Chair", "Co-chair", "Host"), {
  "co-chair": CO_CHAIR,
});

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
