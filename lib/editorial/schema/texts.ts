// Texts, ids and addresses that other schemas are made of.
import { z } from "zod";
import { isLanguageTag } from "../check-value.ts";
import { parseEdtf } from "../edtf.ts";
import { RESERVED_SLUGS } from "../kinds.ts";

/** Whether PostgreSQL's jsonb can hold a text: no NUL, no half of a surrogate pair. */
export const isStorable = (text: string): boolean => !text.includes("\0") && text.isWellFormed();

/** A text of at most `max` characters that the database can hold. */
export const textUpTo = (max: number) =>
  z
    .string("A text is expected here.")
    .max(max, `At most ${max} characters fit here.`)
    .refine(isStorable, "It contains a character that cannot be stored.");

/** The same, with at least one word in it. */
export const wordsUpTo = (max: number) =>
  textUpTo(max).refine((text) => text.trim() !== "", "Some words are needed here.");

const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
/** Whether a text can be an id: the last part of a claim's path, a source, an entry. */
export const isId = (text: unknown): text is string => typeof text === "string" && ID.test(text);
export const idSchema = z
  .string("An id is expected here.")
  .regex(ID, "An id is made of letters, digits, hyphens and underscores.");

/** Whether an address is one that a reader may be sent to by these schemes. */
export const isLink = (address: unknown, ...schemes: string[]): address is string => {
  if (typeof address !== "string" || address.length > 2000 || !isStorable(address)) return false;
  const url = URL.parse(address);
  return url !== null && schemes.includes(url.protocol.slice(0, -1));
};
export const webAddress = z
  .string("An address is expected here.")
  .refine((text) => isLink(text, "http", "https"), "An address starts with http:// or https://.");

export const edtfSchema = z
  .string("A date is expected here.")
  .refine(
    (text) => parseEdtf(text) !== undefined,
    "This is no date: write 2025-03-10, 2025-03 or 2025, or two of them with a stroke between.",
  );
export const languageSchema = z
  .string("A language is expected here.")
  .refine(isLanguageTag, "A language is a code such as en, uk or pt-BR.");

/** The last part of an entry's address. */
export const slugSchema = z
  .string("An address is expected here.")
  .max(80, "An address has at most 80 characters.")
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    "An address is made of small letters, digits and single hyphens.",
  )
  .refine(
    (slug) => !(RESERVED_SLUGS as readonly string[]).includes(slug),
    "This word is used in addresses already: add another one to it.",
  );
