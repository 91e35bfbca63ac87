// Letters that Unicode does not take apart into a base and an accent.
const LETTERS: Record<string, string> = {
  æ: "ae",
  ð: "d",
  đ: "d",
  ħ: "h",
  ı: "i",
  ł: "l",
  ø: "o",
  œ: "oe",
  ß: "ss",
  þ: "th",
  ŧ: "t",
};

/** A text for matching: lower case, without accents, spaces single. "Türkiye" and "TURKIYE" are the same. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[æðđħıłøœßþŧ]/g, (letter) => LETTERS[letter] ?? letter)
    .replaceAll(/\s+/g, " ")
    .trim();

/** The part of an address that a title suggests: "Summit, in Kyïv!" → "summit-in-kyiv". Empty if the title has no Latin letter or digit. */
export const slugFrom = (text: string): string =>
  plain(text)
    .replaceAll(/['’]/g, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 80)
    .replace(/-+$/, "");
