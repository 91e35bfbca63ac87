// Who is told what: the one place where events and comments become notices. Nobody is told what they did themselves.
import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { NewEvent } from "#lib/editorial/events.ts";
import type { NoticeKind } from "#lib/editorial/notices.ts";
import { may, ROLES } from "#lib/editorial/policy.ts";

/** Tells whom an event concerns, in its transaction. */
export const tellOfEvent = async (tx: Tx, event: NewEvent): Promise<void> => {
  const { entry, revision, person } = event;
  if (!entry || !revision) return;
  const tell = (kind: NoticeKind, whom: SQL, by = person) =>
    notice(tx, { kind, whom, entry, revision, by });
  const authors = sql`select person_id from revision_people where revision_id = ${revision} and part = 'author'`;
  switch (event.type) {
    case "revision_submitted":
      if (event.data.asked) await tell("review_asked", one(event.data.asked));
      return tell("check_lapsed", checkedOtherwise(entry, revision));
    case "review_requested":
      return tell("review_asked", one(event.data.person));
    case "review_taken_over":
      return event.data.from ? tell("review_taken_over", one(event.data.from)) : undefined;
    case "changes_requested":
    case "approval_revoked":
      return tell("sent_back", authors);
    case "claims_checked":
      return event.data.disputed.length > 0 ? tell("disputed", authors) : undefined;
    case "revision_approved":
      return event.data.final ? tell("approved", authors) : undefined;
    case "revision_published":
    case "revision_republished":
      return tell("published", authors);
    case "publication_retracted":
      return tell("retracted", authors);
    case "release_schedule_failed":
      return notice(tx, {
        kind: "release_failed",
        // Whoever scheduled it may be gone.
        whom: sql`${one(person ?? "")} union select added_by from release_items
          where release_id = ${event.data.release}`,
        entry,
        revision,
        release: event.data.release,
      });
    case "schedule_failed":
      // Nobody did it, so that whoever scheduled it is told as well.
      return tell("schedule_failed", sql`${authors} union ${one(person ?? "")}`, undefined);
    default:
  }
};

type Comment = {
  thread: string;
  by: string;
  mentioned: readonly string[];
  assignee?: string | null;
  /** It says something, and does not only assign or resolve. */
  isSaid: boolean;
};

/** Tells whom a comment concerns: of several reasons the first counts. */
export const tellOfComment = async (
  tx: Tx,
  { thread, by, mentioned, assignee, isSaid }: Comment,
): Promise<void> => {
  const { rows } = await tx.execute<{ entry: string; revision: string | null }>(
    sql`select entry_id as entry, revision_id as revision from comment_threads where id = ${thread}`,
  );
  const [about] = rows;
  if (!about) return;
  const tell = (kind: NoticeKind, whom: SQL) => notice(tx, { kind, whom, ...about, thread, by });
  if (assignee) await tell("assigned", one(assignee));
  for (const person of mentioned) await tell("mentioned", one(person));
  if (!isSaid) return;
  const named = sql.join(
    [by, ...mentioned].map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  await tell(
    "replied",
    sql`select person_id from comments where thread_id = ${thread} and act = 'said' and person_id not in (${named})`,
  );
};

/** Tells everybody who may answer it that a reader questions an entry. */
export const tellOfQuestion = async (tx: Tx, entry: string): Promise<void> => {
  const roles = sql.join(
    ROLES.filter((role) => may({ id: "", roles: [role] }, "answerQuestion")).map(
      (role) => sql`${role}`,
    ),
    sql`, `,
  );
  await notice(tx, {
    kind: "reader_asked",
    whom: sql`select id as person_id from people where roles && array[${roles}]::text[]`,
    entry,
    revision: null,
  });
};

/** A subquery of one person. */
const one = (person: string): SQL =>
  sql`select id as person_id from people where id::text = ${person}`;

/**
 * Whose last finding on a claim is on other words than the revision has at the same path, and was not so already in
 * the revision before.
 */
const checkedOtherwise = (entry: string, revision: string): SQL => sql`
  select distinct k.person_id
  from revisions r
  join revisions before on before.entry_id = r.entry_id and before.number = r.number - 1
  join revision_claims was on was.revision_id = before.id
  join checks k on k.entry_id = r.entry_id and k.path = was.path and k.claim_hash = was.hash
  where r.id = ${revision} and r.entry_id = ${entry} and not exists (
    select from revision_claims c where c.revision_id = r.id and c.path = was.path and c.hash = was.hash)`;

type NewNotice = {
  kind: NoticeKind;
  /** A query that gives `person_id`. */
  whom: SQL;
  entry: string;
  revision: string | null;
  thread?: string;
  release?: string;
  by?: string;
};

/** What somebody has not seen yet is told once, with the last who did it: ten disputes are one notice. */
const notice = async (
  tx: Tx,
  { kind, whom, entry, revision, thread, release, by }: NewNotice,
): Promise<void> => {
  await tx.execute(sql`
    with whom as (
      select w.person_id from (${whom}) w join people p on p.id = w.person_id
      where p.disabled_at is null and w.person_id is distinct from ${by ?? null}::uuid
    ), told_before as (
      delete from notices n using whom
      where n.person_id = whom.person_id and n.kind = ${kind} and n.entry_id = ${entry}
        and n.thread_id is not distinct from ${thread ?? null}::uuid and n.seen_at is null and n.mailed_at is null
    )
    insert into notices (person_id, kind, entry_id, revision_id, thread_id, release_id, by_id)
    select person_id, ${kind}, ${entry}::uuid, ${revision}::uuid, ${thread ?? null}::uuid,
      ${release ?? null}::uuid, ${by ?? null}::uuid from whom
    -- Always in one order, so that two who tell the same people do not wait for each other.
    order by person_id`);
};
