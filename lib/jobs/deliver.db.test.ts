import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { entries, noticeMail, notices, outbox, questionMail } from "#db/schema.ts";
import { setMailRhythm } from "#lib/desk/notices/mail-rhythm.ts";
import { seeEntry } from "#lib/desk/notices/see.ts";
import { answerQuestion } from "#lib/desk/questions/answer-question.ts";
import { ask } from "#lib/desk/questions/ask.ts";
import { countRetried, readOutbox } from "#lib/desk/read/outbox.ts";
import { openDesk, valueOf, type TestDesk } from "#lib/desk/testing/desk.ts";
import { mailer, type Send } from "#lib/mail/send.ts";
import { newsMail, wordsMail } from "#lib/mail/templates.ts";
import { DEFERS, receiveMail, REFUSES, type Receiver } from "#lib/mail/testing/receive-mail.ts";
import { MOST_ATTEMPTS, waitAfter } from "./deliver.ts";
import { sendAnswers } from "./send-answers.ts";
import { sendNews } from "./send-news.ts";

vi.mock("#lib/mail/templates.ts", { spy: true });

let desk: TestDesk;
let server: Receiver;
let patient: Send;
let send: Send;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(async () => {
  server = await receiveMail();
  patient = mailer({ smtpUrl: server.url, mailFrom: "Ratify <desk@record.example>" });
  send = (to, mail, extra) => patient(to, mail, { ...extra, patience: 600 });
});
afterEach(async () => {
  await server.close();
  await desk.db.delete(outbox);
  await desk.db.delete(questionMail);
});

const AT = { publicUrl: "https://record.example" };
const READER = "reader@letters.example";

/** A question that was answered, whose reader wants to be told. */
async function anAnswer(): Promise<string> {
  const named = await desk.published();
  const [entry] = await desk.db.select().from(entries).where(eq(entries.id, named.entry));
  const id = randomUUID();
  const words = "Was it there?";
  const about = { kind: "meeting", slug: entry?.slug ?? "", version: 1, claim: "venue" } as const;
  await ask(desk.db, { ...about, id, language: "en", words, mail: READER });
  const answer = { question: id, after: 0, outcome: "unchanged", said: "It was." } as const;
  valueOf(await answerQuestion(desk.as(desk.editor), answer));
  return id;
}

const waiting = async (question: string) => {
  const [row] = await desk.db
    .select({
      attempts: questionMail.attempts,
      minutes: sql<number>`round(extract(epoch from ${questionMail.nextAt} - clock_timestamp()) / 60)::int`,
    })
    .from(questionMail)
    .where(eq(questionMail.questionId, question));
  return row;
};
/** Long enough for whatever waits. */
const timePasses = async () => {
  const now = { nextAt: sql`clock_timestamp()` };
  await desk.db.update(questionMail).set(now);
  await desk.db.update(noticeMail).set(now);
};
const idsOf = ({ mails }: Receiver) => mails.map((mail) => /^Message-ID: (.*)$/im.exec(mail)?.[1]);
/** A process that dies at this moment never hears what became of its mail. */
const death = () => new Promise<never>(() => {});
const inTransaction = async () => {
  const { rows } = await desk.db.execute<{ count: number }>(sql`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and state like 'idle in transaction%'`);
  return rows[0]?.count;
};

