import { entryOfLink } from "#lib/editorial/prose.ts";

/** Whether prose may link to the address: the web, mail, an entry, or a place on this site. */
export function isSafeLink(address: string | null | undefined): boolean {
  const typed = address?.trim() ?? "";
  if (/^(\/(?!\/)|#)/.test(typed)) return true;
  if (entryOfLink(typed) !== undefined) return true;
  if (!URL.canParse(typed)) return false;
  return ["http:", "https:", "mailto:"].includes(new URL(typed).protocol);
}
