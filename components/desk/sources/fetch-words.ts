// Why a page was not fetched, in words that say what helps.
import type { FetchedSource } from "#lib/sources/fetch-source.ts";

type Failure = Extract<FetchedSource, { ok: false }>["failure"];

const BY_HAND = "Open it yourself and paste its text below.";

const WORDS: Record<Exclude<Failure["why"], "status" | "too_often">, string> = {
  address: "Enter the whole web address of the page, starting with https:// or http://",
  forbidden: "This address does not lead to a public page on its usual port, so it was not opened.",
  host: "No such site was found, or this server has no connection to it now. Check the address.",
  unreachable: `The site cannot be reached, or its answer broke off. Try again later. ${BY_HAND}`,
  timeout: `The site took too long to answer. Try again later. ${BY_HAND}`,
  redirects: `The site sends from one address to the next without end. ${BY_HAND}`,
  type: `There is neither a web page nor a plain text at this address: a PDF or a video perhaps. ${BY_HAND}`,
  too_big: `The page is larger than 5 MB. ${BY_HAND}`,
  empty: `No article was found in the page; it may be shown to signed-in readers or by scripts only. ${BY_HAND}`,
  not_allowed: "Only an editor can add sources.",
};

/** A failure to fetch as a sentence or two. */
export function fetchFailureText(failure: Failure): string {
  if (failure.why === "too_often")
    return `You have fetched many pages. Wait ${Math.ceil(failure.seconds / 60)} minutes, or paste the text below.`;
  if (failure.why !== "status") return WORDS[failure.why];
  const { status } = failure;
  if (status === 404 || status === 410)
    return `There is no page at this address (${status}). Check it, or take an archived copy.`;
  if ([401, 402, 403, 407, 429, 451].includes(status))
    return `The site does not give this page to programs (${status}): a paywall perhaps. ${BY_HAND}`;
  return `The site answered with an error (${status}). Try again later. ${BY_HAND}`;
}
