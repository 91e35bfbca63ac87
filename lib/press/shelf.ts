import type { Print } from "./print.ts";

/** Prints by address, the longest unread leaving first when the memory is used up. */
export type Shelf = {
  get(address: string, now: number): Print | undefined;
  put(address: string, print: Print, until: number): void;
  clear(): void;
  readonly size: number;
};

/** A shelf that holds at most `capacity` bytes. */
export function createShelf(capacity: number): Shelf {
  const kept = new Map<string, { print: Print; until: number }>();
  let size = 0;

  const remove = (address: string) => {
    const found = kept.get(address);
    if (!found) return;
    kept.delete(address);
    size -= found.print.size;
  };
  return {
    get(address, now) {
      const found = kept.get(address);
      if (!found) return undefined;
      if (found.until <= now) {
        remove(address);
        return undefined;
      }
      // A Map keeps the order of insertion: the last read goes to its end.
      kept.delete(address);
      kept.set(address, found);
      return found.print;
    },
    put(address, print, until) {
      if (print.size > capacity / 4) return;
      remove(address);
      kept.set(address, { print, until });
      size += print.size;
      for (const oldest of kept.keys()) {
        if (size <= capacity) break;
        remove(oldest);
      }
    },
    clear() {
      kept.clear();
      size = 0;
    },
    get size() {
      return size;
    },
  };
}
