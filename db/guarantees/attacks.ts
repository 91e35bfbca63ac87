import type { Attack } from "./attack.ts";
import { addresses } from "./attacks/addresses.ts";
import { templates } from "./attacks/templates.ts";
import { archiving } from "./attacks/archiving.ts";
import { comments } from "./attacks/comments.ts";
import { drafts } from "./attacks/drafts.ts";
import { fourEyes } from "./attacks/four-eyes.ts";
import { log } from "./attacks/log.ts";
import { permanence } from "./attacks/permanence.ts";
import { publishing } from "./attacks/publishing.ts";
import { questions } from "./attacks/questions.ts";
import { redaction } from "./attacks/redaction.ts";
import { releases } from "./attacks/releases.ts";
import { requests } from "./attacks/requests.ts";
import { reviewing } from "./attacks/reviewing.ts";
import { rights } from "./attacks/rights.ts";
import { rules } from "./attacks/rules.ts";
import { snapshots } from "./attacks/snapshots.ts";
import { suggestions } from "./attacks/suggestions.ts";

/** Every attack on the record, by what it aims at (design: What the database itself guarantees). */
export const ATTACKS: Record<string, readonly Attack[]> = {
  "four eyes": fourEyes,
  reviewing,
  requests,
  publishing,
  permanence,
  "the log": log,
  drafts,
  addresses,
  archiving,
  templates,
  comments,
  suggestions,
  questions,
  redaction,
  releases,
  rights,
  rules,
  snapshots,
};
