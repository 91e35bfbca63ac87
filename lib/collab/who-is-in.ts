// Next bundles its own copies of modules, so that a page and the socket meet on globalThis.

/** Somebody who has a draft open, to read or to edit it. */
export type PersonIn = { readonly id: string; readonly name: string };
type Teller = () => ReadonlyMap<string, readonly PersonIn[]>;

const KEY = Symbol.for("ratify.collab.who-is-in");
const shared = globalThis as { [KEY]?: Teller };

/** Who has an entry's draft open at this moment, by the entry's id; nobody, where another process has the drafts. */
export const whoIsIn: Teller = () => shared[KEY]?.() ?? new Map();

/** Lets pages ask who is in a draft; gives the way to stop that. */
export const tellWhoIsIn = (teller: Teller): (() => void) => {
  shared[KEY] = teller;
  return () => {
    if (shared[KEY] === teller) delete shared[KEY];
  };
};
