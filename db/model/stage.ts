// Steps as the real commands take them.
import { randomUUID } from "node:crypto";
import { createSource, editSource } from "#lib/sources/commands.ts";
import { changeDraft } from "#lib/collab/drafts.ts";
import { addCitation, readContent, setText, setValue } from "#lib/collab/layout.ts";
import { archive, unarchive } from "#lib/desk/archive.ts";
import { approve } from "#lib/desk/approve.ts";
import { bringBackDraft } from "#lib/desk/bring-back-draft.ts";
import { cancelSchedule } from "#lib/desk/cancel-schedule.ts";
import { checkClaims } from "#lib/desk/check-claims.ts";
import { confirmRedaction } from "#lib/desk/confirm-redaction.ts";
import { confirmSubmission } from "#lib/desk/confirm-submission.ts";
import { createEntry } from "#lib/desk/create-entry.ts";
import type { Context } from "#lib/desk/define-command.ts";
import { discardDraft } from "#lib/desk/discard-draft.ts";
import type { Outcome } from "#lib/desk/outcome.ts";
import { prepareSubmission } from "#lib/desk/prepare-submission.ts";
import { publish } from "#lib/desk/publish.ts";
import { addToRelease } from "#lib/desk/releases/add-to-release.ts";
import { cancelReleaseSchedule } from "#lib/desk/releases/cancel-release-schedule.ts";
import { changeRelease } from "#lib/desk/releases/change-release.ts";
import { createRelease } from "#lib/desk/releases/create-release.ts";
import { discardRelease } from "#lib/desk/releases/discard-release.ts";
import { publishRelease } from "#lib/desk/releases/publish-release.ts";
import { removeFromRelease } from "#lib/desk/releases/remove-from-release.ts";
import { scheduleRelease } from "#lib/desk/releases/schedule-release.ts";
import { renameEntry } from "#lib/desk/rename-entry.ts";
import { republish } from "#lib/desk/republish.ts";
import { requestChanges } from "#lib/desk/request-changes.ts";
import { requestRedaction } from "#lib/desk/request-redaction.ts";
import { requestReview } from "#lib/desk/request-review.ts";
import { restoreRevision } from "#lib/desk/restore-revision.ts";
import { retract } from "#lib/desk/retract.ts";
import { revokeApproval } from "#lib/desk/revoke-approval.ts";
import { schedule } from "#lib/desk/schedule.ts";
import { setRule } from "#lib/desk/set-rule.ts";
import { takeOverReview } from "#lib/desk/take-over-review.ts";
import { makeTemplate, unmakeTemplate } from "#lib/desk/template.ts";
import { withdraw } from "#lib/desk/withdraw.ts";
import { same } from "#lib/editorial/canonical.ts";
import type { Actor, Role } from "#lib/editorial/policy.ts";
import { withTransaction, type Db } from "../client.ts";
import { ruleOf } from "../queries/kind-rules.ts";
import { people, revisionClaims } from "../schema.ts";
import { eq } from "drizzle-orm";
import { CITED, type Terms } from "./record.ts";
import type { Plain, Step } from "./steps.ts";

/** The people of every history, one for each set of roles that differs in what it may do. */
export async function hire(db: Db): Promise<Actor[]> {
  const sets: Role[][] = [
    ["editor"],
    ["editor", "reviewer"],
    ["reviewer"],
    ["reviewer", "admin"],
    ["editor", "reviewer", "admin"],
    [],
  ];
  return Promise.all(
    sets.map(async (roles) => {
      const id = randomUUID();
      await db.insert(people).values({ id, name: `Player, ${roles.join(" and ")}`, roles });
      return { id, roles };
    }),
  );
}

/** Has an admin among the people set the rule for the kind of every history. */
export async function changeRule(db: Db, actors: readonly Actor[], rule: Terms): Promise<void> {
  const admin = actors.find(({ roles }) => roles.includes("admin"));
  if (!admin) throw new Error("Nobody may set a rule.");
  const { number: seen } = await ruleOf(db, "meeting");
  const set = await setRule(as(db, admin), {
    ...rule,
    kind: "meeting",
    seen,
    blocking: [],
    reason: "For the next histories",
  });
  if (!set.ok) throw new Error("The rule could not be set.");
}

