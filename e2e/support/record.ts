// What a story starts from, made in the running server's database by the commands that its screens call.
import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import type * as Y from "yjs";
import { connect, withTransaction, type Db } from "#db/client.ts";
import { findRunningEmbedded } from "#db/embedded.ts";
import { claimsWithChecks } from "#db/queries/findings.ts";
import { ruleOf } from "#db/queries/kind-rules.ts";
import { entries, people } from "#db/schema.ts";
import { DEMO_PEOPLE } from "#db/seed/demo.ts";
import { createPerson } from "#lib/auth/people.ts";
import { changeDraft } from "#lib/collab/drafts.ts";
import { addCitation, addRow, cellPath, rowPath, setText, setValue } from "#lib/collab/layout.ts";
import { approve } from "#lib/desk/approve.ts";
import { checkClaims } from "#lib/desk/check-claims.ts";
import { confirmSubmission } from "#lib/desk/confirm-submission.ts";
import { createEntry } from "#lib/desk/create-entry.ts";
import type { Context } from "#lib/desk/define-command.ts";
import type { Outcome } from "#lib/desk/outcome.ts";
import { prepareSubmission } from "#lib/desk/prepare-submission.ts";
import { publish } from "#lib/desk/publish.ts";
import { answerQuestion } from "#lib/desk/questions/answer-question.ts";
import { ask } from "#lib/desk/questions/ask.ts";
import { retract } from "#lib/desk/retract.ts";
import { setRule } from "#lib/desk/set-rule.ts";
import { makeTemplate } from "#lib/desk/template.ts";
import type { KindName } from "#lib/editorial/content.ts";
import { FIRST_RULE } from "#lib/editorial/kind-rule.ts";
import { kindOf } from "#lib/editorial/kinds.ts";
import type { Actor, Role } from "#lib/editorial/policy.ts";
import { createSource } from "#lib/sources/commands.ts";
import type { DemoRole, Guest } from "./sign-in.ts";

const PASSWORD = "a story of its own";

/** An entry of a story, with its addresses at the desk and on the site. */
export type StoryEntry = { id: string; slug: string; title: string; desk: string; path: string };
export type StorySource = { id: string; title: string };
export type StoryRevision = { entry: string; revision: string; number: number };

/** The record of the running server. */
export type StoryRecord = Awaited<ReturnType<typeof openRecord>>;

