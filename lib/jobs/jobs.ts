// Wakes publishing at its time. The schedules' rows are what is obeyed: pg-boss wakes on the second, and a sweep each
// minute finds what nobody was woken for (design: roles and connections).
import { PgBoss } from "pg-boss";
import { connect, type Db } from "#db/client.ts";
import { lastCauseOf } from "#db/last-cause.ts";
import { sweepAttempts } from "#lib/auth/limits.ts";
import { sweepSessions } from "#lib/auth/sessions.ts";
import { noteUnfoundDrafts } from "#lib/collab/drafts.ts";
import { keepWordsOfPublic } from "#lib/desk/keep-public-text.ts";
import { forgetQuestions } from "#lib/desk/questions/forget.ts";
import { sweepNotices } from "#lib/desk/notices/see.ts";
import { config } from "#lib/config.ts";
import { wayOut } from "#lib/mail/send.ts";
import { onScheduleMade } from "#lib/desk/wake.ts";
import { publishAllDue } from "./publish-all-due.ts";
import { sendAnswers } from "./send-answers.ts";
import { sendNews, sweepOutbox } from "./send-news.ts";

/** Made by a migration, with the queue's own schema: the application may not create tables. */
const QUEUE = "publish-due";
const SWEEP_MS = 60_000;
const TIDY_MS = 3_600_000;

/** How long the mail that is on its way when the process is to stop may still take. */
const LAST_MAIL_MS = 2_500;

/** `ending`: no further mail begins. `cut`: what is on its way is broken off, and tried again another time. */
type SendMails = (db: Db, signals: { ending: AbortSignal; cut: AbortSignal }) => Promise<unknown>;

/** Each goes its own way: what holds up one kind of mail holds up no other. */
const SENDERS: readonly SendMails[] = [sendNews, sendAnswers].map(
  (sendAll) =>
    async (db, { ending, cut }) => {
      const way = wayOut();
      const send: typeof way =
        way === "outbox" ? way : (to, mail, extra) => way(to, mail, { ...extra, signal: cut });
      return sendAll(db, config(), send, ending);
    },
);

type Report = (message: string, error: unknown) => void;
const toConsole: Report = (message, error) => console.error(message, lastCauseOf(error));

/** A part of the running server: jobs on the application's database, until they are stopped. */
export type Jobs = { readonly name: "jobs"; stop(): Promise<void> };

/** Starts waking and sweeping, with a small pool of its own, so that jobs never wait for requests nor requests for jobs. */
export const startJobs = async (
  appUrl: string,
  report: Report = toConsole,
  senders = SENDERS,
): Promise<Jobs> => {
  const { db, pool, close } = connect(appUrl, { name: "ratify jobs", max: 3 });
  const sweep = async (): Promise<void> => {
    try {
      await publishAllDue(db, report);
    } catch (error) {
      report("The sweep of schedules failed; the next one comes in a minute.", error);
    }
    // Not awaited: whatever a mail server does, the next publication is on time.
    post();
  };
  const ending = new AbortController();
  const cut = new AbortController();
  const rounds = new Map<SendMails, Promise<void>>();
  // One round of each at a time, or a server that is slow would be met by ever more of them.
  const post = (): void => {
    for (const send of senders.filter((one) => !rounds.has(one))) {
      const round = send(db, { ending: ending.signal, cut: cut.signal })
        .then(
          () => {},
          (error) => report("Mail could not be sent; the next try comes in a minute.", error),
        )
        .finally(() => rounds.delete(send));
      rounds.set(send, round);
    }
  };
  const tidy = async (): Promise<void> => {
    try {
      await sweepSessions(db);
      await sweepAttempts(db);
      await sweepNotices(db);
      await sweepOutbox(db);
      await forgetQuestions(db);
    } catch (error) {
      report("What is to be forgotten stays for now; the next try comes in an hour.", error);
    }
  };
  // Entries of a time when their words were not kept, or whose last writer's process died before it could.
  const findAll = async (): Promise<void> => {
    try {
      await noteUnfoundDrafts(db);
      await keepWordsOfPublic(db);
    } catch (error) {
      report("The desk's search lacks some entries until the next start.", error);
    }
  };
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    migrate: false,
    schedule: false,
    // Rebuilding indexes takes their owner.
    reindex: false,
  });
  boss.on("error", (error) => report("The job queue reports:", error));
  await boss.start();
  await boss.work(QUEUE, { pollingIntervalSeconds: 1 }, sweep);

  const stopListening = onScheduleMade(async (at) => {
    try {
      await boss.send(QUEUE, null, { startAfter: at });
    } catch (error) {
      report("No wake was set for a schedule; the sweep will find it.", error);
    }
  });
  const timer = setInterval(() => void sweep(), SWEEP_MS);
  const tidying = setInterval(() => void tidy(), TIDY_MS);
  void sweep();
  void findAll();

  return {
    name: "jobs",
    async stop() {
      stopListening();
      clearInterval(timer);
      clearInterval(tidying);
      ending.abort();
      const patience = setTimeout(() => cut.abort(), LAST_MAIL_MS);
      await Promise.all([boss.stop({ close: false, timeout: 5_000 }), ...rounds.values()]);
      clearTimeout(patience);
      await close();
    },
  };
};
