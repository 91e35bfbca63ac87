// What this browser keeps of drafts: their documents in IndexedDB by account and generation, and in
// localStorage which of them hold changes that no server has acknowledged.
import { IndexeddbPersistence } from "y-indexeddb";
import * as Y from "yjs";
import { documentName, parseDocumentName, type DraftName } from "../document-name.ts";

export type LocalName = DraftName & { readonly personId: string };

const KEPT = "ratify.draft/";
const UNSYNCED = "ratify.unsynced/";
const CHANNEL = "ratify.drafts";
/** Where y-indexeddb writes updates. */
const STORE = "updates";

const nameOf = (draft: LocalName): string => `${draft.personId}/${documentName(draft)}`;

/** Null where there is none: on a server, or where the browser forbids it. */
const storage = (): Storage | null => {
  try {
    return typeof localStorage === "undefined" ? null : localStorage;
  } catch {
    return null;
  }
};

const note = (key: string, value: string): void => {
  try {
    storage()?.setItem(key, value);
  } catch {
    // Full: the draft itself may still be kept.
  }
};

const keysUnder = (prefix: string): string[] => {
  const held = storage();
  if (!held) return [];
  return Array.from({ length: held.length }, (_, index) => held.key(index) ?? "").filter((key) =>
    key.startsWith(prefix),
  );
};

/** Whether anything can be kept here at all. */
export const canKeep = (): boolean => typeof indexedDB !== "undefined" && storage() !== null;

/**
 * Begins to load what is kept of a draft into `doc` (`whenSynced` tells when it is done), and keeps
 * every later change of it. What it loads has the returned object as its origin.
 */
export function keep(draft: LocalName, doc: Y.Doc): IndexeddbPersistence {
  note(KEPT + nameOf(draft), "kept");
  return new IndexeddbPersistence(KEPT + nameOf(draft), doc);
}

/** Resolves once all that was handed to `kept` so far is on the device: transactions on one store wait for each other. */
export const written = ({ db }: IndexeddbPersistence): Promise<void> =>
  new Promise((resolve, reject) => {
    if (!db) throw new Error("Nothing is kept before the device has answered.");
    const reading = db.transaction(STORE, "readonly");
    reading.addEventListener("complete", () => resolve());
    reading.addEventListener("abort", () => reject(reading.error ?? new Error("aborted")));
    reading.objectStore(STORE).count();
  });

/**
 * The note that a draft holds unacknowledged changes: one for each tab, since several may have the
 * draft open. A tab that loads what others kept also takes over their notes as they were then.
 */
export class UnsyncedNotes {
  readonly #prefix: string;
  readonly #own: string;
  readonly #inherited: readonly (readonly [key: string, value: string | null])[];

  constructor(draft: LocalName) {
    this.#prefix = `${UNSYNCED}${nameOf(draft)}/`;
    this.#inherited = keysUnder(this.#prefix).map(
      (key) => [key, storage()?.getItem(key) ?? null] as const,
    );
    this.#own = this.#prefix + crypto.randomUUID();
  }

  /** Whether the draft came with changes of an earlier visit. */
  get inheritedAny(): boolean {
    return this.#inherited.length > 0;
  }

  set(count: number): void {
    note(this.#own, String(count));
  }

  /** Everything up to now is acknowledged. A note that another tab has renewed meanwhile stays. */
  clear(): void {
    const held = storage();
    held?.removeItem(this.#own);
    for (const [key, value] of this.#inherited) {
      if (held?.getItem(key) === value) held?.removeItem(key);
    }
  }
}

/** Whether this browser holds changes of the person that no server has acknowledged: ask before signing out. */
export const hasUnsyncedDrafts = (personId: string): boolean =>
  keysUnder(`${UNSYNCED}${personId}/`).length > 0;

/**
 * Generations of an entry's draft other than the open one that hold unacknowledged changes here:
 * closed before they arrived, they can only be copied.
 */
export const draftsLeftBehind = (open: LocalName): LocalName[] => {
  const prefix = `${UNSYNCED}${open.personId}/`;
  const names = keysUnder(prefix).map((key) => key.slice(prefix.length).split("/")[0] ?? "");
  return [...new Set(names)]
    .map(parseDocumentName)
    .filter((name) => name?.entryId === open.entryId && name.generation !== open.generation)
    .flatMap((name) => (name ? [{ ...name, personId: open.personId }] : []));
};

/** A draft as it is kept here, to be read and copied from. */
export async function readLocalDraft(draft: LocalName): Promise<Y.Doc> {
  const doc = new Y.Doc();
  const kept = new IndexeddbPersistence(KEPT + nameOf(draft), doc);
  await kept.whenSynced;
  await kept.destroy();
  return doc;
}

/** Removes what is kept of one draft. */
export const forgetLocalDraft = (draft: LocalName): Promise<void> => forget(nameOf(draft));

/** Removes everything that this browser keeps of the person's drafts: at sign-out, after a warning. */
export async function forgetLocalDrafts(personId: string): Promise<void> {
  const names = [KEPT, UNSYNCED].flatMap((prefix) =>
    keysUnder(`${prefix}${personId}/`).map((key) =>
      key.slice(prefix.length).split("/").slice(0, 2).join("/"),
    ),
  );
  await Promise.all([...new Set(names)].map(forget));
}

async function forget(name: string): Promise<void> {
  // Other tabs must let go of it first, or the browser would wait for them.
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(name);
  if (canKeep()) await deleteDatabase(KEPT + name);
  storage()?.removeItem(KEPT + name);
  for (const key of keysUnder(`${UNSYNCED}${name}/`)) storage()?.removeItem(key);
  channel.close();
}

const deleteDatabase = (name: string): Promise<void> =>
  new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onerror = () => resolve();
    // A tab that sleeps: it is deleted as soon as that tab wakes or closes.
    request.onblocked = () => resolve();
  });

/** Calls `gone` when another tab has the draft forgotten; gives how to stop listening. */
export const onForgotten = (draft: LocalName, gone: () => void): (() => void) => {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => {
    if (data === nameOf(draft)) gone();
  };
  return () => channel.close();
};
