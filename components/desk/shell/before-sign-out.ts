// What this device still holds for the person who signs out. Parts of the desk that keep something
// here say so, and the sign-out warns before it takes it away.

/** Something kept on this device that signing out removes. */
export type KeptHere = {
  /** What would be lost, in words for a list ("Changes to “Ramstein 12” from 14:02"); empty when nothing would. */
  unsaved(): Promise<readonly string[]>;
  /** Removes all of it. */
  clear(): Promise<void>;
};

const kept = new Set<KeptHere>();

/** Takes part in sign-out until the returned function is called. */
export function keepUntilSignOut(part: KeptHere): () => void {
  kept.add(part);
  return () => void kept.delete(part);
}

/** Everything that signing out now would lose. */
export const unsavedHere = async (): Promise<readonly string[]> =>
  (await Promise.all([...kept].map((part) => part.unsaved()))).flat();

/** Removes everything that is kept here. */
export const clearHere = async (): Promise<void> => {
  await Promise.all([...kept].map((part) => part.clear()));
};
