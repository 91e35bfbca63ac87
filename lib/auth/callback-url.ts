/** Where a sign-in leads when nothing better was asked for. */
export const HOME = "/desk";

const BASE = "https://inside.invalid";

/**
 * An address inside Ratify's signed-in side, or "/desk" for anything else. Only a plain path below
 * /desk passes: everything that a browser could read as another site (`//evil`, `/\evil`, schemes,
 * control characters that parsers drop, and their percent-encoded forms) is refused, not repaired.
 */
export function insideOnly(wanted: string | null | undefined): string {
  if (!wanted || wanted.length > 2000) return HOME;
  // Printable ASCII only: browsers drop tabs and line breaks before they parse.
  if (!/^\/[\x21-\x7e]*$/.test(wanted) || /[\\]|^\/\//.test(wanted)) return HOME;
  const url = URL.parse(wanted, BASE);
  if (!url || url.origin !== BASE) return HOME;
  const path = decoded(url.pathname);
  if (path === undefined || /[\\]|\/\/|[^\x20-\u{10ffff}]/u.test(path)) return HOME;
  // Dots that only appear after decoding would climb out of /desk again.
  if (path.split("/").some((part) => part === "." || part === "..")) return HOME;
  // As it stands and as it decodes: a browser takes "/desk%2f" for a page that is not of the desk.
  if (!isBelowHome(url.pathname) || !isBelowHome(path)) return HOME;
  return url.pathname + url.search + url.hash;
}

function isBelowHome(path: string): boolean {
  return path === HOME || path.startsWith(`${HOME}/`);
}

/** Decoded until nothing changes, for proxies may decode once more; undefined if it is malformed. */
function decoded(path: string): string | undefined {
  let text = path;
  for (let round = 0; round < 5; round++) {
    try {
      const next = decodeURIComponent(text);
      if (next === text) return text;
      text = next;
    } catch {
      return undefined;
    }
  }
  return undefined;
}
