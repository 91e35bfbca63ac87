// What the pages about people say. Here and not with the rules, for words change with the screen.
import { andList } from "#components/ui/and-list.ts";
import type { Role } from "#lib/editorial/policy.ts";
import type { Tone } from "#components/ui/badge.tsx";

/** Each role by name, with what it lets somebody do. */
export const ROLE_WORDS: Record<Role, { label: string; hint: string }> = {
  editor: { label: "Editor", hint: "Writes drafts, keeps sources, sends entries for review." },
  reviewer: {
    label: "Reviewer",
    hint: "Checks claims of others against their sources, approves, publishes and retracts.",
  },
  admin: {
    label: "Admin",
    hint: "Invites people, sets roles and reads the log. Stands under the same four eyes.",
  },
};

/** "Editor and reviewer"; "No role" for none. */
export function rolesInWords(roles: readonly Role[]): string {
  if (roles.length === 0) return "No role";
  const words = andList(roles.map((role) => ROLE_WORDS[role].label));
  return words.charAt(0) + words.slice(1).toLowerCase();
}

/** How an account stands. */
export const STATE_WORDS: Record<
  "active" | "invited" | "invitation_expired" | "disabled",
  { label: string; tone: Tone }
> = {
  active: { label: "Active", tone: "good" },
  invited: { label: "Invited", tone: "accent" },
  invitation_expired: { label: "Invitation expired", tone: "warn" },
  disabled: { label: "Disabled", tone: "off" },
};

/** How a sign-in stands. */
export const SIGN_IN_WORDS: Record<"live" | "ended" | "over", { label: string; tone: Tone }> = {
  live: { label: "Signed in", tone: "good" },
  ended: { label: "Signed out", tone: "off" },
  over: { label: "Over", tone: "off" },
};

/** Why a change of an account was refused. */
export const REFUSAL_WORDS = {
  not_allowed: "Only admins may do this, and you are none any more",
  no_such_person: "This person is not known any more",
  email_taken: "Somebody has an account with this e-mail address already",
  last_admin: "Ratify needs at least one admin. Make somebody else an admin first",
  is_disabled: "This account is disabled. Enable it first",
} as const;
