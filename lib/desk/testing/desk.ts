// Factories for tests of commands: a database of one's own, people, and entries on their way.
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type * as Y from "yjs";
import { connect, withTransaction, type Db } from "#db/client.ts";
import { people, revisionClaims, sources, sourceVersions } from "#db/schema.ts";
import { createTestDatabase } from "#db/testing/database.ts";
import { changeDraft } from "#lib/collab/drafts.ts";
import { addCitation, setText, setValue } from "#lib/collab/layout.ts";
import { sourceHash } from "#lib/editorial/hash.ts";
import type { Actor, Role } from "#lib/editorial/policy.ts";
import { approve } from "../approve.ts";
import { checkClaims } from "../check-claims.ts";
import { confirmSubmission } from "../confirm-submission.ts";
import { createEntry } from "../create-entry.ts";
import type { Context } from "../define-command.ts";
import type { Outcome } from "../outcome.ts";
import { prepareSubmission } from "../prepare-submission.ts";
import { publish } from "../publish.ts";

/** What a revision is known by in tests. */
export type Submitted = { entry: string; revision: string };

/** A desk over a test database. `close` ends it. */
export type TestDesk = Awaited<ReturnType<typeof openDesk>>;

/** The value of an outcome that must have succeeded. */
export const valueOf = <V>(outcome: Outcome<V>): V => {
  if (!outcome.ok) throw new Error(`Unexpectedly refused: ${JSON.stringify(outcome)}`);
  return outcome.value;
};

/** Opens a desk with an editor, a second editor, two reviewers and an admin. */
export const openDesk = async () => {
  const database = await createTestDatabase();
  const { db, close } = connect(database.urls.app, { name: "desk test" });
  const as = (actor: Actor, key: string = randomUUID()): Context => ({ db, actor, key });
  const editor = await aPerson(db, "editor");
  const reviewer = await aPerson(db, "reviewer");
  const desk = {
    db,
    urls: database.urls,
    superuser: database.superuser,
    as,
    editor,
    reviewer,
    otherEditor: await aPerson(db, "editor"),
    otherReviewer: await aPerson(db, "reviewer"),
    admin: await aPerson(db, "admin"),
    aPerson: (...roles: Role[]) => aPerson(db, ...roles),
    close: async () => {
      await close();
      await database.drop();
    },

    /** An entry whose draft is complete and the editor's. */
    async aDraft(venue = "Lancaster House"): Promise<string> {
      const source = await aSource(db, editor);
      const slug = `meeting-${randomUUID().slice(0, 8)}`;
      const { entry } = valueOf(
        await createEntry(as(editor), { kind: "meeting", title: "A meeting", slug }),
      );
      await desk.write(entry, editor, aMeeting(source, venue));
      return entry;
    },

    /** Changes the open draft in a person's name. */
    async write(entry: string, by: Actor, change: (doc: Y.Doc) => void): Promise<void> {
      await withTransaction(db, (tx) => changeDraft(tx, { entryId: entry, by: by.id, change }));
    },

    async submit(entry: string, by: Actor = editor, note = "A change"): Promise<Submitted> {
      const { hash } = valueOf(await prepareSubmission(as(by), { entry }));
      const { revision } = valueOf(await confirmSubmission(as(by), { entry, hash, note }));
      return { entry, revision };
    },

    async inReview(): Promise<Submitted> {
      return desk.submit(await desk.aDraft());
    },

    async claims(revision: string) {
      return db.select().from(revisionClaims).where(eq(revisionClaims.revisionId, revision));
    },

    async supportAll(named: Submitted, by: Actor = reviewer): Promise<void> {
      const claims = await desk.claims(named.revision);
      const findings = claims.map(({ path, hash }) => ({
        path,
        hash,
        finding: "supported" as const,
      }));
      valueOf(await checkClaims(as(by), { ...named, findings }));
    },

    async approved(named?: Submitted): Promise<Submitted> {
      const revision = named ?? (await desk.inReview());
      await desk.supportAll(revision);
      valueOf(await approve(as(reviewer), revision));
      return revision;
    },

    async published(): Promise<Submitted> {
      const revision = await desk.approved();
      valueOf(await publish(as(reviewer), revision));
      return revision;
    },
  };
  return desk;
};

const aPerson = async (db: Db, ...roles: Role[]): Promise<Actor> => {
  const [person] = await db
    .insert(people)
    .values({ name: `Test ${roles.join(" and ")}`, email: `${randomUUID()}@example.org`, roles })
    .returning({ id: people.id, roles: people.roles });
  if (!person) throw new Error("A person was not written.");
  return person;
};

/** A source with one version. */
export const aSource = async (db: Db, by: Actor): Promise<string> => {
  const id = `source-${randomUUID().slice(0, 8)}`;
  const csl = { id, type: "webpage" as const, title: "A report", URL: `https://example.org/${id}` };
  await db.insert(sources).values({ id, createdBy: by.id });
  await db
    .insert(sourceVersions)
    .values({ sourceId: id, version: 1, csl, hash: sourceHash(csl), createdBy: by.id });
  return id;
};

/** All that a meeting must say, cited. */
const aMeeting = (source: string, venue: string) => (doc: Y.Doc) => {
  setValue(doc, "heldOn", "2025-03-02");
  setValue(doc, "occurrence", "held");
  setValue(doc, "level", "leaders");
  setText(doc, "venue", venue);
  for (const claim of ["heldOn", "occurrence", "level", "venue"])
    addCitation(doc, claim, { source, quote: "as it says" });
};
