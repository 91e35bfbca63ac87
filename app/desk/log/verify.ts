"use server";
import type { ChainFinding, VerifyState } from "#components/desk/people/verify-form.tsx";
import { appDb } from "#db/client.ts";
import { verifyChain, type BrokenLink, type ChainCheck } from "#db/log.ts";
import { requirePersonWho } from "#lib/auth/current.ts";

const REASONS: Record<BrokenLink, string> = {
  missing: "it is missing",
  not_joined: "it is not joined to the one before it",
  wrong_hash: "its hash does not fit its words",
  body_differs: "its columns differ from what was hashed",
  head_differs: "the chain ends before its recorded head",
};

/** Walks both chains from their first link. */
export async function verifyAction(): Promise<VerifyState> {
  await requirePersonWho("readLog");
  const log = await verifyChain(appDb(), "private");
  const readers = await verifyChain(appDb(), "public");
  const findings = [finding("This log", log), finding("The readers’ log", readers)];
  return { findings, done: findings.map(({ chain, words }) => `${chain}: ${words}`).join(" ") };
}

function finding(chain: string, check: ChainCheck): ChainFinding {
  if (!check.ok) {
    const words = `Link ${check.seq} does not hold: ${REASONS[check.reason]}.`;
    return { chain, holds: false, words };
  }
  if (check.links === 0) return { chain, holds: true, words: "There is nothing in it yet." };
  const words = `${check.links === 1 ? "The one link holds" : `All ${check.links} links hold`}. The last one’s hash:`;
  return { chain, holds: true, words, head: check.head };
}
