import type { NotLetIn } from "./single-sign-on.ts";

/** Why somebody is back at the sign-in page: our own reasons, and those that next-auth gives. */
const REASONS: Record<NotLetIn, (provider: string) => string> = {
  no_account: (provider) =>
    `${provider} knows you, but nobody has invited you here under that address. Ask an admin of this desk to invite you`,
  not_verified: (provider) =>
    `${provider} does not say that your e-mail address is verified. Verify it there, or sign in with your password`,
  other_subject: (provider) =>
    `${provider} has somebody else under your e-mail address than before. Ask an admin of this desk to take the earlier one away`,
  no_claims: (provider) => `${provider} did not say who you are. Tell an admin of this desk`,
};

/** What went wrong on the way back from a provider, in words; `code` comes from the address and may be anything. */
export function arrivalWords(code: string | undefined, provider: string): string | undefined {
  if (code === undefined) return undefined;
  if (Object.hasOwn(REASONS, code)) return REASONS[code as NotLetIn](provider); // hasOwn has looked
  return code === "Configuration"
    ? `${provider} did not answer as it should. Try again; if it stays like this, an admin finds the cause in what the server prints`
    : `You did not come through ${provider}. Try again, or sign in with your password`;
}
