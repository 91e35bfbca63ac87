// Next bundles its own copies of modules, so that a command and the press meet on globalThis.

const KEY = Symbol.for("ratify.press.emptied-by");
const shared = globalThis as { [KEY]?: Set<() => void> };

/**
 * Tells this process that what readers see has changed. Commands call it after their commit and
 * before they answer; other processes learn it by NOTIFY from the database.
 */
export function publicRecordChanged(): void {
  for (const listener of shared[KEY] ?? []) listener();
}

/** Calls `listener` on every change in this process; gives the way to stop that. */
export function onPublicRecordChanged(listener: () => void): () => void {
  const listeners = (shared[KEY] ??= new Set());
  listeners.add(listener);
  return () => listeners.delete(listener);
}
