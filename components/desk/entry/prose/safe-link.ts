/** Whether prose may link to the address: the web, mail, or a place on this site. */
export function isSafeLink(address: string | null | undefined): boolean {
  const typed = address?.trim() ?? "";
  if (/^(\/(?!\/)|#)/.test(typed)) return true;
  if (!URL.canParse(typed)) return false;
  return ["http:", "https:", "mailto:"].includes(new URL(typed).protocol);
}
