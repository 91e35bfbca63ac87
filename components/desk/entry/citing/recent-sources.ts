// Which sources somebody cited last on this device, in whatever entry: the next claim often rests on the same.
const MOST = 8;
const keyFor = (person: string) => `ratify.recent-sources.${person}`;

type Store = Pick<Storage, "getItem" | "setItem">;

/** Keys of sources, the latest first. */
export function recentSources(person: string, store: Store = localStorage): string[] {
  try {
    const held: unknown = JSON.parse(store.getItem(keyFor(person)) ?? "[]");
    return Array.isArray(held) ? held.filter((id) => typeof id === "string").slice(0, MOST) : [];
  } catch {
    return []; // no storage, or nothing that was written here
  }
}

/** Puts a source first. */
export function rememberSource(person: string, id: string, store: Store = localStorage): void {
  const others = recentSources(person, store).filter((one) => one !== id);
  try {
    store.setItem(keyFor(person), JSON.stringify([id, ...others].slice(0, MOST)));
  } catch {
    // Full, or forbidden: nothing is lost but a convenience.
  }
}

/** Things in their order, those that `first` names before the others, each once. */
export function ranked<Thing extends { id: string }>(
  first: readonly Thing[],
  rest: readonly Thing[],
): Thing[] {
  const seen = new Set<string>();
  return [...first, ...rest].filter(({ id }) => !seen.has(id) && seen.add(id));
}
