// The demonstration: the record in db/seed, taken through every step by two people, by the commands of everybody.
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { and, eq } from "drizzle-orm";
import { appDb, type Db } from "#db/client.ts";
import { claimsWithChecks } from "#db/queries/findings.ts";
import { loadSubject } from "#db/queries/subject.ts";
import { entries, people, recordSettings, releases, revisions } from "#db/schema.ts";
import {
  DEMO_FILES,
  DEMO_PEOPLE,
  DEMO_TEMPLATE,
  LEFT_IN_A_RELEASE,
  LEFT_IN_DRAFT,
  LEFT_IN_REVIEW,
} from "#db/seed/demo.ts";
import { createPerson } from "#lib/auth/people.ts";
import { approve } from "#lib/desk/approve.ts";
import { checkClaims } from "#lib/desk/check-claims.ts";
import { confirmSubmission } from "#lib/desk/confirm-submission.ts";
import { countNotices } from "#lib/desk/notices/read-notices.ts";
import { seeAll } from "#lib/desk/notices/see.ts";
import type { Outcome } from "#lib/desk/outcome.ts";
import { prepareSubmission } from "#lib/desk/prepare-submission.ts";
import { publish } from "#lib/desk/publish.ts";
import { addToRelease } from "#lib/desk/releases/add-to-release.ts";
import { createRelease } from "#lib/desk/releases/create-release.ts";
import { makeTemplate } from "#lib/desk/template.ts";
import type { Actor } from "#lib/editorial/policy.ts";
import type { RevisionStatus } from "#lib/editorial/workflow.ts";
import { addressOf, type ImportFile } from "./file.ts";
import { importRecord } from "./import-record.ts";

type Demo = { db: Db; editor: Actor; reviewer: Actor; progress: (message: string) => void };

/** Loads the demonstration into an empty database. Stopped in the middle, it goes on where it was at the next call. */
export const loadDemo = async ({
  db = appDb(),
  progress,
}: {
  db?: Db;
  progress: (message: string) => void;
}): Promise<void> => {
  await db.insert(recordSettings).values({ key: "demo", value: true }).onConflictDoNothing();
  const [editor, reviewer] = await welcomePeople(db);
  const demo: Demo = { db, editor, reviewer, progress };

  const record = await fileOf(DEMO_FILES.record);
  await bring(demo, DEMO_FILES.record, await withoutSubmitted(db, record));
  const addresses = record.entries.map(addressOf);
  for (const [index, address] of addresses.entries()) {
    if (index % 10 === 0) progress(`Checking and publishing: ${index} of ${addresses.length}`);
    if (!LEFT_IN_DRAFT.includes(address)) await takeThrough(demo, address);
  }
  await leaveInHand(demo);
  await bring(demo, DEMO_FILES.openWork, await fileOf(DEMO_FILES.openWork));
  // Nobody sat at these desks: what they would have been told is no news.
  const { last } = await countNotices(db, editor.id);
  await seeAll(db, editor.id, last);
};

const welcomePeople = async (db: Db): Promise<[Actor, Actor]> => {
  for (const person of Object.values(DEMO_PEOPLE)) {
    const [known] = await db.select().from(people).where(eq(people.email, person.email));
    if (!known) await createPerson(db, person);
  }
  const actor = async ({ email }: { email: string }): Promise<Actor> => {
    const [found] = await db
      .select({ id: people.id, roles: people.roles })
      .from(people)
      .where(eq(people.email, email));
    if (!found) throw new Error(`${email} was not welcomed.`);
    return found;
  };
  return [await actor(DEMO_PEOPLE.editor), await actor(DEMO_PEOPLE.reviewer)];
};

const fileOf = async (name: string): Promise<ImportFile> =>
  JSON.parse(await readFile(new URL(`../../db/seed/${name}`, import.meta.url), "utf8")); // checked by the importer

/** A second attempt must not overwrite drafts that were submitted in the first. */
const withoutSubmitted = async (db: Db, file: ImportFile): Promise<ImportFile> => {
  const submitted = await db
    .selectDistinct({ kind: entries.kind, slug: entries.slug })
    .from(entries)
    .innerJoin(revisions, eq(revisions.entryId, entries.id));
  const done = new Set(submitted.map(addressOf));
  return { ...file, entries: file.entries.filter((entry) => !done.has(addressOf(entry))) };
};

const bring = async (
  { db, editor, progress }: Demo,
  fileName: string,
  file: ImportFile,
): Promise<void> => {
  const report = await importRecord({
    db,
    actor: editor,
    text: JSON.stringify(file),
    fileName,
    onProgress: (done, all) => {
      if (done % 40 === 0 || done === all) progress(`Importing ${fileName}: ${done} of ${all}`);
    },
  });
  const wrong = report.ok
    ? report.lines.filter(({ outcome }) => outcome === "refused")
    : report.problems;
  if (wrong.length > 0)
    throw new Error(`The demo record did not import: ${JSON.stringify(wrong.slice(0, 5))}`);
};

