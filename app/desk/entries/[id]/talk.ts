"use server";
// Conversations on a draft. Arguments come from a browser: the commands check them.
import type { Said, TalkLookups } from "#components/desk/entry/comments/lookups.ts";
import { appDb } from "#db/client.ts";
import { actorOf, requirePersonWho } from "#lib/auth/current.ts";
import { continueThread as goOn } from "#lib/desk/comments/continue-thread.ts";
import { startThread as start } from "#lib/desk/comments/start-thread.ts";
import type { Context } from "#lib/desk/define-command.ts";
import type { Outcome } from "#lib/desk/outcome.ts";
import { readSuggestions } from "#lib/desk/read/suggestions.ts";
import { readThreads } from "#lib/desk/read/threads.ts";
import { endSuggestion as end } from "#lib/desk/suggestions/end-suggestion.ts";
import { suggest as propose } from "#lib/desk/suggestions/suggest.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function readTalk(
  entry: string,
): Promise<Awaited<ReturnType<TalkLookups["readTalk"]>>> {
  await requirePersonWho("comment");
  if (!UUID.test(entry)) return { threads: [], suggestions: [] };
  const threads = await readThreads(appDb(), entry);
  return { threads, suggestions: await readSuggestions(appDb(), entry) };
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

export async function suggest(
  key: string,
  suggestion: Parameters<TalkLookups["suggest"]>[1],
): Promise<Said> {
  return said(await propose(await context(key), suggestion));
}

export async function endSuggestion(
  key: string,
  ended: Parameters<TalkLookups["endSuggestion"]>[1],
): Promise<Said> {
  return said(await end(await context(key), ended));
}

const context = async (key: string): Promise<Context> => ({
  db: appDb(),
  actor: actorOf(await requirePersonWho("comment")),
  key: `comment ${key.slice(0, 100)}`,
});

const said = (outcome: Outcome<unknown>): Said => {
  if (outcome.ok) return { ok: true };
  switch (outcome.why) {
    case "invalid":
      return { ok: false, words: Object.values(outcome.invalid).join(" ") };
    case "not_found":
      return { ok: false, words: "What this is about is not there any more." };
    case "outdated":
      return { ok: false, words: "The words have changed meanwhile. Nothing was done." };
    default:
      return { ok: false, words: "You may not do this." };
  }
};
