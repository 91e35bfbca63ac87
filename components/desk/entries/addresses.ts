import type { KindName } from "#lib/editorial/content.ts";
import { kindOf } from "#lib/editorial/kinds.ts";

/** Where an entry is worked on; with a claim's path, the place in it. */
export const entryAddress = (entry: string, claim?: string): string =>
  `/desk/entries/${entry}${claim ? `#${claim}` : ""}`;
/** The same, after something was done with its draft as a whole. */
export const doneAddress = (entry: string, done: DraftDone): string =>
  `${entryAddress(entry)}?done=${done}`;
const DRAFT_DONE = ["unarchive", "discard", "restore", "bringBack"] as const;
export type DraftDone = (typeof DRAFT_DONE)[number];
/** What the address says was done; undefined for anything else. */
export const draftDone = (said: unknown): DraftDone | undefined =>
  DRAFT_DONE.find((one) => one === said);
/** A conversation on an entry, beside its draft. */
export const threadAddress = (entry: string, thread: string): string =>
  `/desk/entries/${entry}#thread-${thread}`;
/** A release: several revisions that become public together. */
export const releaseAddress = (release: string): string => `/desk/releases/${release}`;
/** The site as it would be after a release, at a path of the site. */
export const releasePreviewAddress = (release: string, path = "/"): string =>
  `/desk/releases/${release}/preview${path === "/" ? "" : path}`;
export const submitAddress = (entry: string): string => `/desk/entries/${entry}/submit`;
/** The draft as readers would see it. */
export const previewAddress = (entry: string): string => `/desk/entries/${entry}/preview`;
export const historyAddress = (entry: string): string => `/desk/entries/${entry}/history`;
/** Where an entry is begun with the words of another's draft. */
export const duplicateAddress = (entry: string): string => `/desk/entries/${entry}/duplicate`;
/** Where an entry is given another public address. */
export const renameAddress = (entry: string): string => `/desk/entries/${entry}/address`;
/** Where an entry is left out of the lists, or brought back. */
export const archiveAddress = (entry: string): string => `/desk/entries/${entry}/archive`;
/** Where an entry is made what others are begun from, or an ordinary one again. */
export const templateAddress = (entry: string): string => `/desk/entries/${entry}/template`;
/** Where an entry is begun from a template. */
export const beginAddress = (template: string): string => `/desk/entries/new?template=${template}`;
export const discardAddress = (entry: string): string => `/desk/entries/${entry}/discard`;

/** Where several entries are made public at once, and the list to come back to. */
export const publishSeveralAddress = (entries: readonly string[], back: string): string =>
  `/desk/entries/publish?${new URLSearchParams([...entries.map((id) => ["row", id]), ["back", back]])}`;

/** A revision with its checks; without a number, the newest. */
export const reviewAddress = (entry: string, number?: number): string =>
  `/desk/entries/${entry}/review${number === undefined ? "" : `/${number}`}`;

/** A revision compared with another one, or with the draft. */
export const compareAddress = (entry: string, from: number, to: number | "draft"): string =>
  `${historyAddress(entry)}/compare?from=${from}&to=${to}`;
export const restoreAddress = (entry: string, number: number): string =>
  `${historyAddress(entry)}/restore/${number}`;

/** Where readers find an entry. */
export const publicAddress = ({ kind, slug }: { kind: KindName; slug: string }): string => {
  const { path } = kindOf(kind);
  return path ? `/${path}/${slug}` : "/";
};