/** From draft to public, or up to where it is left for others. */
const takeThrough = async (demo: Demo, address: string): Promise<void> => {
  const entry = await entryAt(demo.db, address);
  const revision = await submitted(demo, { entry: entry.id, number: 1, note: FIRST_NOTE });
  if (LEFT_IN_REVIEW.includes(address)) return;
  if (revision.status === "in_review") await review(demo, revision);
  if (revision.status === "in_review" || revision.status === "approved")
    done(address, await publish(by(demo, "reviewer"), revision));
};

/** A template, and changes to what is public that wait in a release. */
const leaveInHand = async (demo: Demo): Promise<void> => {
  await bring(demo, DEMO_FILES.inHand, await fileOf(DEMO_FILES.inHand));
  await leaveTemplate(demo);
  const { note, entries: held } = LEFT_IN_A_RELEASE;
  const release = await beginRelease(demo);
  for (const address of held) {
    const entry = await entryAt(demo.db, address);
    const revision = await submitted(demo, { entry: entry.id, number: 2, note });
    if (revision.status === "in_review") await review(demo, revision);
    done(address, await addToRelease(by(demo, "reviewer"), { release, ...revision }));
  }
};

const leaveTemplate = async (demo: Demo): Promise<void> => {
  const { address, purpose } = DEMO_TEMPLATE;
  const { id, templateFor } = await entryAt(demo.db, address);
  if (templateFor === null)
    done(address, await makeTemplate(by(demo, "editor"), { entry: id, purpose }));
};

const beginRelease = async (demo: Demo): Promise<string> => {
  const { name, note } = LEFT_IN_A_RELEASE;
  const [begun] = await demo.db
    .select({ id: releases.id })
    .from(releases)
    .where(eq(releases.name, name));
  if (begun) return begun.id;
  return done(name, await createRelease(by(demo, "reviewer"), { name, note })).release;
};

const FIRST_NOTE = "First entry, taken over from the documents behind the demonstration.";

const entryAt = async (db: Db, address: string): Promise<typeof entries.$inferSelect> => {
  const [kind, slug = ""] = address.split("/");
  const found = await db.select().from(entries).where(eq(entries.slug, slug));
  const entry = found.find((one) => one.kind === kind);
  if (!entry) throw new Error(`${address} was not imported.`);
  return entry;
};

type Submitted = { entry: string; revision: string; status: RevisionStatus };

/** The revision of this number, submitted now where it was not before. */
const submitted = async (
  demo: Demo,
  { entry, number, note }: { entry: string; number: number; note: string },
): Promise<Submitted> => {
  const known = await revisionOf(demo.db, entry, number);
  if (known) return known;
  await submit(demo, entry, note);
  const made = await revisionOf(demo.db, entry, number);
  if (!made) throw new Error(`${entry} has no revision ${number}.`);
  return made;
};

const revisionOf = async (
  db: Db,
  entry: string,
  number: number,
): Promise<Submitted | undefined> => {
  const [found] = await db
    .select({ id: revisions.id })
    .from(revisions)
    .where(and(eq(revisions.entryId, entry), eq(revisions.number, number)));
  const subject = found && (await loadSubject(db, entry, found.id));
  if (!found || !subject?.revision) return undefined;
  return { entry, revision: found.id, status: subject.revision.status };
};

const submit = async (demo: Demo, entry: string, note: string): Promise<void> => {
  const prepared = done(entry, await prepareSubmission(by(demo, "editor"), { entry }));
  done(entry, await confirmSubmission(by(demo, "editor"), { entry, hash: prepared.hash, note }));
};

const review = async (demo: Demo, revision: { entry: string; revision: string }): Promise<void> => {
  const claims = await claimsWithChecks(demo.db, revision.revision);
  const findings = claims
    .filter(({ mustCite, sources }) => mustCite || sources.length > 0)
    .map(({ path, hash }) => ({ path, hash, finding: "supported" as const }));
  done(revision.entry, await checkClaims(by(demo, "reviewer"), { ...revision, findings }));
  done(revision.entry, await approve(by(demo, "reviewer"), revision));
};

const by = ({ db, editor, reviewer }: Demo, part: "editor" | "reviewer") => ({
  db,
  actor: part === "editor" ? editor : reviewer,
  key: randomUUID(),
});

const done = <V>(what: string, outcome: Outcome<V>): V => {
  if (!outcome.ok)
    throw new Error(`The demo record stopped at ${what}: ${JSON.stringify(outcome)}`);
  return outcome.value;
};