/** An entry of the real database, and the ids and hashes that it got there. */
export type Stage = {
  db: Db;
  entry: string;
  source: string;
  /** Its first address, from which the others are made. */
  slug: string;
  revisionIds: Map<number, string>;
  /** In the order in which they were begun. */
  releases: string[];
};

/** Puts a new entry on the desk, with a source to cite, in one editor's name. */
export async function newStage(db: Db, by: Actor): Promise<Stage> {
  const slug = `model-${randomUUID()}`;
  const made = await createEntry(as(db, by), { kind: "meeting", title: "A meeting", slug });
  const cited = await createSource(as(db, by), { ...ARTICLE, title: slug });
  if (!made.ok || !cited.ok) throw new Error("The stage could not be set.");
  return {
    db,
    entry: made.value.entry,
    source: cited.value.source,
    slug,
    revisionIds: new Map(),
    releases: [],
  };
}

const ARTICLE = { kind: "news", publisher: "The Paper", issued: "2025-03-24" };

/** What a step answered; a submission answers twice. */
export type Answer = Outcome<unknown>;

/** Does a step. With `twice`, sends it two times at once under one key, as an impatient person's browser does. */
export async function perform(stage: Stage, step: Step, twice: boolean): Promise<Answer[]> {
  if (step.does === "edit") return [await edit(stage, step.actor, step.venue)];
  if (step.does === "submit") return submit(stage, step.actor, twice);
  if (step.does === "createRelease") return [await begin(stage, step.actor, twice)];
  return [await once(stage.db, step.actor, twice, (context) => command(stage, step, context))];
}

async function once<V>(
  db: Db,
  actor: Actor,
  twice: boolean,
  send: (context: Context) => Promise<Outcome<V>>,
): Promise<Outcome<V>> {
  const context = as(db, actor);
  const answers = await Promise.all(twice ? [send(context), send(context)] : [send(context)]);
  const [acted, ...others] = answers.filter(({ ok }) => ok);
  const [refused] = answers.filter(({ ok }) => !ok);
  if (!acted) {
    if (!refused) throw new Error("Nothing was sent.");
    return refused;
  }
  // A refused command may be tried again under its key: with others at work its twin may act a moment later. Once it
  // has acted, the key has one answer for ever.
  const again = refused ? [await send(context)] : [];
  for (const other of [...others, ...again]) {
    if (!same(acted, other))
      throw new Error(`One key, two answers: ${JSON.stringify([acted, other])}`);
  }
  return acted;
}

async function begin(stage: Stage, actor: Actor, twice: boolean): Promise<Answer> {
  const begun = await once(stage.db, actor, twice, (context) =>
    createRelease(context, { name: "A release" }),
  );
  if (begun.ok) stage.releases.push(begun.value.release);
  return begun;
}

async function submit(stage: Stage, actor: Actor, twice: boolean): Promise<Answer[]> {
  const { db, entry } = stage;
  const prepared = await once(db, actor, twice, (context) => prepareSubmission(context, { entry }));
  if (!prepared.ok) return [prepared];
  const { hash } = prepared.value;
  const confirmed = await once(db, actor, twice, (context) =>
    confirmSubmission(context, { entry, hash, note: "A change" }),
  );
  return [prepared, confirmed];
}

