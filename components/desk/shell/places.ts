import type { KindName } from "#lib/editorial/content.ts";
import { KINDS } from "#lib/editorial/kinds.ts";

/** A place in the desk's navigation; `key` goes there after G. */
export type Place = { label: string; href: string; key: string };

const KIND_KEYS: Record<KindName, string> = {
  overview: "o",
  meeting: "m",
  member: "b",
  pledge: "p",
};

/** Where everybody at the desk goes. */
export const PLACES: readonly Place[] = [
  { label: "Inbox", href: "/desk", key: "i" },
  ...Object.values(KINDS).map(({ kind, label }) => ({
    label: label.many,
    href: `/desk/entries?kind=${kind}`,
    key: KIND_KEYS[kind],
  })),
  { label: "Sources", href: "/desk/sources", key: "s" },
  { label: "Releases", href: "/desk/releases", key: "n" },
];

/** Where only admins go. */
export const ADMIN_PLACES: readonly Place[] = [
  { label: "People", href: "/desk/people", key: "e" },
  { label: "Rules", href: "/desk/rules", key: "u" },
  { label: "Log", href: "/desk/log", key: "l" },
];

/** Where admins go now and then. */
const SELDOM: readonly Place[] = [
  { label: "Outbox", href: "/desk/outbox", key: "x" },
  { label: "Sign-ins", href: "/desk/people/sign-ins", key: "y" },
  { label: "Exports", href: "/desk/exports", key: "d" },
];

/** Where one goes without its standing in the navigation. */
const OTHER_PLACES: readonly Place[] = [
  { label: "Review queue", href: "/desk/queue", key: "r" },
  { label: "Templates", href: "/desk/templates", key: "t" },
  { label: "Questions from readers", href: "/desk/questions", key: "q" },
  { label: "Search", href: "/desk/search", key: "f" },
  { label: "Your account", href: "/desk/account", key: "a" },
];

/** Every place that somebody can go to by keyboard. */
export const placesFor = (isAdmin: boolean): readonly Place[] => [
  ...PLACES,
  ...(isAdmin ? [...ADMIN_PLACES, ...SELDOM] : []),
  ...OTHER_PLACES,
];

/**
 * The place that an address belongs to: the inbox only by itself, a list of entries by its kind,
 * anything else by its first folder.
 */
export function placeAt(path: string, kind: string | null): string | undefined {
  if (path === "/desk/entries") return kind ? `/desk/entries?kind=${kind}` : undefined;
  return [...PLACES, ...ADMIN_PLACES].find(({ href }) =>
    href === "/desk" ? path === href : path === href || path.startsWith(`${href}/`),
  )?.href;
}
