import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { connect } from "#db/client.ts";
import { entries, notices, questionMail, questions, revisions } from "#db/schema.ts";
import { ANSWERED_DAYS, ERASED, MAIL_DAYS, SPAM_DAYS } from "#lib/editorial/questions.ts";
import { sendAnswers } from "#lib/jobs/send-answers.ts";
import type { Send } from "#lib/mail/send.ts";
import type { Mail } from "#lib/mail/templates.ts";
import { publishedAt } from "#lib/site/record/published-at.ts";
import { readThreads } from "../read/threads.ts";
import { readInbox } from "../read/inbox.ts";
import { readQuestion, readQuestions } from "../read/questions.ts";
import { openDesk, valueOf, type Submitted, type TestDesk } from "../testing/desk.ts";
import { answerQuestion } from "./answer-question.ts";
import { ask, CAPS, type Asked } from "./ask.ts";
import { discussionOf, discussQuestion } from "./discuss.ts";
import { forgetQuestions } from "./forget.ts";
import { setAside } from "./set-aside.ts";

let desk: TestDesk;
let site: ReturnType<typeof connect>;
beforeAll(async () => {
  desk = await openDesk();
  site = connect(desk.urls.site, { name: "questions test" });
});
afterAll(async () => {
  await site.close();
  await desk.close();
});

const about = async ({ revision }: Submitted): Promise<Asked> => {
  const [found] = await desk.db
    .select({ slug: entries.slug, version: revisions.number })
    .from(revisions)
    .innerJoin(entries, eq(entries.id, revisions.entryId))
    .where(eq(revisions.id, revision));
  if (!found) throw new Error("There is no such revision.");
  const asked = {
    kind: "meeting",
    claim: "venue",
    language: "en",
    words: "Was it there?",
  } as const;
  return { ...asked, ...found, id: randomUUID() };
};
const aQuestion = async (given: Partial<Asked> = {}) => {
  const named = await desk.published();
  const asked = { ...(await about(named)), ...given };
  expect(await ask(desk.db, asked)).toBe("asked");
  return { ...asked, ...named };
};
const told = (slug: string) => publishedAt("now", site.db).questionsOf("meeting", slug);
const after = (question: string, count = 0) => ({ question, after: count });

it("waits at the desk with its claim, is told to editors and reviewers, and readers see nothing of it", async () => {
  const { id, slug, entry } = await aQuestion({ link: "https://a.example/", mail: "r@a.example" });
  const { rows } = await readQuestions(desk.db, { state: "open", page: 1 });
  expect(rows.find((row) => row.id === id)).toMatchObject({
    title: "A meeting",
    asRead: { label: "Venue", words: "Lancaster House" },
    words: "Was it there?",
    link: "https://a.example/",
    wantsMail: true,
  });
  const whom = await desk.db
    .select({ person: notices.personId })
    .from(notices)
    .where(sql`${notices.entryId} = ${entry} and ${notices.kind} = 'reader_asked'`);
  const people = [desk.editor, desk.otherEditor, desk.reviewer, desk.otherReviewer];
  expect(whom.map(({ person }) => person).toSorted()).toEqual(
    people.map((one) => one.id).toSorted(),
  );
  expect((await readInbox(desk.db, desk.reviewer)).questions.map((row) => row.id)).toContain(id);
  expect((await readInbox(desk.db, desk.admin)).questions).toEqual([]);
  expect(await told(slug)).toEqual([]);
});

it("is asked once, however often the form is sent", async () => {
  const asked = await aQuestion();
  expect(await ask(desk.db, asked)).toBe("asked");
  expect(await desk.db.$count(questions, eq(questions.entryId, asked.entry))).toBe(1);
});

it("is not taken of what readers cannot read", async () => {
  const published = await about(await desk.published());
  const inReview = await about(await desk.inReview());
  expect(await ask(desk.db, inReview)).toBe("not_public");
  expect(await ask(desk.db, { ...published, claim: "nowhere" })).toBe("not_public");
  expect(await ask(desk.db, { ...published, version: 7 })).toBe("not_public");
  expect(await ask(desk.db, { ...published, slug: "nowhere" })).toBe("not_public");
});

it("is answered in public with the version that corrects it, and the reader by mail, whose address is gone then", async () => {
  const { id, slug, version, revision } = await aQuestion({ mail: "r@a.example", language: "fr" });
  const answer = { ...after(id), outcome: "corrected", said: "It was.", shown: "Was it?" } as const;
  const by = desk.as(desk.editor);
  expect(await answerQuestion(by, answer)).toMatchObject({
    invalid: { version: expect.any(String) },
  });
  valueOf(await answerQuestion(desk.as(desk.editor), { ...answer, version }));
  expect(await told(slug)).toMatchObject([
    {
      outcome: "corrected",
      correctedIn: version,
      said: "It was.",
      shown: "Was it?",
      revisionId: revision,
    },
  ]);
  const mails: [string, Mail][] = [];
  const send: Send = async (to, mail) => void mails.push([to, mail]);
  const config = { publicUrl: "https://record.example" };
  expect(await sendAnswers(desk.db, config, send)).toBe(1);
  expect(await sendAnswers(desk.db, config, send)).toBe(0);
  const [[to, mail] = []] = mails;
  expect(to).toBe("r@a.example");
  expect(mail?.subject).toContain("La suite donnée à votre question");
  expect(mail?.text).toContain("It was.");
  expect(mail?.text).toContain(`https://record.example/fr/meetings/${slug}/history#questions`);
  expect(await desk.db.$count(questionMail, eq(questionMail.questionId, id))).toBe(0);
});

