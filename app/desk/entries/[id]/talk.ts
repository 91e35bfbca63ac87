"use server";
// Conversations on a draft. Arguments come from a browser: the commands check them.
import type { Said, TalkLookups } from "#components/desk/entry/comments/lookups.ts";
import { appDb } from "#db/client.ts";
import { actorOf, requirePersonWho } from "#lib/auth/current.ts";
import { continueThread as goOn } from "#lib/desk/comments/continue-thread.ts";
import { startThread as start } from "#lib/desk/comments/start-thread.ts";
import type { Context } from "#lib/desk/define-command.ts";
import type { Outcome } from "#lib/desk/outcome.ts";
import { readThreads as read, type Thread } from "#lib/desk/read/threads.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function readThreads(entry: string): Promise<Thread[]> {
  await requirePersonWho("comment");
  return UUID.test(entry) ? read(appDb(), entry) : [];
}

export async function startThread(
  key: string,
  thread: Parameters<TalkLookups["startThread"]>[1],
): Promise<Said> {
  return said(await start(await context(key), thread));
}

export async function continueThread(
  key: string,
  step: Parameters<TalkLookups["continueThread"]>[1],
): Promise<Said> {
  return said(await goOn(await context(key), step));
}

const context = async (key: string): Promise<Context> => ({
  db: appDb(),
  actor: actorOf(await requirePersonWho("comment")),
  key: `comment ${key.slice(0, 100)}`,
});

const said = (outcome: Outcome<unknown>): Said => {
  if (outcome.ok) return { ok: true };
  if (outcome.why === "invalid")
    return { ok: false, words: Object.values(outcome.invalid).join(" ") };
  if (outcome.why === "not_found")
    return { ok: false, words: "What you answer to is not there any more." };
  return { ok: false, words: "You may not comment." };
};
