import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import type { Options } from "@node-rs/argon2";

/** Shortest password that is accepted, in characters. */
export const PASSWORD_MIN = 12;
const PASSWORD_MAX = 200;

// argon2id (the library's default variant) with 19 MiB and two passes, the least that OWASP's
// Password Storage Cheat Sheet accepts; about 30 ms here. More memory would let strangers exhaust it.
const COST: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A password as the database may keep it. */
export const hashPassword = (password: string): Promise<string> =>
  hash(password.normalize("NFKC"), COST);

let dummy: Promise<string> | undefined;

/**
 * Whether the password is the one that was hashed. Without a hash (an unknown account, an
 * unaccepted invitation) it works as long and says no.
 */
export async function passwordMatches(
  password: string,
  passwordHash: string | null | undefined,
): Promise<boolean> {
  dummy ??= hashPassword(randomBytes(32).toString("hex"));
  const matches = await verify(passwordHash ?? (await dummy), password.normalize("NFKC"));
  return matches && typeof passwordHash === "string";
}

/** What is wrong with a new password, in a sentence for the person; undefined if it will do. */
export function passwordProblem(
  password: string,
  person: { name: string; email: string },
): string | undefined {
  const text = password.normalize("NFKC").toLowerCase();
  if ([...text].length < PASSWORD_MIN)
    return `The password must have at least ${PASSWORD_MIN} characters`;
  if ([...text].length > PASSWORD_MAX)
    return `The password must have at most ${PASSWORD_MAX} characters`;
  if (new Set(text).size < 5) return "The password must have at least five different characters";
  const letters = text.replaceAll(/[^\p{L}]/gu, "");
  const own = [...person.name.split(/\s+/), ...person.email.split(/[@.]/), "ratify"]
    .map((word) => word.toLowerCase())
    .filter((word) => word.length > 2);
  const rest = own.reduce((left, word) => left.replaceAll(word, ""), text);
  if (rest.length < 6) return "The password must be more than your name or address";
  if (GUESSED_FIRST.some((word) => letters === word || text.replaceAll(word, "").length < 4))
    return "The password is among those that are guessed first";
  if (isRun(text)) return "The password must be more than a row of keys or numbers";
  return undefined;
}

/** Stems of the passwords that lists of leaks begin with. */
const GUESSED_FIRST = ["password", "passwort", "qwerty", "letmein", "welcome", "iloveyou", "admin"];

/** Whether it merely walks along the alphabet, the digits or a row of keys. */
function isRun(text: string): boolean {
  const rows = ["abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiopasdfghjklzxcvbnm"];
  return rows.some((row) => {
    const backwards = [...row].toReversed().join("");
    return row.includes(text) || backwards.includes(text);
  });
}
