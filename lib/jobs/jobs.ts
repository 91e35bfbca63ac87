// Wakes publishing at its time. The schedules' rows are what is obeyed: pg-boss wakes on the second, and a sweep each
// minute finds what nobody was woken for (design: roles and connections).
import { PgBoss } from "pg-boss";
import { connect, type Db } from "#db/client.ts";
import { sweepAttempts } from "#lib/auth/limits.ts";
import { sweepSessions } from "#lib/auth/sessions.ts";
import { noteUnfoundDrafts } from "#lib/collab/drafts.ts";
import { keepWordsOfPublic } from "#lib/desk/keep-public-text.ts";
import { forgetQuestions } from "#lib/desk/questions/forget.ts";
import { sweepNotices } from "#lib/desk/notices/see.ts";
import { onScheduleMade } from "#lib/desk/wake.ts";
import { publishAllDue } from "./publish-all-due.ts";
import { sendAnswers } from "./send-answers.ts";
import { sendNews, sweepOutbox } from "./send-news.ts";

/** Made by a migration, with the queue's own schema: the application may not create tables. */
const QUEUE = "publish-due";
const SWEEP_MS = 60_000;
const TIDY_MS = 3_600_000;

type Report = (message: string, error: unknown) => void;
const toConsole: Report = (message, error) => console.error(message, error);

/** A part of the running server: jobs on the application's database, until they are stopped. */
export type Jobs = { readonly name: "jobs"; stop(): Promise<void> };

/** Starts waking and sweeping, with a small pool of its own, so that jobs never wait for requests nor requests for jobs. */
export const startJobs = async (
  appUrl: string,
  report: Report = toConsole,
  sendMails: (db: Db) => Promise<unknown> = async (db) => {
    await sendNews(db);
    await sendAnswers(db);
  },
): Promise<Jobs> => {
  const { db, pool, close } = connect(appUrl, { name: "ratify jobs", max: 3 });
  const sweep = async (): Promise<void> => {
    try {
      await publishAllDue(db, report);
    } catch (error) {
      report("The sweep of schedules failed; the next one comes in a minute.", error);
    }
    try {
      await sendMails(db);
    } catch (error) {
      report("Mail could not be sent; the next try comes in a minute.", error);
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
      await boss.stop({ close: false, timeout: 5_000 });
      await close();
    },
  };
};
