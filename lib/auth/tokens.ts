import { createHash, randomBytes } from "node:crypto";

/** A secret that nobody guesses: 256 random bits, fit for addresses and cookies. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What the database keeps instead of a token, so that reading the database signs nobody in. */
export const hashToken = (token: string): string =>
  createHash("sha256").update(token).digest("hex");