function command(
  stage: Stage,
  step: Exclude<Step, { does: "edit" | "submit" | "createRelease" }>,
  context: Context,
): Promise<Answer> {
  const { entry, source, slug } = stage;
  switch (step.does) {
    case "editSource": {
      const title = `${source}, version ${step.version + 1}`;
      return editSource(context, { ...ARTICLE, title, source, version: step.version });
    }
    case "archive":
      return archive(context, { entry });
    case "unarchive":
      return unarchive(context, { entry });
    case "makeTemplate":
      return makeTemplate(context, { entry, purpose: `Use ${step.purpose}` });
    case "unmakeTemplate":
      return unmakeTemplate(context, { entry });
    case "rename":
      return renameEntry(context, { entry, slug: step.to === 0 ? slug : `${slug}-${step.to}` });
    case "discardDraft":
      return discardDraft(context, { entry, generation: step.generation });
    case "bringBackDraft":
      return bringBackDraft(context, { entry, generation: step.generation });
    case "restoreRevision":
      return restoreRevision(context, {
        ...named(stage, step.number),
        generation: step.generation,
      });
    case "check":
      return check(stage, step, context);
    case "changeRelease":
      return changeRelease(context, { ...ofRelease(stage, step), name: randomUUID() });
    case "addToRelease":
      return addToRelease(context, { ...ofRelease(stage, step), ...named(stage, step.adds) });
    case "removeFromRelease":
      return removeFromRelease(context, { ...ofRelease(stage, step), entry });
    case "publishRelease":
      return publishRelease(context, ofRelease(stage, step));
    case "scheduleRelease":
      return scheduleRelease(context, { ...ofRelease(stage, step), at: FAR_AHEAD });
    case "cancelReleaseSchedule":
      return cancelReleaseSchedule(context, ofRelease(stage, step));
    case "discardRelease":
      return discardRelease(context, ofRelease(stage, step));
    case "requestReview":
      return requestReview(context, { ...named(stage, step.number), person: step.person.id });
    default:
      return PLAIN_COMMANDS[step.does](context, named(stage, step.number));
  }
}

const FAR_AHEAD = "2099-01-01T00:00:00Z";
const ofRelease = ({ releases }: Stage, { release }: { release: number }) => ({
  release: releases[release] ?? randomUUID(),
});

type Named = { entry: string; revision: string };

const PLAIN_COMMANDS: Record<Plain, (context: Context, named: Named) => Promise<Answer>> = {
  withdraw,
  takeOverReview,
  requestChanges: (context, about) => requestChanges(context, { ...about, reason: "Because" }),
  approve,
  revokeApproval: (context, about) => revokeApproval(context, { ...about, reason: "Because" }),
  publish,
  schedule: (context, about) => schedule(context, { ...about, at: FAR_AHEAD }),
  cancelSchedule,
  retract: (context, about) => retract(context, { ...about, reason: "Because" }),
  republish: (context, about) => republish(context, { ...about, note: "Because" }),
  requestRedaction: (context, about) => requestRedaction(context, { ...about, reason: "Because" }),
  confirmRedaction,
};

async function check(
  stage: Stage,
  step: Extract<Step, { does: "check" }>,
  context: Context,
): Promise<Answer> {
  const about = named(stage, step.number);
  const claims = await stage.db
    .select()
    .from(revisionClaims)
    .where(eq(revisionClaims.revisionId, about.revision));
  const { finding } = step;
  const findings = claims
    .filter(({ path }) => step.paths.some((one) => one === path))
    .map(({ path, hash }) => ({ path, hash, finding, reason: "Because" }));
  return checkClaims(context, { ...about, findings });
}

async function edit(stage: Stage, by: Actor, venue: string): Promise<Answer> {
  const { entry, source } = stage;
  await withTransaction(stage.db, (tx) =>
    changeDraft(tx, {
      entryId: entry,
      by: by.id,
      change(doc) {
        const begun = "level" in readContent("meeting", doc).fields;
        setText(doc, "venue", venue);
        if (begun) return;
        setText(doc, "title", "A meeting");
        setValue(doc, "heldOn", "2025-03-02");
        setValue(doc, "occurrence", "held");
        setValue(doc, "level", "leaders");
        for (const claim of CITED) addCitation(doc, claim, { source, quote: "as it says" });
      },
    }),
  );
  return { ok: true, value: null };
}

const named = ({ entry, revisionIds }: Stage, number: number): Named => ({
  entry,
  // Of a revision that was not there yet when the step was decided on: nobody's id.
  revision: revisionIds.get(number) ?? randomUUID(),
});

const as = (db: Db, actor: Actor): Context => ({ db, actor, key: randomUUID() });