/** Opens the record of the Ratify that runs over `dataDir`; `close` lets go of it. */
export async function openRecord(dataDir: string) {
  const running = await findRunningEmbedded(dataDir);
  if (!running) throw new Error(`No Ratify runs over ${dataDir}.`);
  const { db, close } = connect(running.urls.app, { name: "ratify stories", max: 3 });
  const by = async (who: DemoRole): Promise<Context> => ({
    db,
    actor: await actorOf(db, DEMO_PEOPLE[who].email),
    key: randomUUID(),
  });

  const record = {
    close,

    /** Somebody new, who can sign in. */
    async aPerson(called: string, ...roles: Role[]): Promise<Guest & { name: string }> {
      const name = unique(called);
      const person = { name, email: `${slugOf(name)}@stories.example`, password: PASSWORD };
      await createPerson(db, { ...person, roles });
      return person;
    },

    /** A source of the library with a title that nothing else has, and its text where one is given. */
    async aSource(about = "Statement of the hosts", text?: string): Promise<StorySource> {
      const title = unique(about);
      const { source } = valueOf(
        await createSource(await by("editor"), {
          kind: "press-release",
          title,
          publisher: "Cabinet office",
          issued: "2025-03-02",
          accessed: "2025-03-03",
          url: `https://statements.example/${slugOf(title)}`,
          ...(text && { snapshot: { obtained: "pasted", text } }),
        }),
      );
      return { id: source, title };
    },

    /** A meeting, or another kind, that its editor has only named so far. */
    async anEntry(
      about: string,
      editor: DemoRole = "editor",
      kind: KindName = "meeting",
    ): Promise<StoryEntry> {
      const title = unique(about);
      const slug = slugOf(title);
      const { entry } = valueOf(await createEntry(await by(editor), { kind, title, slug }));
      const path = `/${kindOf(kind).path}/${slug}`;
      return { id: entry, slug, title, desk: `/desk/entries/${entry}`, path };
    },

    /** A pledge in whose draft nothing is missing, made at a meeting where one is given. */
    async aPledge(about: string, at?: StoryEntry): Promise<StoryEntry> {
      const entry = await record.anEntry(about, "editor", "pledge");
      const source = await record.aSource();
      const pledger = await record.idOf("member", "france");
      await record.write(entry, "editor", aPledge(source.id, pledger, at?.id));
      return entry;
    },

    /** Puts the rule of a kind back to what it was in the beginning. */
    async firstRule(kind: KindName): Promise<void> {
      const { number: seen, ...rule } = await ruleOf(db, kind);
      if (rule.approvals === 1 && !rule.publishesAtOnce && rule.blocking.length === 0) return;
      const asked = { ...FIRST_RULE, kind, seen, blocking: [], reason: "As it was" };
      valueOf(await setRule(await by("admin"), asked));
    },

    /** A template of a meeting. */
    async aTemplate(about: string): Promise<StoryEntry> {
      const entry = await record.aDraft(about);
      const asked = { entry: entry.id, purpose: "What recurs" };
      valueOf(await makeTemplate(await by("editor"), asked));
      return entry;
    },

    /** A meeting in whose draft nothing is missing. */
    async aDraft(
      about: string,
      { editor = "editor", venue = "Lancaster House" }: { editor?: DemoRole; venue?: string } = {},
    ): Promise<StoryEntry> {
      const entry = await record.anEntry(about, editor);
      const source = await record.aSource();
      await record.write(entry, editor, aMeeting(source.id, venue));
      return entry;
    },

    /** Changes a draft in somebody's name, by the accessors of its layout. */
    async write(entry: StoryEntry, who: DemoRole, change: (doc: Y.Doc) => void): Promise<void> {
      const { actor } = await by(who);
      await withTransaction(db, (tx) =>
        changeDraft(tx, { entryId: entry.id, by: actor.id, change }),
      );
    },

    /** A meeting in review of which these claims also quote the source. */
    async inReviewCiting(
      about: string,
      source: StorySource,
      quotes: Readonly<Record<string, string>>,
      editor: DemoRole = "editor",
    ): Promise<StoryRevision & { title: string; desk: string }> {
      const draft = await record.aDraft(about, { editor });
      await record.write(draft, editor, (doc) => {
        for (const [claim, quote] of Object.entries(quotes))
          addCitation(doc, claim, { source: source.id, quote });
      });
      const { title, desk } = draft;
      return { ...(await record.submit(draft, { who: editor })), title, desk };
    },

    /** For `write`: another title. */
    changingTitle: (title: string) => (doc: Y.Doc) => setText(doc, "title", title),

    /** For `write`: another venue. */
    changingVenue: (venue: string) => (doc: Y.Doc) => setText(doc, "venue", venue),

    async submit(
      { id: entry }: StoryEntry,
      {
        who = "editor",
        note = "First account of the meeting.",
      }: { who?: DemoRole; note?: string } = {},
    ): Promise<StoryRevision> {
      const { hash } = valueOf(await prepareSubmission(await by(who), { entry }));
      const made = valueOf(await confirmSubmission(await by(who), { entry, hash, note }));
      return { entry, ...made };
    },

    /** Every claim of a revision supported, by somebody who wrote none of it. */
    async check(named: StoryRevision, who: DemoRole = "reviewer"): Promise<void> {
      const claims = await claimsWithChecks(db, named.revision);
      const findings = claims.map(({ path, hash }) => ({
        path,
        hash,
        finding: "supported" as const,
      }));
      valueOf(await checkClaims(await by(who), { ...named, findings }));
    },

    async approve(named: StoryRevision, who: DemoRole = "reviewer"): Promise<void> {
      await record.check(named, who);
      valueOf(await approve(await by(who), named));
    },

    /** Makes an approved revision public. */
    async release(named: StoryRevision): Promise<void> {
      valueOf(await publish(await by("reviewer"), named));
    },

    /** What the draft says now, made public. */
    async publish(
      entry: StoryEntry,
      words: { who?: DemoRole; note?: string } = {},
    ): Promise<StoryRevision> {
      const named = await record.submit(entry, words);
      await record.approve(named);
      await record.release(named);
      return named;
    },

    /** What a reader asks of the venue of an entry's first version. Gives the question's id. */
    async ask({ slug }: StoryEntry, words: string): Promise<string> {
      const id = randomUUID();
      const about = { kind: "meeting", slug, version: 1, claim: "venue", language: "en" } as const;
      const asking = await ask(db, { id, ...about, words });
      if (asking !== "asked") throw new Error(`The question was not taken: ${asking}.`);
      return id;
    },

    /** Tells readers that nothing changes, and what was asked. */
    async answer(question: string, said: string): Promise<void> {
      const told = { question, outcome: "unchanged", said, shown: "Was it there?" } as const;
      valueOf(await answerQuestion(await by("reviewer"), told));
    },

    async retract(named: StoryRevision, reason: string): Promise<void> {
      valueOf(await retract(await by("reviewer"), { ...named, reason }));
    },

    /** The id of what stands at this address of its kind. */
    async idOf(kind: KindName, slug: string): Promise<string> {
      const [row] = await db
        .select({ id: entries.id })
        .from(entries)
        .where(and(eq(entries.kind, kind), eq(entries.slug, slug)));
      if (!row) throw new Error(`No ${kind} stands at ${slug}.`);
      return row.id;
    },

    /** The ids of everything on record. */
    async allEntries(): Promise<string[]> {
      const rows = await db.select({ id: entries.id }).from(entries);
      return rows.map(({ id }) => id);
    },

    /** An instant after everything that is public now, by the database's clock. */
    async instant(): Promise<string> {
      const { rows } = await db.execute<{ at: string }>(
        sql`select to_char(clock_timestamp() at time zone 'UTC' + interval '1 millisecond',
          'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at from pg_sleep(0.005)`,
      );
      return rows[0]?.at ?? "";
    },
  };
  return record;
}