describe("an answer to a reader", () => {
  it.each(["hangs", "drips"] as const)(
    "holds no transaction while the server %s, and goes out once it takes mail",
    async (manner) => {
      const id = await anAnswer();
      server.manner = manner;
      const began = Date.now();
      const sending = sendAnswers(desk.db, AT, send);
      await vi.waitFor(() => expect(server.offered).toBe(1));
      expect(await inTransaction()).toBe(0);
      // Nobody else takes it up meanwhile.
      expect(await sendAnswers(desk.db, AT, send)).toBe(0);
      expect(await sending).toBe(0);
      expect(Date.now() - began).toBeLessThan(5_000);
      expect(await waiting(id)).toEqual({ attempts: 1, minutes: waitAfter(1) });

      server.manner = "takes";
      expect(await sendAnswers(desk.db, AT, send)).toBe(0);
      await timePasses();
      expect(await sendAnswers(desk.db, AT, send)).toBe(1);
      expect(server.mails).toHaveLength(1);
      expect(server.mails[0]).toContain(`To: ${READER}`);
      expect(await waiting(id)).toBeUndefined();
    },
  );

  it("is tried for days where it is not taken, ever more rarely; then admins are told, and the address is gone", async () => {
    const id = await anAnswer();
    server.manner = DEFERS;
    for (let attempts = 1; attempts < MOST_ATTEMPTS; attempts++) {
      expect(await sendAnswers(desk.db, AT, send)).toBe(0);
      expect(await waiting(id)).toEqual({ attempts, minutes: waitAfter(attempts) });
      await timePasses();
    }
    expect(await readOutbox(desk.db)).toEqual([]);
    expect(await countRetried(desk.db)).toBe(1);
    expect(await sendAnswers(desk.db, AT, send)).toBe(0);
    expect(await countRetried(desk.db)).toBe(0);
    expect(await waiting(id)).toBeUndefined();
    const told = await readOutbox(desk.db);
    expect(told).toMatchObject([
      { name: "a reader", email: null, failure: "EENVELOPE 451", text: expect.any(String) },
    ]);
    expect(JSON.stringify(told)).not.toContain(READER);
    await timePasses();
    await sendAnswers(desk.db, AT, send);
    expect(server.offered).toBe(MOST_ATTEMPTS);
    const days = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, n) => waitAfter(n + 1));
    expect(days.reduce((sum, minutes) => sum + minutes, 0) / (24 * 60)).toBeCloseTo(4.4, 1);
  });

  it("goes out once, whoever sends at the same moment", async () => {
    await anAnswer();
    await anAnswer();
    const both = await Promise.all([1, 2, 3].map(() => sendAnswers(desk.db, AT, send)));
    expect(both.reduce((sum, count) => sum + count)).toBe(2);
    expect(server.mails).toHaveLength(2);
  });

  it("goes out once where the process died before the server had it", async () => {
    const id = await anAnswer();
    const reached = vi.fn<Send>(death);
    void sendAnswers(desk.db, AT, reached);
    await vi.waitFor(() => expect(reached).toHaveBeenCalled());
    // Until the claim is over nobody knows that it died; and it was not tried in vain.
    expect(await waiting(id)).toEqual({ attempts: 0, minutes: 15 });
    expect(await countRetried(desk.db)).toBe(0);
    expect(await sendAnswers(desk.db, AT, send)).toBe(0);
    await timePasses();
    expect(await sendAnswers(desk.db, AT, send)).toBe(1);
    expect(server.mails).toHaveLength(1);
  });

  it("is known again by its Message-ID where the process died after the server had it", async () => {
    await anAnswer();
    void sendAnswers(desk.db, AT, async (...mail) => {
      await send(...mail);
      return death();
    });
    await vi.waitFor(() => expect(server.mails).toHaveLength(1));
    await timePasses();
    expect(await sendAnswers(desk.db, AT, send)).toBe(1);
    expect(idsOf(server)).toHaveLength(2);
    expect(new Set(idsOf(server)).size).toBe(1);
  });

  it("is another mail, by its Message-ID, where the answer is another", async () => {
    const id = await anAnswer();
    void sendAnswers(desk.db, AT, async (...mail) => {
      await send(...mail);
      return death();
    });
    await vi.waitFor(() => expect(server.mails).toHaveLength(1));
    const answer = { question: id, after: 1, outcome: "unchanged", said: "It was not." } as const;
    valueOf(await answerQuestion(desk.as(desk.editor), answer));
    await timePasses();
    expect(await sendAnswers(desk.db, AT, send)).toBe(1);
    expect(new Set(idsOf(server)).size).toBe(2);
  });

  it("that is refused for good is not tried again", async () => {
    const id = await anAnswer();
    server.manner = REFUSES;
    expect(await sendAnswers(desk.db, AT, send)).toBe(0);
    expect(await waiting(id)).toBeUndefined();
    expect(await readOutbox(desk.db)).toMatchObject([{ email: null, failure: "EENVELOPE 550" }]);
  });

  it("that cannot be written waits, and holds up no other", async () => {
    const unlucky = await anAnswer();
    await anAnswer();
    vi.mocked(wordsMail).mockImplementationOnce(() => {
      throw new Error("A bug.");
    });
    expect(await sendAnswers(desk.db, AT, send)).toBe(1);
    expect(server.mails).toHaveLength(1);
    expect(await waiting(unlucky)).toEqual({ attempts: 1, minutes: waitAfter(1) });
    expect(await countRetried(desk.db)).toBe(1);
    await timePasses();
    expect(await sendAnswers(desk.db, AT, send)).toBe(1);
  });

  it("is broken off when the process is to stop, and waits as if it had not been tried", async () => {
    const id = await anAnswer();
    server.manner = "hangs";
    const cut = new AbortController();
    const sending = sendAnswers(desk.db, AT, (to, mail) =>
      patient(to, mail, { signal: cut.signal }),
    );
    await vi.waitFor(() => expect(server.offered).toBe(1));
    cut.abort();
    expect(await sending).toBe(0);
    expect(await waiting(id)).toEqual({ attempts: 0, minutes: 1 });
    await timePasses();
    server.manner = "takes";
    expect(await sendAnswers(desk.db, AT, send)).toBe(1);
  });

  it("lands in the outbox, with the address, where no server is named", async () => {
    const id = await anAnswer();
    expect(await sendAnswers(desk.db, AT, "outbox")).toBe(1);
    expect(await sendAnswers(desk.db, AT, "outbox")).toBe(0);
    expect(await readOutbox(desk.db)).toMatchObject([{ email: READER, failure: null }]);
    expect(await waiting(id)).toBeUndefined();
  });
});

