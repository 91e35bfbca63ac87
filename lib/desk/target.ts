// What commands are about: each `on…` locks it, loads it, and refuses whoever may not.
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { lockEntry, type Entry } from "#db/queries/entries.ts";
import { loadSubject } from "#db/queries/subject.ts";
import { revisions } from "#db/schema.ts";
import { refusalsFor } from "#lib/editorial/commands-for.ts";
import { may, type DeskAction } from "#lib/editorial/policy.ts";
import { NO_DRAFT, type Action, type Subject } from "#lib/editorial/workflow.ts";
import type { Begun } from "./define-command.ts";
import { notFound, refused, type Failure } from "./outcome.ts";

export type LockedEntry = Entry;
export type RevisionHead = NonNullable<Awaited<ReturnType<typeof findRevision>>>;

export type OnEntry = { entry: LockedEntry };
export type OnRevision = {
  entry: LockedEntry;
  revision: RevisionHead;
  subject: Subject & { revision: NonNullable<Subject["revision"]> };
};

const Id = z.uuid("That is not an entry’s id");

/** Names the entry that a command is about. */
export const EntryInput = z.object({ entry: Id });
/** Names the entry and the revision that a command is about. */
export const RevisionInput = z.object({ entry: Id, revision: Id });

/**
 * A change note, a reason: what the public or a colleague will read. Boxes for it take more, so that the end of what is
 * pasted is never cut off without a word.
 */
export const Words = z
  .string()
  .trim()
  .max(500, {
    error: ({ input }) => `Use at most 500 characters: these are ${String(input).length}`,
  });

type Wordy = { note?: string; reason?: string };

/** A command that needs no entry: roles alone decide. */
export const onDesk =
  (action: DeskAction) =>
  async ({ actor }: Begun): Promise<object | Failure> =>
    may(actor, action) ? {} : refused(["not_in_role"]);

/** A command on an entry's draft. Guards that look at the draft are left to the command, which reads it. */
export const onEntry =
  () =>
  async ({ tx }: Begun, input: { entry: string }): Promise<OnEntry | Failure> => {
    const entry = await lockEntry(tx, input.entry);
    return entry ? { entry } : notFound;
  };

/** A command on an entry as a whole: roles, and what is in use, decide. */
export const onEntryFor =
  (action: Action) =>
  async ({ tx, actor }: Begun, input: { entry: string }): Promise<OnEntry | Failure> => {
    const entry = await lockEntry(tx, input.entry);
    if (!entry) return notFound;
    const refusals = refusalsFor(
      action,
      actor,
      await loadSubject(tx, entry.id, undefined, NO_DRAFT),
    );
    return refusals.length > 0 ? refused(refusals) : { entry };
  };

/** A command on one revision, under its entry's lock. */
export const onRevision =
  (action: Action) =>
  async (
    { tx, actor }: Begun,
    input: { entry: string; revision: string } & Wordy,
  ): Promise<OnRevision | Failure> => {
    const entry = await lockEntry(tx, input.entry);
    const revision = entry && (await findRevision(tx, entry.id, input.revision));
    if (!entry || !revision) return notFound;
    const loaded = await loadSubject(tx, entry.id, revision.id, NO_DRAFT);
    if (!loaded.revision) return notFound;
    const subject = { ...loaded, revision: loaded.revision };
    const words = input.note ?? input.reason;
    const refusals = refusalsFor(action, actor, { ...subject, words });
    if (refusals.length > 0) return refused(refusals, subject.revision.status);
    return { entry, revision, subject };
  };

const findRevision = async (tx: Tx, entry: string, revision: string) => {
  const [found] = await tx
    .select({
      id: revisions.id,
      number: revisions.number,
      hash: revisions.hash,
      note: revisions.note,
      publishesAtOnce: revisions.publishesAtOnce,
    })
    .from(revisions)
    .where(and(eq(revisions.entryId, entry), eq(revisions.id, revision)));
  return found;
};