/** All that a meeting must say, each with a quote. */
const aMeeting = (source: string, venue: string) => (doc: Y.Doc) => {
  setValue(doc, "heldOn", "2025-03-02");
  setValue(doc, "occurrence", "held");
  setValue(doc, "level", "leaders");
  setText(doc, "venue", venue);
  for (const claim of ["heldOn", "occurrence", "level", "venue"])
    addCitation(doc, claim, { source, quote: `the words on ${claim}` });
};

/** All that a pledge must say, each with a quote. */
const aPledge =
  (source: string, pledger: string, meeting: string | undefined) =>
  (doc: Y.Doc): void => {
    setText(doc, "summary", "A company is promised.");
    setValue(doc, "kind", "troops");
    setValue(doc, "status", "announced");
    if (meeting) setValue(doc, "atMeeting", { entry: meeting });
    const row = addRow(doc, "pledgers");
    setValue(doc, cellPath("pledgers", row, "member"), { entry: pledger });
    const claims = [
      "summary",
      "status",
      rowPath("pledgers", row),
      ...(meeting ? ["atMeeting"] : []),
    ];
    for (const claim of claims)
      addCitation(doc, claim, { source, quote: `the words on ${claim.split("/")[0]}` });
  };

async function actorOf(db: Db, email: string): Promise<Actor> {
  const [person] = await db
    .select({ id: people.id, roles: people.roles })
    .from(people)
    .where(sql`${people.email} = ${email}`);
  if (!person) throw new Error(`Nobody has the address ${email}.`);
  return person;
}

const valueOf = <V>(outcome: Outcome<V>): V => {
  if (!outcome.ok) throw new Error(`Unexpectedly refused: ${JSON.stringify(outcome)}`);
  return outcome.value;
};

const slugOf = (words: string) => words.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
const unique = (words: string) => `${words} ${randomUUID().slice(0, 8)}`;