describe("news", () => {
  beforeEach(async () => {
    await desk.db.update(notices).set({ mailedAt: sql`clock_timestamp()` });
    await desk.db
      .update(noticeMail)
      .set({ attempts: 0, nextAt: sql`clock_timestamp()`, lastAt: null });
    for (const one of [desk.editor, desk.otherEditor, desk.reviewer, desk.otherReviewer])
      await setMailRhythm(desk.db, one.id, one === desk.editor ? "at_once" : "never");
  });

  it("is given up in the same way, and what comes later is tried anew", async () => {
    await desk.published();
    const unmailed = async () =>
      desk.db.$count(notices, sql`${notices.personId} = ${desk.editor.id} and mailed_at is null`);
    const before = await unmailed();
    expect(before).toBeGreaterThan(0);
    server.manner = DEFERS;
    for (let attempts = 1; attempts < MOST_ATTEMPTS; attempts++) {
      expect(await sendNews(desk.db, AT, send)).toBe(0);
      expect(await sendNews(desk.db, AT, send)).toBe(0);
      await timePasses();
    }
    expect(server.offered).toBe(MOST_ATTEMPTS - 1);
    expect(await unmailed()).toBe(before);
    expect(await sendNews(desk.db, AT, send)).toBe(0);
    expect(await unmailed()).toBe(0);
    expect(await readOutbox(desk.db)).toMatchObject([
      { name: "Test editor", failure: "EENVELOPE 451" },
    ]);

    await desk.published();
    server.manner = "takes";
    expect(await sendNews(desk.db, AT, send)).toBe(1);
    expect(server.mails).toHaveLength(1);
  });

  it("that comes while a mail is on its way is in the next one", async () => {
    await desk.published();
    const slow: Send = async (...mail) => {
      await desk.published();
      return send(...mail);
    };
    expect(await sendNews(desk.db, AT, slow)).toBe(1);
    expect(await sendNews(desk.db, AT, send)).toBe(1);
    expect(server.mails).toHaveLength(2);
  });

  it("that was not taken is waited for no longer once it was seen, and what comes then goes out at once", async () => {
    const { entry } = await desk.published();
    server.manner = DEFERS;
    for (const _ of [1, 2, 3]) {
      expect(await sendNews(desk.db, AT, send)).toBe(0);
      expect(await countRetried(desk.db)).toBe(1);
      await timePasses();
    }
    expect(await sendNews(desk.db, AT, send)).toBe(0);
    await seeEntry(desk.db, desk.editor.id, entry);
    expect(await countRetried(desk.db)).toBe(0);

    server.manner = "takes";
    await desk.published();
    expect(await countRetried(desk.db)).toBe(0);
    expect(await sendNews(desk.db, AT, send)).toBe(1);
  });

  it("is not counted as tried again where nobody wants it any more", async () => {
    await desk.published();
    server.manner = DEFERS;
    expect(await sendNews(desk.db, AT, send)).toBe(0);
    await setMailRhythm(desk.db, desk.editor.id, "never");
    expect(await countRetried(desk.db)).toBe(0);
    expect(await sendNews(desk.db, AT, send)).toBe(0);
    await setMailRhythm(desk.db, desk.editor.id, "at_once");
    server.manner = "takes";
    expect(await sendNews(desk.db, AT, send)).toBe(1);
  });

  it("is tried again before the next is due by its rhythm", async () => {
    await setMailRhythm(desk.db, desk.editor.id, "daily");
    await desk.published();
    server.manner = DEFERS;
    expect(await sendNews(desk.db, AT, send)).toBe(0);
    server.manner = "takes";
    await timePasses();
    expect(await sendNews(desk.db, AT, send)).toBe(1);
    await desk.published();
    await timePasses();
    expect(await sendNews(desk.db, AT, send)).toBe(0);
  });

  it("that was broken off is not put off by its rhythm", async () => {
    await setMailRhythm(desk.db, desk.editor.id, "daily");
    await desk.published();
    expect(await sendNews(desk.db, AT, async () => ({ why: "EABORT", kind: "cut" }))).toBe(0);
    await timePasses();
    expect(await sendNews(desk.db, AT, send)).toBe(1);
  });

  it("that cannot be written holds up nobody else's", async () => {
    await setMailRhythm(desk.db, desk.reviewer.id, "at_once");
    const { entry } = await desk.published();
    const told = { kind: "mentioned", entryId: entry, byId: desk.editor.id } as const;
    await desk.db.insert(notices).values({ ...told, personId: desk.reviewer.id });
    vi.mocked(newsMail).mockImplementationOnce(() => {
      throw new Error("A bug.");
    });
    expect(await sendNews(desk.db, AT, send)).toBe(1);
    await timePasses();
    expect(await sendNews(desk.db, AT, send)).toBe(1);
  });
});
