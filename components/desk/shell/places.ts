import { KINDS } from "#lib/editorial/kinds.ts";

/** A place in the desk's navigation. */
export type Place = { label: string; href: string };

/** Where everybody at the desk goes. */
export const PLACES: readonly Place[] = [
  { label: "Inbox", href: "/desk" },
  ...Object.values(KINDS).map(({ kind, label }) => ({
    label: label.many,
    href: `/desk/entries?kind=${kind}`,
  })),
  { label: "Sources", href: "/desk/sources" },
];

/** Where only admins go. */
export const ADMIN_PLACES: readonly Place[] = [
  { label: "People", href: "/desk/people" },
  { label: "Log", href: "/desk/log" },
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
