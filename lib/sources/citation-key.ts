import { randomInt } from "node:crypto";
import type { CslItem } from "#lib/editorial/source.ts";

/** Without letters and digits that are mistaken for one another in print. */
const ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";

/** A new citation key, "healey-2025-k3f9": author or publisher, year of issue, and four random characters. */
export function citationKey(csl: Omit<CslItem, "id">, random: () => string = fourRandom): string {
  const year = /\d{4}/.exec(csl.issued?.edtf ?? "")?.[0] ?? "undated";
  return `${slugOf(nameOf(csl))}-${year}-${random()}`;
}

function nameOf({ author, publisher, "container-title": container, title }: Omit<CslItem, "id">) {
  const [first] = author ?? [];
  return first?.family ?? first?.literal ?? first?.given ?? publisher ?? container ?? title;
}

/** Latin letters and digits of a name, shortened at a word; a name in another script gives "source". */
function slugOf(name: string): string {
  const words = name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  let slug = "";
  for (const word of words) {
    if (slug && slug.length + word.length > 31) break;
    slug = slug ? `${slug}-${word}` : word.slice(0, 32);
  }
  return slug || "source";
}

function fourRandom(): string {
  return Array.from({ length: 4 }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join("");
}
