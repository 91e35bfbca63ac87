import { RESERVED_SLUGS } from "#lib/editorial/kinds.ts";

const MAX = 120;
const SUGGESTED_MAX = 60;

/** A slug to offer for a title: "Elysée summit, 4 September" → "elysee-summit-4-september". May be empty. */
export const suggestSlug = (title: string): string =>
  title
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/['’]/g, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, SUGGESTED_MAX + 1)
    // A word cut in the middle is dropped, unless it is the only one.
    .replace(/^(.{8,60})-[^-]*$/, (whole, words: string) =>
      whole.length > SUGGESTED_MAX ? words : whole,
    )
    .slice(0, SUGGESTED_MAX)
    .replaceAll(/^-+|-+$/g, "");

/** What is wrong with a slug, in words; undefined when nothing is. */
export const slugProblem = (slug: string): string | undefined => {
  if (slug === "") return "Enter an address";
  if (slug.length > MAX) return `The address must have at most ${MAX} characters`;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    return "The address may hold small letters, digits and single hyphens only, like “london-summit”";
  if ((RESERVED_SLUGS as readonly string[]).includes(slug))
    return `“${slug}” is used by the site itself; choose another address`;
  return undefined;
};
