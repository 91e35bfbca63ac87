// Everything on record for an admin to take away, for any program to read. What it takes to run Ratify anew is a backup's.
import pg from "pg";
import { pagesOf } from "#db/backup/rows.ts";
import { tablesInOrder } from "#db/backup/tables.ts";
import { withTransaction, type Db } from "#db/client.ts";
import { recordEvent } from "#db/log.ts";
import { entries } from "#db/schema.ts";
import { readDraft } from "#lib/collab/drafts.ts";
import { may } from "#lib/editorial/policy.ts";
import { actorNow } from "./actor-now.ts";

/**
 * Each table, and what an export holds of it. Left out is what signs people in, what they were told, what only machines
 * read, and what derives from the rest. A table that is not named here is a mistake.
 */
export const EXPORTED: Readonly<Record<string, "whole" | "nothing">> = {
  candidates: "nothing",
  chain_heads: "whole",
  checks: "whole",
  commands_done: "nothing",
  comment_mentions: "whole",
  comment_threads: "whole",
  comments: "whole",
  draft_generations: "nothing",
  draft_people: "whole",
  draft_texts: "nothing",
  draft_updates: "nothing",
  entries: "whole",
  events: "whole",
  fetched_pages: "nothing",
  former_addresses: "whole",
  identities: "nothing",
  kind_rules: "whole",
  notice_mail: "nothing",
  notices: "nothing",
  people: "whole",
  person_links: "nothing",
  public_events: "whole",
  public_texts: "nothing",
  publication_ends: "whole",
  publications: "whole",
  question_outcomes: "whole",
  questions: "whole",
  record_settings: "whole",
  redaction_requests: "whole",
  release_ends: "whole",
  release_items: "whole",
  release_schedule_ends: "whole",
  release_schedules: "whole",
  releases: "whole",
  redactions: "whole",
  review_ends: "whole",
  review_requests: "whole",
  reviews: "whole",
  revision_claims: "whole",
  revision_people: "whole",
  revisions: "whole",
  revocations: "whole",
  schedule_ends: "whole",
  schedules: "whole",
  sessions: "nothing",
  sign_in_attempts: "nothing",
  source_snapshots: "whole",
  source_versions: "whole",
  sources: "whole",
  suggestion_ends: "whole",
  suggestions: "whole",
};

/** Columns that help to sign in, wherever they stand. */
const SECRET = new Set(["password_hash"]);

/** Lets the person take everything away and puts that on the log; false for whoever may not, as of now. */
export const allowExport = (db: Db, personId: string): Promise<boolean> =>
  withTransaction(db, async (tx) => {
    const actor = await actorNow(tx, personId);
    if (!actor || !may(actor, "exportRecord")) return false;
    await recordEvent(tx, { type: "record_exported", person: personId, data: {} });
    return true;
  });

/**
 * Everything on record as JSON Lines, `{"table": …, "row": …}` each: the tables as they are at one instant, in an order
 * in which each row comes after those that it names, then what the open drafts say, under the table "drafts".
 */
export async function* exportLines(db: Db, appUrl: string): AsyncGenerator<string> {
  const client = new pg.Client({
    connectionString: appUrl,
    application_name: "ratify export",
    // Whoever stops reading must not hold the database's past for ever.
    idle_in_transaction_session_timeout: 60_000,
  });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("begin isolation level repeatable read, read only");
    for (const { name, columns } of await tablesInOrder(client)) {
      if (EXPORTED[name] !== "whole") continue;
      const shown = columns.filter((column) => !SECRET.has(column));
      for await (const rows of pagesOf(client, { name, columns: shown }))
        yield rows.map((row) => `{"table":${JSON.stringify(name)},"row":${row}}\n`).join("");
    }
  } finally {
    await client.end();
  }
  for (const { id } of await db.select({ id: entries.id }).from(entries).orderBy(entries.id)) {
    const draft = await readDraft(db, id);
    if (draft) yield `${JSON.stringify({ table: "drafts", row: { entry_id: id, ...draft } })}\n`;
  }
}