it("can be answered anew, and only by who has seen the answer before", async () => {
  const { id, slug } = await aQuestion();
  const answer = (said: string, seen: number, actor = desk.reviewer) =>
    answerQuestion(desk.as(actor), { ...after(id, seen), outcome: "unchanged", said });
  valueOf(await answer("No.", 0));
  expect(await answer("Yes.", 0, desk.editor)).toMatchObject({ why: "outdated" });
  valueOf(await answer("No, because.", 1, desk.editor));
  expect(await told(slug)).toMatchObject([{ said: "No, because.", shown: null }]);
  expect(await answer("Never.", 2, desk.admin)).toMatchObject({ why: "refused" });
});

it("is set aside as spam, also after an answer, and nobody is told", async () => {
  const { id, slug } = await aQuestion({ mail: "r@a.example" });
  const answer = { ...after(id), outcome: "not_about_record", said: "Ask elsewhere." } as const;
  valueOf(await answerQuestion(desk.as(desk.reviewer), answer));
  expect(await told(slug)).toHaveLength(1);
  valueOf(await setAside(desk.as(desk.editor), after(id, 1)));
  expect(await told(slug)).toEqual([]);
  expect(
    await sendAnswers(desk.db, { publicUrl: "https://record.example" }, async () => undefined),
  ).toBe(0);
  await forgetQuestions(desk.db);
  expect(await desk.db.$count(questionMail, eq(questionMail.questionId, id))).toBe(0);
  expect(await readQuestion(desk.db, id)).toMatchObject({ words: "Was it there?" });
});

it("becomes a conversation on the claim of the draft", async () => {
  const { id, entry } = await aQuestion();
  const body = discussionOf(id, "https://record.example");
  const { thread } = valueOf(
    await discussQuestion(desk.as(desk.reviewer), { question: id, body: `${body}\n\nWho knows?` }),
  );
  expect(await readThreads(desk.db, entry)).toMatchObject([{ id: thread, claim: "venue" }]);
  expect(await readQuestion(desk.db, id)).toMatchObject({ thread });
});

it("is forgotten in time: spam first, then an address, then what was answered", async () => {
  const open = await aQuestion({ mail: "r@a.example", link: "https://a.example/" });
  const [answered, spam] = [await aQuestion(), await aQuestion()];
  const answer = { ...after(answered.id), outcome: "unchanged", said: "No." } as const;
  valueOf(await answerQuestion(desk.as(desk.reviewer), answer));
  valueOf(await setAside(desk.as(desk.editor), after(spam.id)));
  const kept = async () => {
    await forgetQuestions(desk.db);
    const words = async ({ id }: { id: string }) =>
      (await readQuestion(desk.db, id))?.words !== ERASED;
    const address = await desk.db.$count(questionMail, eq(questionMail.questionId, open.id));
    return { address: address === 1, answered: await words(answered), spam: await words(spam) };
  };
  const ages = async (days: number) => {
    await passed("question_mail", open.id, days);
    for (const { id } of [answered, spam]) await passed("question_outcomes", id, days);
  };
  await ages(SPAM_DAYS - 1);
  expect(await kept()).toEqual({ address: true, answered: true, spam: true });
  await ages(SPAM_DAYS + 1);
  expect(await kept()).toEqual({ address: true, answered: true, spam: false });
  await ages(MAIL_DAYS + 1);
  expect(await kept()).toEqual({ address: false, answered: true, spam: false });
  await ages(ANSWERED_DAYS - 1);
  expect(await kept()).toEqual({ address: false, answered: true, spam: false });
  await ages(ANSWERED_DAYS + 1);
  expect(await kept()).toEqual({ address: false, answered: false, spam: false });
  // What nobody has answered waits, however old.
  expect(await readQuestion(desk.db, open.id)).toMatchObject({ words: "Was it there?" });
});

it("is refused once so many have come, of an entry and in all", async () => {
  const named = await desk.published();
  const others = await about(await desk.published());
  const asked = await about(named);
  const fill = (count: number, hours: number) =>
    desk.db
      .execute(
        sql`
      insert into questions (entry_id, revision_id, claim, language, words)
      select ${named.entry}, ${named.revision}, 'venue', 'en', 'So?' from generate_series(1, ${count})`,
      )
      .then(() => past(named.entry, hours));
  await fill(CAPS.entryInAnHour, 0);
  expect(await ask(desk.db, asked)).toBe("too_many_here");
  expect(await ask(desk.db, others)).toBe("asked");
  await past(named.entry, 2);
  expect(await ask(desk.db, asked)).toBe("asked");
  await fill(CAPS.siteInADay, 3);
  expect(await ask(desk.db, { ...others, id: randomUUID() })).toBe("too_many");
  await past(named.entry, 25);
  expect(await ask(desk.db, { ...others, id: randomUUID() })).toBe("asked");
  await fill(CAPS.siteInAnHour, 0);
  expect(await ask(desk.db, { ...others, id: randomUUID() })).toBe("too_many");
});

/** Lets days pass for what is written of a question, as the superuser, past the triggers. */
async function passed(
  table: "question_mail" | "question_outcomes",
  question: string,
  days: number,
) {
  const { pool, close } = connect(desk.superuser, { name: "days pass" });
  await pool.query(`alter table ${table} disable trigger user`);
  await pool.query(
    `update ${table} set at = clock_timestamp() - make_interval(days => $2) where question_id = $1`,
    [question, days],
  );
  await pool.query(`alter table ${table} enable trigger user`);
  await close();
}

/** As the superuser, past the triggers. */
async function past(entry: string, hours: number) {
  const { pool, close } = connect(desk.superuser, { name: "time passes" });
  await pool.query("alter table questions disable trigger append_only");
  await pool.query(
    "update questions set asked_at = clock_timestamp() - make_interval(hours => $2) where entry_id = $1",
    [entry, hours],
  );
  await pool.query("alter table questions enable trigger append_only");
  await close();
}
